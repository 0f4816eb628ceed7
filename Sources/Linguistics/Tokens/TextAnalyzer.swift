import Bytes

/// Makes texts of one language ready for matching.
///
/// Stemming takes most of the time, and news repeats its words, so the analysis of a word is
/// remembered in a direct-mapped cache: about nine words in ten come from it. One analyzer serves
/// one thread.
package final class TextAnalyzer {
  package let language: LanguageTag

  private let tokenizer = Tokenizer()
  /// All that changes while a text is analyzed, as one value: the analyzer is entered once a
  /// text, not once a word.
  private var words: WordAnalyzer

  /// The stem that all numbers share: any number can be adapted to any other.
  package static let numberStem: UInt32 = 1
  /// Where the hash of a folded word starts, for whoever hashes forms to be found in texts.
  package static let foldedSeed: UInt64 = 1

  package init(language: LanguageTag) {
    self.language = language
    words = WordAnalyzer(language: language)
  }

  /// Analyzes a text; `codes` are the inline codes that stand in it as U+FFFC, in order.
  package func analyze(_ text: String, codes: [String] = []) -> AnalyzedText {
    var text = text
    return text.withUTF8 { analyze($0, codes: codes) }
  }

  package func analyze(
    _ bytes: UnsafeBufferPointer<UInt8>, codes: [String] = []
  ) -> AnalyzedText {
    words.analyze(bytes, codes: codes, tokenizer: tokenizer)
  }

  /// What a memory keeps of a text, without its tokens: for the million texts of an import, of which
  /// nothing else is asked.
  package func outline(_ text: String, codes: [String] = []) -> TextOutline {
    var text = text
    return text.withUTF8 { words.outline($0, codes: codes, tokenizer: tokenizer) }
  }

  /// The hash of a stem, above the values that have meanings of their own.
  package static func stemHash(_ stem: [UInt8]) -> UInt32 {
    var hash = StableHash(seed: 6)
    for byte in stem { hash.combine(UInt32(byte)) }
    return max(UInt32(truncatingIfNeeded: hash.value), 16)
  }
}

/// Analyzes the words of texts and remembers them.
private struct WordAnalyzer {
  private let table = ScalarTable.shared
  private let stemmer: any Stemmer
  /// Whether the language is written in Cyrillic, so that a Latin `c` alone is the preposition.
  private let isCyrillic: Bool
  private var cache: [CachedWord]
  private var scalars: [UInt32] = []
  private var folded: [UInt8] = []
  private var stem: [UInt8] = []

  private struct CachedWord {
    var key: UInt64 = 0
    var surface: UInt64 = 0
    var folded: UInt64 = 0
    var stem: UInt32 = 0
  }

  private static let cacheSize = 1 << 14

  init(language: LanguageTag) {
    stemmer = makeStemmer(for: language)
    isCyrillic = language.language == .russian || language.language == .kazakh
    cache = Array(repeating: CachedWord(), count: Self.cacheSize)
  }

  mutating func analyze(
    _ bytes: UnsafeBufferPointer<UInt8>, codes: [String], tokenizer: Tokenizer
  ) -> AnalyzedText {
    var tokens: [AnalyzedToken] = []
    tokens.reserveCapacity(bytes.count / 8 + 1)
    forEachWord(of: bytes, codes: codes, tokenizer: tokenizer) { token, word in
      tokens.append(
        AnalyzedToken(
          surface: word.surface, folded: word.folded, stem: word.stem, kind: token.kind,
          isGlued: token.isGlued, start: UInt32(truncatingIfNeeded: token.range.lowerBound),
          end: UInt32(truncatingIfNeeded: token.range.upperBound)))
    }
    return AnalyzedText(tokens: tokens)
  }

  mutating func outline(
    _ bytes: UnsafeBufferPointer<UInt8>, codes: [String], tokenizer: Tokenizer
  ) -> TextOutline {
    var outline = TextOutline()
    outline.stems.reserveCapacity(bytes.count / 8 + 1)
    var fingerprint = TextFingerprint()
    forEachWord(of: bytes, codes: codes, tokenizer: tokenizer) { token, word in
      fingerprint.add(word.surface, isGlued: token.isGlued)
      if token.kind.isContent { outline.stems.append(word.stem) } else { outline.markCount += 1 }
    }
    outline.fingerprint = fingerprint.value
    return outline
  }

