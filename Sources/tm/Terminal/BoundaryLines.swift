import Foundation
import TranslationMemory

/// The decisions about a segment, a line each, as `tm segment --explain` shows them.
enum BoundaryLines {
  /// How many code points are shown on each side of a candidate.
  private static let reach = 24

  static func lines(of segment: Segment) -> [String] {
    let scalars = segment.text.unicodeScalars
    return segment.decisions.map { decision in
      let place = min(max(0, decision.scalar - segment.scalars.lowerBound), scalars.count)
      let before = String(scalars.prefix(place).suffix(reach))
      let after = String(scalars.dropFirst(place).prefix(reach))
      return "  \(decision.isCut ? "+" : "-") \(decision.byte)\t\(before) ¦\(after)\t"
        + reason(decision.reason)
    }
  }

  private static func reason(_ reason: BoundaryDecision.Reason) -> String {
    switch reason {
    case .rule(let rule): "rule: \(text(rule))"
    case .srx(let line): "SRX rule on line \(line)"
    case .scorer(let logOdds, let strongest):
      "scorer \(signed(logOdds)): "
        + strongest.map { "\($0.question) (\($0.answer)) \(signed($0.weight))" }
        .joined(separator: "; ")
    }
  }

  private static func text(_ rule: HardRule) -> String {
    switch rule {
    case .continuation: "a small letter follows"
    case .punctuation: "nothing but punctuation follows"
    case .enumerator: "the number of a list stands before its text"
    case .title: "a title stands before a name"
    case .abbreviation: "an abbreviation needs what follows it"
    case .initial: "an initial stands before a name"
    case .enclosed: "a title or an aside stands inside a sentence"
    case .label: "a letter that names something ends the sentence"
    case .number: "a number ends the sentence"
    case .hour: "an hour ends the sentence"
    case .answer: "\"No.\" answers a question"
    case .lowerCase: "a whole word ends the sentence, though a small letter follows"
    case .glued: "white space is missing between two sentences"
    case .lineEnd: "the line ends"
    case .length: "longer than is held in memory"
    }
  }

  private static func signed(_ value: Double) -> String { String(format: "%+.2f", value) }
}
