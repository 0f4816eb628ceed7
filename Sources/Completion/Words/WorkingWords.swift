import Linguistics

/// The words of a model and those met since, with numbers that follow the model's.
///
/// Serves one completer. Words are only ever added.
final class WorkingWords {
  private let known: WordList
  private var added: [[UInt8]: WordID] = [:]
  private var addedWords: [[UInt8]] = []
  /// How words are written that were met since, or written otherwise than the model has it.
  private var spellings: [WordID: [UInt8]] = [:]
  private let cutter = WordCutter()

  init(_ known: WordList) {
    self.known = known
  }

  /// All numbers are below it.
  var count: Int { known.count + addedWords.count }
  /// The numbers of words met since are not below it.
  var knownCount: Int { known.count }

  func find(_ word: [UInt8]) -> WordID? { known.id(word) ?? added[word] }

  /// The number of a word, which gets one if it has none.
  func number(of word: [UInt8]) -> WordID {
    if let id = find(word) { return id }
    let id = WordID(count)
    added[word] = id
    addedWords.append(word)
    return id
  }

  /// The word that one is counted as, see ``WordToken/counted``.
  func counted(_ id: WordID) -> WordID {
    let shape = withWord(id) { bytes -> [UInt8]? in
      guard let first = bytes.first, WordCutter.isDigit(first) else { return nil }
      return bytes.map { WordCutter.isDigit($0) ? UInt8(ascii: "0") : $0 }
    }
    return shape.map { number(of: $0) } ?? id
  }

  /// The numbers of a text's words; words without numbers get one, and the spelling they have here.
  ///
  /// - Parameters:
  ///   - counting: whether numbers are taken as they are counted, not as they stand.
  ///   - isOwn: whether the text is the translator's own, so that words are written as it has them.
  func numbers(of text: String, counting: Bool = true, isOwn: Bool = false) -> [WordID] {
    let bytes = Array(text.utf8)
    var mayBegin = true
    return cutter.tokens(in: text).map { token in
      let id = number(of: counting ? token.counted : token.word)
      if token.kind == .word {
        let written = bytes[token.range]
        if !mayBegin, isOwn || Int(id) >= known.count,
          !written.elementsEqual(spelling(of: id))
        {
          spellings[id] = Array(written)
        }
        // A word that only the start of a sentence has shown is mostly a name.
        if mayBegin, Int(id) >= known.count, spellings[id] == nil { spellings[id] = Array(written) }
        mayBegin = false
      } else {
        mayBegin = mayBegin || SentenceMarks.mayBeginAfter(token.word)
      }
      return id
    }
  }

  /// Says how a word is written, unless that is known.
  func setSpelling(_ spelling: [UInt8], of id: WordID) {
    if Int(id) >= known.count, spellings[id] == nil { spellings[id] = spelling }
  }

  /// Whether a word mostly begins with a capital.
  func isCapitalized(_ id: WordID) -> Bool {
    if let spelling = spellings[id] {
      return withWord(id) { word in zip(word, spelling).contains { $0 != $1 } }
    }
    return Int(id) < known.count && known.capitals(id) != .none
  }

  func withWord<T>(_ id: WordID, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    if Int(id) < known.count { return known.withWord(id, body) }
    return addedWords[Int(id) - known.count].withUnsafeBufferPointer(body)
  }

  /// The numbers of the model's words that begin so.
  func range(beginning prefix: [UInt8]) -> Range<Int> { known.range(beginning: prefix) }

  /// A word as it is written where no sentence begins.
  func spelling(of id: WordID) -> [UInt8] {
    if let spelling = spellings[id] { return spelling }
    let word = withWord(id) { Array($0) }
    guard Int(id) < known.count else { return word }
    switch known.capitals(id) {
    case .none: return word
    case .first: return abbreviation(word) ?? Capitals.capitalized(word)
    case .all: return Capitals.uppercased(word)
    }
  }
}

extension WorkingWords {
  /// An abbreviation with an ending after its hyphen, which stays small: `ЖШС-нің`; nil for others.
  private func abbreviation(_ word: [UInt8]) -> [UInt8]? {
    guard let hyphen = word.firstIndex(of: 0x2D), let head = known.id(word[..<hyphen]),
      known.capitals(head) == .all
    else { return nil }
    return Capitals.uppercased(Array(word[..<hyphen])) + word[hyphen...]
  }
}

/// Capital letters of words in UTF-8.
enum Capitals {
  static func capitalized(_ word: [UInt8]) -> [UInt8] {
    var text = String(decoding: word, as: UTF8.self).unicodeScalars[...]
    guard let first = text.popFirst() else { return word }
    return Array((first.properties.uppercaseMapping + String(Substring(text))).utf8)
  }

  static func uppercased(_ word: [UInt8]) -> [UInt8] {
    Array(String(decoding: word, as: UTF8.self).uppercased().utf8)
  }
}
