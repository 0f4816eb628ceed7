/// What was decided about one place where a sentence could end, and why.
public struct BoundaryDecision: Sendable, Equatable {
  /// What settled it.
  public enum Reason: Sendable, Equatable {
    /// A rule that asks nothing else.
    case rule(HardRule)
    /// The scorer: the log odds that a sentence ends here, and the answers that weighed most.
    case scorer(logOdds: Double, strongest: [WeighedAnswer])
    /// A rule of an SRX file, by the line it begins on.
    case srx(line: Int)
  }

  /// An answer of ``BoundaryDecision/Reason/scorer(logOdds:strongest:)`` and its share of the log
  /// odds; a positive one speaks for an end.
  public struct WeighedAnswer: Sendable, Equatable {
    /// What was asked.
    public let question: String
    /// What the text answers, in words.
    public let answer: String
    public let weight: Double
  }

  /// Where the sentence ends if it ends here, in UTF-8 bytes of the input.
  public internal(set) var byte: Int
  /// The same place in Unicode scalars (code points).
  public internal(set) var scalar: Int
  /// Whether a segment ends here.
  public let isCut: Bool
  public let reason: Reason

  init(byte: Int, isCut: Bool, reason: Reason) {
    self.byte = byte
    scalar = 0
    self.isCut = isCut
    self.reason = reason
  }
}
