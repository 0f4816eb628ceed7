import Alignment
import ArgumentParser
import Foundation
import Linguistics

/// Fits ``FragmentWeights`` and shows what they are worth where they were not fitted.
///
///     train-fragments ru kk corpus.tsv > weights.txt
///     train-fragments ru en news.tsv tests.tsv --least 250 --raise 0.55:0.5,0.72:0.7 --penalty 0.01 \
///       --nearly 0
///
/// Tables are UTF-8, tab-separated; the first line names the columns, of which the first says where a row
/// comes from. Each source in turn is left out of the memory; small ones go together. Figures of a fold
/// are those of weights fitted on all the others.
@main
struct FragmentTraining: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-fragments", abstract: "Fit the weights of fragments.")

  @Argument var from: String
  @Argument var to: String
  @Argument(help: "Tables of texts and their translations.") var tables: [String]

  @Option(help: "Sources of fewer rows are joined.") var least = 230
  @Option(help: "Units of each layer.") var units = 8
  @Option(help: "Layers that are fitted and taken together.") var layers = 4
  @Option(help: "Walks over all examples.") var walks = 6
  @Option(help: "How much weights are drawn to 0.") var penalty: Float = 0.001
  @Option(help: "What counts of a part that is nearly right, 0 to 1.") var nearly: Float = 0.5
  @Option(help: "Two probabilities of being right and the confidences they become.")
  var `raise` = "0.47:0.6,0.62:0.7"
  @Option(help: "Confidences to show figures at.") var at = "0.5,0.6,0.7"
  @Option(help: "Wrong parts to print.") var show = 0
  @Flag(help: "Fit the weights of the first look, which are linear.") var first = false
  @Flag(help: "Show what the weights in use are worth, and fit none.") var now = false

  func run() throws {
    let (from, to) = (LanguageTag(from), LanguageTag(to))
    let folds = try TrainingTable(tables, from: from, to: to, least: least).folds.map {
      try PartExamples($0, from: from, to: to)
    }
    let inUse = FragmentWeights.weights(from: from, to: to)
    var figures = minima.map { (minimum: $0, all: PartFigures()) }
    for fold in folds {
      let weights = now ? inUse.second : try fitted(folds.filter { $0.name != fold.name })
      let confidences = fold.examples.map { example in
        example.isLookedAtTwice ? Double(weights.confidence(example.features)) : 0
      }
      for index in figures.indices {
        let found = PartFigures(fold, confidences: confidences, minimum: figures[index].minimum)
        print("\(fold.name) at \(figures[index].minimum): \(found.line)")
        figures[index].all.add(found)
      }
    }
    for (minimum, all) in figures { print("all at \(minimum): \(all.line)") }
    let wrong = figures.last?.all.wrong ?? []
    for index in 0..<min(show, wrong.count) { print(wrong[index * wrong.count / show]) }
    if !now { try printWeights(try fitted(folds)) }
  }

  private var minima: [Double] { at.split(separator: ",").compactMap { Double($0) } }

  private func fitted(_ folds: [PartExamples]) throws -> FragmentNetwork {
    var fit = PartFit()
    (fit.units, fit.layers, fit.walks) = (units, layers, walks)
    (fit.penalty, fit.nearly) = (penalty, nearly)
    if first { (fit.units, fit.layers, fit.inputs) = (0, 1, FragmentFeatures.firstNames.count) }
    let examples = folds.flatMap(\.examples)
    let network = fit.fit(first ? examples : examples.filter(\.isLookedAtTwice))
    let points = `raise`.split(separator: ",").map { point in
      point.split(separator: ":").compactMap { Float($0) }.map { logf($0 / (1 - $0)) }
    }
    guard points.count == 2, points.allSatisfy({ $0.count == 2 }) else {
      throw ValidationError("--raise takes two pairs")
    }
    let factor = (points[1][1] - points[0][1]) / (points[1][0] - points[0][0])
    return network.scaled(by: factor, plus: points[0][1] - factor * points[0][0])
  }

  /// Prints the numbers of a network as lines of Swift.
  private func printWeights(_ network: FragmentNetwork) throws {
    var line = "   "
    for number in network.numbers {
      let text = " " + String(format: "%.3f", number) + ","
      if line.count + text.count > 100 {
        print(line)
        line = "   "
      }
      line += text
    }
    print(line)
  }
}
