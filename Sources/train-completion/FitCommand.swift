import ArgumentParser
import Completion
import Foundation
import TranslationMemory

/// Fits the weights by the likelihood of each word that came next, and prints them.
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "fit")

  @OptionGroup var folds: FoldArguments
  @Option(help: "Walks over all examples.") var rounds = 12
  @Flag(help: "Begin without a layer.") var afresh = false
  @Flag(help: "Add a layer, once the other weights are fitted.") var layer = false

  func run() throws {
    var weights = CompletionWeights.weights(from: folds.from.tag, to: folds.to.tag)
    if afresh { weights.layer = nil }
    var fit = WeightFit(weights)
    var jumps = [Float](repeating: 0, count: JumpWeights.count)
    var open = jumps
    try folds.forEachFold { session, rows in
      let article = CompletionArticle()
      for row in rows {
        try session.completionExamples(row.source, row.target, to: folds.to.tag, in: article) {
          fit.add($0, correct: $1)
        } jumps: {
          let place = JumpWeights.place($0)
          jumps[place] += $1
          open[place] += $2
        }
        article.confirm(row.source, as: row.target, in: folds.to.tag)
      }
    }
    let rates = zip(jumps, open).map { $1 > 0 ? $0 / $1 : 0 }
    let most = rates.max() ?? 1
    print("jumps \(rates.map { String(format: "%.3f", $0 / most) }.joined(separator: ", "))")
    print("\(fit.count) words, loss \(fit.losses)")
    for round in 0..<rounds { fit.walk(rate: 0.3 / Float(1 + round)) }
    print("fitted, loss \(fit.losses)")
    for (name, value) in zip(WordFeatures.names, fit.weights.values) {
      print("\(name.padding(toLength: 20, withPad: " ", startingAt: 0)) \(value)")
    }
    if layer {
      if fit.weights.layer == nil { fit.addLayer() }
      for round in 0..<rounds {
        fit.walk(rate: 0.1 / Float(1 + round).squareRoot())
        print("layer, loss \(fit.losses)")
      }
    }
    print(fit.weights.values.map { String(format: "%.3f", $0) }.joined(separator: ","))
  }
}
