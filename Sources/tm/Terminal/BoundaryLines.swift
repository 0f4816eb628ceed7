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
    case .rule(.continuation): "rule: a small letter follows"
    case .rule(.punctuation): "rule: nothing but punctuation follows"
    case .rule(.enumerator): "rule: the number of a list stands before its text"
    case .rule(.title): "rule: a title stands before a name"
    case .rule(.lineEnd): "rule: the line ends"
    case .rule(.length): "rule: longer than is held in memory"
    case .srx(let line): "SRX rule on line \(line)"
    case .scorer(let logOdds, let strongest):
      "scorer \(signed(logOdds)): "
        + strongest.map { "\($0.question) (\($0.answer)) \(signed($0.weight))" }
        .joined(separator: "; ")
    }
  }

  private static func signed(_ value: Double) -> String { String(format: "%+.2f", value) }
}