  @inline(__always)
  private mutating func forEachWord(
    of bytes: UnsafeBufferPointer<UInt8>, codes: [String], tokenizer: Tokenizer,
    _ body: (Token, CachedWord) -> Void
  ) {
    var codes = codes[...]
    tokenizer.forEachToken(in: bytes) { token in
      let word: CachedWord
      switch token.kind {
      case .word: word = analyzeWord(UnsafeBufferPointer(rebasing: bytes[token.range]))
      case .number: word = analyzeNumber(UnsafeBufferPointer(rebasing: bytes[token.range]))
      case .punctuation:
        var index = token.range.lowerBound
        word = Self.analyzeMark(decodeScalar(bytes, &index))
      case .tag: word = Self.analyzeCode(codes.popFirst())
      }
      body(token, word)
    }
  }

  private mutating func analyzeWord(_ bytes: UnsafeBufferPointer<UInt8>) -> CachedWord {
    let key = Self.key(bytes) | 1  // never the key of an empty slot
    let slot = Int(truncatingIfNeeded: key >> 1) & (Self.cacheSize - 1)
    if cache[slot].key == key { return cache[slot] }
    let word = analyzeUncached(bytes, key: key)
    cache[slot] = word
    return word
  }

  /// A hash for the cache alone, eight bytes at a time.
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = StableHash(seed: UInt64(raw.count))
    var index = 0
    while index + 8 <= raw.count {
      hash.combine(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    hash.combine(rest)
    return hash.value
  }

  private mutating func analyzeUncached(
    _ bytes: UnsafeBufferPointer<UInt8>, key: UInt64
  ) -> CachedWord {
    readLetters(bytes)
    var surface = StableHash()
    var fold = StableHash(seed: TextAnalyzer.foldedSeed)
    folded.removeAll(keepingCapacity: true)
    for scalar in scalars {
      surface.combine(scalar)
      let lower = foldedYo(table.lowercase(scalar))
      fold.combine(lower)
      appendUTF8(lower, to: &folded)
    }
    stem.removeAll(keepingCapacity: true)
    folded.withUnsafeBufferPointer { stemmer.appendStem(of: $0, to: &stem) }
    return CachedWord(
      key: key, surface: surface.value, folded: fold.value, stem: TextAnalyzer.stemHash(stem))
  }

  /// Reads a word's letters into ``scalars`` in the form it looks like: composed, of one script,
  /// without zero-width scalars.
  private mutating func readLetters(_ bytes: UnsafeBufferPointer<UInt8>) {
    scalars.removeAll(keepingCapacity: true)
    var index = 0
    var hasCyrillic = false
    var hasOther = false
    while index < bytes.count {
      let scalar = decodeScalar(bytes, &index)
      switch table.scalarClass(scalar) {
      case .ignorable: continue
      case .mark:
        if let base = scalars.last, let letter = LookAlikes.composed(base, scalar) {
          scalars[scalars.count - 1] = letter
          continue
        }
      default: break
      }
      if LookAlikes.isCyrillic(scalar) { hasCyrillic = true } else { hasOther = true }
      scalars.append(Self.plainJoiner(scalar))
    }
    let isLone = isCyrillic && scalars.count == 1 && LookAlikes.isLoneWord(scalars[0])
    guard hasCyrillic && hasOther || isLone else { return }
    for index in scalars.indices { scalars[index] = LookAlikes.cyrillic(scalars[index]) }
  }

  private func analyzeNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> CachedWord {
    var hash = StableHash(seed: 2)
    hash.combine(bytes: bytes)
    return CachedWord(
      surface: hash.value, folded: hash.value, stem: TextAnalyzer.numberStem)
  }

  private static func analyzeMark(_ scalar: UInt32) -> CachedWord {
    var surface = StableHash(seed: 3)
    surface.combine(scalar)
    var folded = StableHash(seed: 4)
    folded.combine(plainMark(scalar))
    return CachedWord(surface: surface.value, folded: folded.value)
  }

  private static func analyzeCode(_ code: String?) -> CachedWord {
    var hash = StableHash(seed: 5)
    hash.combine(code ?? "")
    return CachedWord(surface: hash.value, folded: hash.value)
  }

  private static func plainJoiner(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case "\u{2010}", "\u{2011}": UInt32(letter: "-")
    case "’": UInt32(letter: "'")
    default: scalar
    }
  }

  /// One quote for all quotes, one dash for all dashes.
  private static func plainMark(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case "«", "»", "“", "”", "„", "‟", "‹", "›", "‘", "’", "'": UInt32(letter: "\"")
    case "\u{2010}"..."\u{2015}", "\u{2212}": UInt32(letter: "-")
    default: scalar
    }
  }
}
