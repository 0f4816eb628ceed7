import Alignment
import Bytes
import Linguistics

/// Counts which words are linked in texts and their translations, and packs the counts as
/// ``WordTranslations``.
package struct WordTranslationsBuilder {
  private struct Key: Hashable {
    let stem: UInt32
    let form: UInt32
  }

  private struct FormCounts {
    var occurrences: UInt32 = 0
    var words: [WordID: Float] = [:]
  }

  private let numbers: PackedNumbers
  private let analyzer: TextAnalyzer
  private let cutter = WordCutter()
  private var forms: [Key: FormCounts] = [:]

  /// - Parameters:
  ///   - source: the language translated from.
  ///   - numbers: of the packed model of the language translated into.
  package init(from source: LanguageTag, numbers: PackedNumbers) {
    self.numbers = numbers
    analyzer = TextAnalyzer(language: source)
  }

  /// Counts the links of a pair of texts; words are counted from 0, marks left out.
  package mutating func add(source: String, target: String, links: [WordLinks.Link]) {
    let words = analyzer.analyze(source).tokens.filter { $0.kind.isContent }
    let ids = cutter.tokens(in: target).filter { $0.kind.isContent }
      .map { $0.kind == .word ? numbers.number(of: $0.word) : nil }
    for word in words where word.kind == .word {
      forms[Self.key(word), default: FormCounts()].occurrences += 1
    }
    for link in links {
      let (i, j) = (Int(link.source), Int(link.target))
      guard i < words.count, words[i].kind == .word, j < ids.count, let id = ids[j] else {
        continue
      }
      forms[Self.key(words[i])]?.words[id, default: 0] += link.probability
    }
  }

  private static func key(_ token: AnalyzedToken) -> Key {
    Key(stem: token.stem, form: SourceWord.formHash(token))
  }

  /// The counts as bytes.
  package func packed() -> [UInt8] {
    let sorted = forms.sorted { ($0.key.stem, $0.key.form) < ($1.key.stem, $1.key.form) }
    var stems: [(hash: UInt32, bytes: [UInt8])] = []
    var start = 0
    while start < sorted.count {
      let stem = sorted[start].key.stem
      let end = sorted[start...].firstIndex { $0.key.stem != stem } ?? sorted.count
      stems.append((stem, Self.bytes(of: sorted[start..<end])))
      start = end
    }
    return WordTranslations.write(stems)
  }

  private static func bytes(of forms: ArraySlice<(key: Key, value: FormCounts)>) -> [UInt8] {
    var writer = ByteWriter()
    writer.number(forms.reduce(0) { $0 + Int($1.value.occurrences) })
    writer.number(forms.count)
    var previous: UInt32 = 0
    for (key, counts) in forms {
      writer.number(Int(key.form - previous))
      writer.number(Int(counts.occurrences))
      previous = key.form
      writer.number(counts.words.count)
      var last = 0
      for (word, links) in counts.words.sorted(by: { $0.key < $1.key }) {
        writer.number(Int(word) - last)
        writer.number(max(1, Int((links * WordTranslations.linkScale).rounded())))
        last = Int(word)
      }
    }
    return writer.bytes
  }
}
