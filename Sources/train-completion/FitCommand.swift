import ArgumentParser
import Completion
import Foundation
import TranslationMemory

/// Fits the weights by the likelihood of each word that came next, and prints them.
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "fit")

  @OptionGroup var folds: FoldArguments
  @Option(help: "Walks over all examples.") var rounds = 12

  func run() throws {
    var fit = WeightFit(.weights(from: folds.from.tag, to: folds.to.tag))
    try folds.forEachFold { session, rows in
      let article = CompletionArticle()
      for row in rows {
        try session.completionExamples(row.source, row.target, to: folds.to.tag, in: article) {
          fit.add($0, correct: $1)
        }
        article.confirm(row.source, as: row.target, in: folds.to.tag)
      }
    }
    print("\(fit.count) words, loss \(fit.loss())")
    for round in 0..<rounds {
      fit.walk(rate: 0.3 / Float(1 + round))
    }
    print("fitted, loss \(fit.loss())")
    for (name, value) in zip(WordFeatures.names, fit.values) {
      print("\(name.padding(toLength: 20, withPad: " ", startingAt: 0)) \(value)")
    }
    print(fit.values.map { String(format: "%.3f", $0) }.joined(separator: ", "))
  }
}

/// Multinomial logistic regression over words that might have come next, by Adagrad (Duchi, Hazan
/// and Singer, *Adaptive subgradient methods*, 2011).
///
/// Of the words of an example the likeliest are kept, and of the others a sample that weighs as
/// much as all of them.
struct WeightFit {
  private struct Example {
    var features: [SIMD32<Float>] = []
    var weights: [Float] = []
    var correct = 0
  }

  private var weights: SIMD32<Float>
  private var squares = SIMD32<Float>(repeating: 1e-3)
  private var examples: [Example] = []
  private static let best = 60
  private static let sampled = 40
  private static let penalty: Float = 1e-5

  init(_ start: CompletionWeights) {
    weights = start.values
  }

  var count: Int { examples.count }
  var values: [Float] { (0..<WordFeatures.count).map { weights[$0] } }

  mutating func add(_ features: [WordFeatures], correct: Int) {
    let scores = features.map { ($0.values * weights).sum() }
    let order = features.indices.sorted { scores[$0] > scores[$1] }
    var kept = Set(order.prefix(Self.best))
    kept.formUnion([correct, features.count - 1])
    let others = order.filter { !kept.contains($0) }
    let step = max(1, others.count / Self.sampled)
    var example = Example()
    for index in kept.sorted() {
      if index == correct { example.correct = example.features.count }
      example.features.append(features[index].values)
      example.weights.append(1)
    }
    for index in stride(from: examples.count % step, to: others.count, by: step) {
      example.features.append(features[others[index]].values)
      example.weights.append(Float(step))
    }
    examples.append(example)
  }

  private func shares(_ example: Example) -> [Float] {
    let scores = example.features.map { ($0 * weights).sum() }
    let most = scores.max() ?? 0
    let shares = zip(scores, example.weights).map { expf($0 - most) * $1 }
    let total = shares.reduce(0, +)
    return shares.map { $0 / total }
  }

  func loss() -> Float {
    let sum = examples.reduce(0.0) {
      $0 - Double(logf(max(1e-9, shares($1)[$1.correct])))
    }
    return Float(sum / Double(max(1, examples.count)))
  }

  mutating func walk(rate: Float) {
    for index in 0..<examples.count {
      // A step that is prime to most counts visits all examples in a mixed order.
      let example = examples[(index * 7919) % examples.count]
      var gradient = example.features[example.correct]
      for (features, share) in zip(example.features, shares(example)) {
        gradient -= share * features
      }
      gradient -= Self.penalty * weights
      squares += gradient * gradient
      weights += rate * gradient / squares.squareRoot()
    }
  }
}
