import Alignment
import Foundation
import Linguistics
import MemoryStore

/// Prints every fragment candidate of a text's lines with its features: what `FragmentWeights` are fitted
/// on, by logistic regression, once someone has said which candidates are right.
///
///     train-fragments memory.sqlite ru kk < lines.txt > candidates.tsv
///
/// Columns: line from 0, start and end in UTF-8 bytes, translation, then the features by name.
@main
struct FragmentTraining {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else {
      FileHandle.standardError.write(
        Data("usage: train-fragments MEMORY FROM TO < LINES\n".utf8))
      exit(64)
    }
    let from = LanguageTag(arguments[2])
    let to = LanguageTag(arguments[3])
    let store = try MemoryStore(path: arguments[1], access: .reading)
    print((["line", "from", "to", "text"] + FragmentFeatures.names).joined(separator: "\t"))
    try store.lookUp { state in
      guard let finder = try state.fragmentFinder(from: from, to: to) else { return }
      let lookup = try state.lookup(in: from)
      var line = 0
      while let text = readLine() {
        for candidate in try finder.candidates(in: text, lookup.analyze(text)) {
          let place = [line, candidate.range.lowerBound, candidate.range.upperBound]
          let values = candidate.features.values.map { String(($0 * 10_000).rounded() / 10_000) }
          print((place.map(String.init) + [candidate.text] + values).joined(separator: "\t"))
        }
        line += 1
      }
    }
  }
}
