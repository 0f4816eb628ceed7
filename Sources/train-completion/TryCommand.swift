import ArgumentParser
import Completion
import Foundation
import TranslationMemory

/// Types the tables with the help of completion: how many keys does it save, how many of its offers
/// are taken?
struct TryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "try")

  @OptionGroup var folds: FoldArguments
  @Option(help: "The weights, between commas.") var weights: String?
  @Option(help: "The weights of jumps, between commas.") var jumps: String?
  @Option(help: "Rules of offers, such as least=0.3, between commas.") var rules: String?
  @Flag(help: "Confirm nothing.") var forget = false
  @Flag(help: "Print how often offers of each confidence were taken.") var calibration = false
  @Flag(help: "Print what is lost when each part is left out.") var ablation = false
  @Option(help: "Print the keys of so many rows.") var show = 0

  func run() throws {
    var trial = CompletionTrial()
    if let weights {
      var own = CompletionWeights.weights(from: folds.from.tag, to: folds.to.tag)
      if let jumps { own.jumps = JumpWeights(Self.numbers(jumps)) }
      trial.weights = CompletionWeights(
        Self.numbers(weights), jumps: own.jumps, trust: own.trust, least: own.least)
    }
    trial.rules = try rules.map(Self.parse) ?? OfferRules()
    let all = try type(trial)
    print("all  \(all.summary)")
    if calibration { all.printCalibration() }
    if ablation {
      for part in CompletionPart.allCases {
        trial.leftOut = [part]
        print("without \(part.rawValue)  \(try type(trial).summary)")
      }
    }
  }

  private func type(_ trial: CompletionTrial) throws -> Typist {
    var all = Typist()
    try folds.forEachFold { session, rows in
      var typist = Typist()
      let article = CompletionArticle()
      for (number, row) in rows.enumerated() {
        let log = try typist.type(row.target) { typed in
          try session.completion(
            for: row.source, typed: typed, to: folds.to.tag, in: article, trial: trial)
        }
        if number < show { print(log) }
        if !forget { article.confirm(row.source, as: row.target, in: folds.to.tag) }
      }
      if trial.leftOut.isEmpty { print(typist.summary) }
      all.add(typist)
    }
    return all
  }

  private static func numbers(_ text: String) -> [Float] {
    text.split(separator: ",").compactMap { Float($0) }
  }

  private static func parse(_ text: String) throws -> OfferRules {
    var rules = OfferRules()
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=")
      guard sides.count == 2, let value = Float(sides[1]) else {
        throw ValidationError("\(part) is no rule")
      }
      switch sides[0] {
      case "least": rules.least = ArticleRamp(value)
      case "leastValue": rules.leastValue = value
      case "unseenWeight": rules.unseenWeight = value
      case "unseenShare": rules.unseenShare = value
      case "wholeBonus": rules.wholeBonus = value
      case "openWeight": rules.openWeight = value
      case "leastMore": rules.leastMore = value
      case "leastJoint": rules.leastJoint = value
      case "leastMark": rules.leastMark = value
      case "markRisk": rules.markRisk = value
      case "mostMore": rules.mostMore = Int(value)
      default: throw ValidationError("there is no rule \(sides[0])")
      }
    }
    return rules
  }
}
