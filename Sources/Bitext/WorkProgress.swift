/// How far a long piece of work has come.
public struct WorkProgress: Sendable, Equatable {
  /// What is being done: `importing news.tmx`.
  public let phase: String
  /// Units, segments or texts done so far, and how many there are where that is known.
  public let done: Int
  public let total: Int?
  /// How much of a file is read, where the work goes through one.
  public let bytes: Bytes?

  /// A part of a file.
  public struct Bytes: Sendable, Equatable {
    public let done: Int
    public let total: Int?

    public init(done: Int, total: Int?) {
      self.done = done
      self.total = total
    }
  }

  public init(phase: String, done: Int, total: Int? = nil, bytes: Bytes? = nil) {
    self.phase = phase
    self.done = done
    self.total = total
    self.bytes = bytes
  }

  /// The share that is done, 0 to 1; nil when the whole is not known.
  ///
  ///     WorkProgress(phase: "learning ru-kk", done: 500, total: 2000).fraction    // 0.25
  public var fraction: Double? {
    let amount = bytes.map { ($0.done, $0.total) } ?? (done, total)
    guard let total = amount.1, total > 0 else { return nil }
    return min(1, Double(amount.0) / Double(total))
  }
}
