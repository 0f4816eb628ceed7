import Linguistics

/// The sentences of one language as extraction sees them: numbered word forms with where they stand.
///
/// Holds numbers, not text: 12 bytes a word and what its distinct forms take.
struct TermText {
  /// A word of a sentence.
  struct Word {
    /// The number of its form in the vocabulary.
    let form: Int32
    /// Its place among the words and numbers of the sentence, as word alignment counts them.
    let position: Int16
    var traits: Traits
  }

  /// How a word stands in its sentence.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// Nothing but a space parts it from the word before.
    static let follows = Traits(rawValue: 1)
    static let isCapital = Traits(rawValue: 2)
    /// It begins the sentence, a quotation or a heading, where a capital says nothing.
    static let isInitial = Traits(rawValue: 4)
    /// It is the last of its sentence, or a mark follows.
    static let endsRun = Traits(rawValue: 8)
  }

  let language: LanguageTag
  private(set) var vocabulary = FormVocabulary()
  private var words: [Word] = []
  private var starts: [Int] = [0]
  private let analyzer: TextAnalyzer
  private var seen: [UInt64: (form: Int32, isCapital: Bool, isMixed: Bool)] = [:]

  init(language: LanguageTag) {
    self.language = language
    analyzer = TextAnalyzer(language: language)
  }

  var count: Int { starts.count - 1 }

  func sentence(_ number: Int) -> ArraySlice<Word> { words[starts[number]..<starts[number + 1]] }

  /// For each form the share of its places that are the last before a mark.
  func endShares() -> [Double] {
    var ends = [Int](repeating: 0, count: vocabulary.forms.count)
    for word in words where word.traits.contains(.endsRun) { ends[Int(word.form)] += 1 }
    return zip(ends, vocabulary.forms).map { Double($0) / Double(max(1, $1.count)) }
  }

  /// Appends a sentence; returns what it is apart from its numbers, by which repetitions are known.
  mutating func append(_ text: String) -> UInt64 {
    let first = words.count
    var text = text
    var shape = StableHash(seed: 11)
    text.withUTF8 { bytes in
      var position: Int16 = 0
      var follows = false
      var isInitial = true
      for token in analyzer.analyze(bytes).tokens {
        switch token.kind {
        case .word:
          let word = word(token, in: bytes)
          var traits: Traits = follows ? .follows : []
          if isInitial { traits.insert(.isInitial) }
          if word.isCapital { traits.insert(.isCapital) }
          if !follows { markEnd(from: first) }
          words.append(Word(form: word.form, position: position, traits: traits))
          shape.combine(UInt32(bitPattern: word.form))
          position = min(position + 1, .max - 1)
          follows = true
          isInitial = false
        case .number:
          position = min(position + 1, .max - 1)
          follows = false
        default:
          follows = false
          isInitial = isInitial || Self.opensText(bytes[token.range.lowerBound])
        }
      }
    }
    markEnd(from: first)
    countForms(from: first)
    starts.append(words.count)
    return shape.value
  }

  /// The form of a token; known by its look, for most words come again.
  private mutating func word(
    _ token: AnalyzedToken, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (form: Int32, isCapital: Bool) {
    if let known = seen[token.surface] {
      vocabulary.countMixed(known.form, isMixed: known.isMixed)
      return (known.form, known.isCapital)
    }
    let written = String(
      decoding: UnsafeBufferPointer(rebasing: bytes[token.range]), as: UTF8.self)
    let (form, isMixed) = vocabulary.add(written)
    let isCapital = written.first?.isUppercase == true
    seen[token.surface] = (form, isCapital, isMixed)
    return (form, isCapital)
  }

  private mutating func markEnd(from first: Int) {
    if words.count > first { words[words.count - 1].traits.insert(.endsRun) }
  }

  /// Capitals of a heading set in them say nothing of a word.
  private mutating func countForms(from first: Int) {
    let sentence = words[first...]
    let capitals = sentence.count { $0.traits.contains(.isCapital) }
    let isHeading = capitals * 2 > sentence.count && sentence.count > 3
    for (index, word) in sentence.enumerated() {
      vocabulary.count(
        word.form, isCapital: word.traits.contains(.isCapital),
        saysCase: !isHeading && index > 0 && !word.traits.contains(.isInitial))
    }
  }

  /// Marks after which a capital is a matter of course; those outside ASCII are quotes, dashes and
  /// bullets.
  private static func opensText(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ".!?:;\"*-•".utf8.contains(byte)
  }
}
