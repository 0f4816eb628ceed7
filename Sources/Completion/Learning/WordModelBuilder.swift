import Linguistics

/// Counts the words of texts and what follows them, and packs the counts as a ``WordModel``.
package struct WordModelBuilder {
  /// All texts one after the other, each begun by 0, words as numbers in the order they were met.
  private var running: [WordID] = []
  private var known: [[UInt8]: WordID] = [:]
  private var forms: [Form] = [Form()]
  private let cutter = WordCutter()

  /// How often a word stands, and in which capitals where no sentence begins.
  private struct Form {
    var word: [UInt8] = []
    var count: UInt32 = 0
    var capitals = SIMD3<UInt32>(0, 0, 0)

    var usual: WordList.Capitals {
      if capitals[2] > max(capitals[0], capitals[1]) { return .all }
      return capitals[1] > capitals[0] ? .first : .none
    }
  }

  package init() {}

  /// Words of all texts together.
  package var wordCount: Int { running.count }

  /// Counts a text.
  package mutating func add(_ text: String) {
    running.append(0)
    var mayBegin = true
    let bytes = Array(text.utf8)
    for token in cutter.tokens(in: text) {
      let id = number(of: token.counted)
      running.append(id)
      forms[Int(id)].count += 1
      if token.kind == .word {
        if !mayBegin {
          let capitals = Self.capitals(bytes[token.range], token.word)
          forms[Int(id)].capitals[Int(capitals.rawValue)] += 1
        }
        mayBegin = false
      } else if token.kind == .punctuation {
        mayBegin = mayBegin || SentenceMarks.mayBeginAfter(token.word)
      }
    }
  }

  private mutating func number(of word: [UInt8]) -> WordID {
    if let id = known[word] { return id }
    let id = WordID(forms.count)
    known[word] = id
    forms.append(Form(word: word))
    return id
  }

  /// How a word is written, from its first two letters and its last.
  static func capitals(
    _ written: some Collection<UInt8>, _ lower: [UInt8]
  ) -> WordList.Capitals {
    let equal = zip(written, lower).map { $0 == $1 }
    let first = lower.first.map { $0 < 0x80 ? 1 : 2 } ?? 1
    if equal.prefix(first).allSatisfy({ $0 }) { return .none }
    let rest = equal.dropFirst(first)
    return rest.isEmpty || rest.contains(true) && rest.suffix(2).allSatisfy { $0 } ? .first : .all
  }

  /// The model as bytes, and what number each word has in it, by the numbers words were met in.
  package func packed() -> (bytes: [UInt8], numbers: PackedNumbers) {
    let order = forms.indices.dropFirst().sorted {
      forms[$0].word.lexicographicallyPrecedes(forms[$1].word)
    }
    var numbers = [WordID](repeating: 0, count: forms.count)
    for (place, old) in order.enumerated() { numbers[old] = WordID(place + 1) }
    let words = WordList(order.map { (forms[$0].word, forms[$0].usual) })
    let counts = NgramCounts(running.map { numbers[Int($0)] }, words: words.count)
    let bytes = WordModel.pack(
      words: words, unigramCounts: [0] + order.map { forms[$0].count }, pairs: counts.pairs,
      levels: counts.levels)
    return (bytes, PackedNumbers(words: words))
  }
}
