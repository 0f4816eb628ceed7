import Bytes

/// The first words of a segment, folded, with what the structure of a page is judged by.
struct SegmentOutline {
  struct Token {
    var text: Range<Int>
    var kind: Kind
    /// Whether it begins with a capital letter, and whether it has no small ones.
    var isCapital = false
    var isAllCaps = false
  }

  enum Kind: Sendable { case word, number, quotation, address, sign }

  /// Enough for a long sentence; what comes after decides nothing.
  static let limit = 40
  /// Enough to see that a sentence is one: no pattern begins later, no dateline is longer.
  static let firstTokens = 11

  private let table = ScalarTable.shared
  private(set) var tokens: [Token] = []
  private(set) var text: [UInt8] = []
  /// Whether the tokens are all there are.
  private(set) var isWhole = true
  /// Words and quotations among the tokens.
  private(set) var words = 0
  private(set) var ends = SegmentEnds()

  /// Reads a segment; the storage of the outline is used again.
  ///
  /// Of a segment that begins like a sentence, without a cue among its first tokens, only these are
  /// read, and the words after them counted: that is what nearly all of an article is.
  mutating func read(_ bytes: Bytes, _ range: Range<Int>, _ cues: CueIndex) {
    tokens.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    isWhole = true
    words = 0
    ends = SegmentEnds(bytes, range)
    var index = range.lowerBound
    while index < range.upperBound {
      if tokens.count == Self.firstTokens, isPlain(cues) {
        isWhole = false
        words += Self.countWords(bytes, index..<range.upperBound)
        return
      }
      if tokens.count == Self.limit {
        isWhole = false
        return
      }
      readToken(bytes, &index, end: range.upperBound)
    }
  }

  /// Whether the tokens so far leave nothing but an ordinary sentence.
  private func isPlain(_ cues: CueIndex) -> Bool {
    tokens.contains { $0.kind == .word && !$0.isAllCaps } && !cues.mayMatch(self)
  }

  /// Letters after white space, without looking closer.
  static func countWords(_ bytes: Bytes, _ range: Range<Int>) -> Int {
    var count = 0
    var isAfterSpace = true
    for index in range {
      let byte = bytes[index]
      // 0xC2 and 0xE2 lead marks and spaces; other leads letters.
      let isLetter = byte >= 0xC3 && byte != 0xE2 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      if isLetter, isAfterSpace { count &+= 1 }
      isAfterSpace = byte == " "
    }
    return count
  }

  func isToken(_ index: Int, _ word: CuePattern.Word) -> Bool {
    let token = text[tokens[index].text]
    if word.isStem {
      return tokens[index].kind == .word && token.count >= word.bytes.count
        && token.prefix(word.bytes.count).elementsEqual(word.bytes)
    }
    return token.elementsEqual(word.bytes)
  }

  private mutating func readToken(_ bytes: Bytes, _ index: inout Int, end: Int) {
    let start = index
    let scalar = decodeScalar(bytes, &index)
    switch scalar {
    case "«", "“", "„": return readQuotation(bytes, &index, end: end)
    case "\"": return readQuotation(bytes, &index, end: end, isPlain: true)
    case "©": return append("©", .sign)
    case "№": return append("№", .sign)
    case ":": return append(":", .sign)
    case "|", "/", "›": return append("|", .sign)
    case "@": return readWord(bytes, &index, from: start, end: end)
    default: break
    }
    let scalarClass = table.scalarClass(scalar)
    if scalarClass.isLetter || scalarClass == .digit {
      index = start
      readWord(bytes, &index, from: start, end: end)
    }
  }

  private mutating func append(_ sign: StaticString, _ kind: Kind) {
    let start = text.count
    text.append(
      contentsOf: UnsafeBufferPointer(start: sign.utf8Start, count: sign.utf8CodeUnitCount))
    tokens.append(Token(text: start..<text.count, kind: kind))
  }

  /// A quotation is one token; one that is not closed goes to the segment's end, unless its marks
  /// are the plain ones.
  private mutating func readQuotation(
    _ bytes: Bytes, _ index: inout Int, end: Int, isPlain: Bool = false
  ) {
    if isPlain {
      guard let close = Self.endOfPlainQuotation(bytes, from: index, end: end) else { return }
      index = close
    } else {
      index = Self.endOfQuotation(bytes, from: index, end: end)
    }
    words += 1
    append("q", .quotation)
  }

