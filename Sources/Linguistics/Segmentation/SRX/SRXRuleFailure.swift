/// Why the rules of an SRX file could not be applied to a text to its end.
public struct SRXRuleFailure: Error, Equatable, Sendable {
  public enum Reason: Sendable, Equatable {
    /// It took longer than a rule may, see `SRXTimeLimit`.
    case tooSlow
    /// ICU ran out of the memory that it allows itself for one match.
    case tooDeep
  }

  /// The file of the rules.
  public let file: String
  /// The line on which the rule begins.
  public let line: Int
  /// The pattern before the break.
  public let pattern: String
  public let reason: Reason
}

extension SRXRuleFailure: CustomStringConvertible {
  public var description: String {
    let what =
      switch reason {
      case .tooSlow: "takes too long on this text"
      case .tooDeep: "needs more memory on this text than ICU allows one match"
      }
    return """
      \(file):\(line): the rule "\(pattern)" \(what); simplify it, repetitions inside repetitions \
      such as (a+)+ are the usual reason, or take it out
      """
  }
}
