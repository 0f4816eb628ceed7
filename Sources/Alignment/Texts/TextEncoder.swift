import Bytes
import Linguistics

/// Turns the sentences of one side of a batch into vocabulary numbers.
///
/// Compounds are cut at their hyphens, a number is its value however it is written, and of the
/// marks only those are kept that survive translation.
final class TextEncoder {
  private(set) var vocabulary = Vocabulary()

  private let analyzer: TextAnalyzer
  private let skeletons: SkeletonBuilder
  private let table = ScalarTable.shared
  private var bytes: [UInt8] = []
  private var sentence: [Int32] = []
  /// The last sentence an entry was seen in, so that each counts once.
  private var lastSeen: [Int32] = []
  private var sentenceNumber: Int32 = 0

  init(language: LanguageTag) {
    analyzer = TextAnalyzer(language: language)
    skeletons = SkeletonBuilder(language: language)
  }

  func encode(_ sentences: [String]) -> EncodedText {
    var text = EncodedText()
    for sentence in sentences {
      let length = read(sentence)
      text.append(self.sentence, length: length)
    }
    return text
  }

  /// The entries of a word, number or mark of a lexicon; none when it is empty.
  func entries(of term: some StringProtocol) -> [Int32] {
    _ = read(String(term))
    return sentence
  }

  /// Reads a sentence into ``sentence`` and returns its length in scalars.
  private func read(_ text: String) -> Int {
    sentenceNumber += 1
    sentence.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    var length = 0
    for byte in text.utf8 {
      bytes.append(byte == UInt8(ascii: "-") ? UInt8(ascii: " ") : byte)
      if byte.beginsScalar { length += 1 }
    }
    bytes.withUnsafeBufferPointer { bytes in
      var tokens = analyzer.analyze(bytes).tokens[...]
      var isFirst = true
      while let token = tokens.popFirst() {
        switch token.kind {
        case .word:
          addWord(token, in: bytes, isFirst: isFirst)
          isFirst = false
        case .number:
          addNumber(token, and: &tokens, in: bytes)
          isFirst = false
        case .punctuation: addMark(token, in: bytes)
        case .tag: continue
        }
      }
    }
    return length
  }

  private func addWord(
    _ token: AnalyzedToken, in bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool
  ) {
    let word = UnsafeBufferPointer(rebasing: bytes[token.range])
    let id = vocabulary.id(.word, token.stem) { skeletons.skeleton(of: word) }
    add(id)
    var index = 0
    if !isFirst, table.scalarClass(decodeScalar(word, &index)) == .upper {
      vocabulary.markAsName(id)
    }
  }

  /// Adds a number together with the groups of three digits that follow it after single spaces.
  private func addNumber(
    _ token: AnalyzedToken, and rest: inout ArraySlice<AnalyzedToken>,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    var number = NumberForm(bytes[token.range])
    var end = Int(token.end)
    while let next = rest.first, next.kind == .number, Int(next.start) - end <= 3,
      number.appendGroup(bytes[next.range])
    {
      end = Int(next.end)
      rest.removeFirst()
    }
    for key in number.keys { add(vocabulary.id(.number, key) { LatinSkeleton() }) }
  }

  private func addMark(_ token: AnalyzedToken, in bytes: UnsafeBufferPointer<UInt8>) {
    var index = Int(token.start)
    guard let key = Self.lastingMark(decodeScalar(bytes, &index)) else { return }
    add(vocabulary.id(.mark, key) { LatinSkeleton() })
  }

  private func add(_ id: Int32) {
    while lastSeen.count <= Int(id) { lastSeen.append(0) }
    guard lastSeen[Int(id)] != sentenceNumber else { return }
    lastSeen[Int(id)] = sentenceNumber
    sentence.append(id)
  }

  /// A mark that translators keep, with one form for all quotes; nil for commas and their like.
  private static func lastingMark(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case "\"", "«", "»", "“"..."„": UInt32(letter: "\"")
    // !$%():?£€₸№
    case "!", "$", "%", "(", ")", ":", "?", "£", "€", "₸", "№": scalar
    default: nil
    }
  }
}