  /// Where a quotation ends whose opening mark was read.
  static func endOfQuotation(_ bytes: Bytes, from start: Int, end: Int) -> Int {
    var index = start
    while index < end {
      let scalar = decodeScalar(bytes, &index)
      if scalar == "»" || scalar == "”" || scalar == "“" { return index }
    }
    return end
  }

  /// The same for plain marks; nil when it does not end.
  static func endOfPlainQuotation(_ bytes: Bytes, from start: Int, end: Int) -> Int? {
    bytes[start..<end].firstIndex { $0 == "\"" }.map { $0 + 1 }
  }

  /// A word with hyphens, a number with its separators, or an address.
  private mutating func readWord(_ bytes: Bytes, _ index: inout Int, from start: Int, end: Int) {
    let textStart = text.count
    var token = Token(text: textStart..<textStart, kind: .word)
    var letters = 0
    var lowers = 0
    var isLatin = true
    var dots = bytes[start] == "@" ? 2 : 0
    while index < end {
      let small = Self.endOfSmallLetters(bytes, from: index, end: end)
      if small.index > index {
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<small.index]))
        letters += small.count
        lowers += small.count
        if bytes[index] > 0x7F { isLatin = false }
        index = small.index
        continue
      }
      let at = index
      let scalar = decodeScalar(bytes, &index)
      let scalarClass = table.scalarClass(scalar)
      if scalarClass.isLetter {
        if letters == 0 { token.isCapital = scalarClass == .upper }
        letters += scalarClass == .mark ? 0 : 1
        if scalarClass == .lower { lowers += 1 }
        if scalar > 0x7F { isLatin = false }
      } else if scalarClass != .digit, scalarClass != .ignorable {
        guard Self.joins(scalar), index < end else {
          index = at == start ? index : at
          break
        }
        var next = index
        let following = table.scalarClass(decodeScalar(bytes, &next))
        guard following.isLetter || following == .digit else {
          index = at == start ? index : at
          break
        }
        if scalar == "." || scalar == "@" || scalar == "_" { dots += scalar == "." ? 1 : 2 }
      }
      if let folded = WordHash.folded(scalar, scalarClass) { appendUTF8(folded, to: &text) }
    }
    if letters == 0 {
      text.removeSubrange(textStart...)
      guard dots < 2 || bytes[start] != "@" else { return append("u", .address) }
      // Groups of digits are one number: 1 234.
      if tokens.last?.kind == .number { return }
      return append("0", .number)
    }
    let isLink = text[textStart...].starts(with: Self.http) && index < end && bytes[index] == ":"
    if isLink { index = wordEnd(bytes, from: index, end: end, limit: end - index) }
    if isLink || (isLatin && dots > 0 && (letters > 3 || dots > 1)) {
      text.removeSubrange(textStart...)
      words += 1
      return append("u", .address)
    }
    token.isAllCaps = token.isCapital && lowers == 0 && letters > 1
    token.text = textStart..<text.count
    words += 1
    tokens.append(token)
  }

  /// Small letters of one script, which fold to themselves: most of every text.
  @inline(__always)
  private static func endOfSmallLetters(
    _ bytes: Bytes, from start: Int, end: Int
  ) -> (index: Int, count: Int) {
    var index = start
    if bytes[start] < 0x80 {
      while index < end, "a"..."z" ~= bytes[index] { index &+= 1 }
      return (index, index - start)
    }
    while index &+ 1 < end {
      let (first, second) = (bytes[index], bytes[index &+ 1])
      // а-п but й, and р-я.
      let isSmall =
        first == 0xD0
        ? second >= 0xB0 && second <= 0xBF && second != 0xB9
        : first == 0xD1 && second >= 0x80 && second <= 0x8F
      guard isSmall else { break }
      index &+= 2
    }
    return (index, (index - start) / 2)
  }

  private static let http = Array("http".utf8)

  /// Marks inside a word, a number or an address.
  static func joins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "-", "\u{2010}", "\u{2011}", ".", ",", "@", "_", "'", "’": true
    default: false
    }
  }
}
