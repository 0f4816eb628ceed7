import Foundation
import TranslationMemory

/// The arithmetic of a score as one line: `98 = 100·(1 − 0.3/23.8): 5→7 0.1 + 4→6 0.1 + 120→45 0.1`.
enum ScoreLine {
  static func text(_ arithmetic: ScoreArithmetic, of match: Match) -> String {
    let distance = number(arithmetic.distance)
    let weight = number(arithmetic.weight)
    let steps = arithmetic.steps.map { step in
      let change =
        switch (step.stored, step.new) {
        case (let stored?, let new?): "\(stored)→\(new)"
        case (let stored?, nil): "−\(stored)"
        case (nil, let new): "+\(new ?? "")"
        }
      return "\(change) \(number(step.cost))"
    }
    var line = "\(match.base) = 100·(1 − \(distance)/\(weight))"
    if match.base >= 100 { line = "\(match.base) = the same text" }
    if match.base > 100 { line += " between the same neighbours" }
    if !steps.isEmpty { line += ": " + steps.joined(separator: " + ") }
    for penalty in match.penalties { line += "; −\(penalty.points) \(penalty.why)" }
    return line
  }

  private static func number(_ value: Double) -> String {
    let text = String(format: "%.2f", value)
    return text.hasSuffix("0") ? String(text.dropLast()) : text
  }
}
