/// The text of one paragraph of a Markdown document with the marks in it (CommonMark 0.31,
/// section 6).
struct MarkdownInline {
  /// The paragraph on one line: its lines with a space between them.
  private var bytes: [UInt8] = []
  /// Where each byte begins and ends in the file.
  private var places: [(start: Int32, end: Int32)] = []
  private let labels: Set<String>

  /// A stretch of the paragraph that is not simply text.
  private enum Piece {
    case mark(MarkedText.Mark.Side, name: UInt32, CodeKind?, native: String?)
    /// Text after a backslash.
    case escaped
    /// Text in which nothing else is found.
    case raw
  }
  private var pieces: [(range: Range<Int>, piece: Piece)] = []
  private var delimiters: [MarkdownDelimiter] = []
  private var brackets: [(range: Range<Int>, isImage: Bool)] = []
  private var count: UInt32

  /// Adds a paragraph to a text.
  ///
  /// - Parameter lines: what stands in each of its lines.
  static func add(
    _ lines: [Range<Int>], of source: [UInt8], labels: Set<String>, to text: inout MarkedText
  ) {
    var paragraph = MarkdownInline(lines, source, labels, firstName: UInt32(text.marks.count) * 2)
    paragraph.scan()
    paragraph.matchDelimiters()
    paragraph.write(to: &text)
    text.endLine()
  }

  private init(
    _ lines: [Range<Int>], _ source: [UInt8], _ labels: Set<String>, firstName: UInt32
  ) {
    self.labels = labels
    count = firstName
    for (number, line) in lines.enumerated() {
      if number > 0 {
        bytes.append(0x20)
        places.append((Int32(lines[number - 1].upperBound), Int32(line.lowerBound)))
      }
      bytes += source[line]
      for index in line { places.append((Int32(index), Int32(index + 1))) }
    }
  }

  private func source(_ range: Range<Int>) -> Range<Int> {
    Int(places[range.lowerBound].start)..<Int(places[range.upperBound - 1].end)
  }

  private mutating func add(
    _ side: MarkedText.Mark.Side, _ range: Range<Int>, name: UInt32 = 0, _ kind: CodeKind?,
    native: String? = nil
  ) {
    pieces.append((range, .mark(side, name: name, kind, native: native)))
  }

  private mutating func newName() -> UInt32 {
    count += 1
    return count
  }

  // MARK: Finding marks

  private mutating func scan() {
    var index = 0
    while index < bytes.count {
      let start = index
      switch bytes[index] {
      case UInt8(ascii: "\\") where index + 1 < bytes.count && Self.isMark(bytes[index + 1]):
        pieces.append((index..<index + 2, .escaped))
        index += 2
      case UInt8(ascii: "`"): index = readCode(index)
      case UInt8(ascii: "<"): index = readTag(index)
      case UInt8(ascii: "!") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "["):
        brackets.append((index..<index + 2, true))
        index += 2
      case UInt8(ascii: "["): index = readBracket(index)
      case UInt8(ascii: "]"): index = closeBracket(index)
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        while index < bytes.count, bytes[index] == bytes[start] { index += 1 }
        delimiters.append(MarkdownDelimiter(start..<index, in: bytes))
      default: index += 1
      }
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// How far what ends a mark is looked for, so that many that end nowhere take no time.
  private static let farthest = 2000

  private func ahead(from index: Int) -> ArraySlice<UInt8> {
    bytes[index..<min(bytes.count, index + Self.farthest)]
  }

  private func firstRun(of mark: UInt8, _ count: Int, from start: Int) -> Range<Int>? {
    var rest = ahead(from: start)
    while let open = rest.firstIndex(of: mark) {
      let end = rest[open...].firstIndex { $0 != mark } ?? rest.endIndex
      if end - open == count { return open..<end }
      rest = rest[end...]
    }
    return nil
  }

  private mutating func readCode(_ start: Int) -> Int {
    let end = bytes[start...].firstIndex { $0 != UInt8(ascii: "`") } ?? bytes.count
    guard let close = firstRun(of: UInt8(ascii: "`"), end - start, from: end) else { return end }
    addRaw(start..<end, close, .format)
    return close.upperBound
  }

  /// Adds a pair of marks with text between them in which nothing is a mark.
  private mutating func addRaw(_ open: Range<Int>, _ close: Range<Int>, _ kind: CodeKind) {
    let name = newName()
    add(.opening, open, name: name, kind)
    if open.upperBound < close.lowerBound {
      pieces.append((open.upperBound..<close.lowerBound, .raw))
    }
    add(.closing, close, name: name, nil)
  }

  private mutating func readTag(_ start: Int) -> Int {
    guard let end = ahead(from: start).firstIndex(of: UInt8(ascii: ">")), end > start + 1 else {
      return start + 1
    }
    let inside = bytes[(start + 1)..<end]
    let text = String(decoding: inside, as: UTF8.self)
    if !text.contains(" "), text.contains("@") || text.contains(":"), !text.hasPrefix("/") {
      addRaw(start..<start + 1, end..<end + 1, .link)
      return end + 1
    }
    if text.hasPrefix("!--") {
      let close = ahead(from: start).firstRange(of: Array("-->".utf8))?.upperBound
      guard let close else { return start + 1 }
      add(.single, start..<close, .comment)
      return close
    }
    let isEnd = text.hasPrefix("/")
    let name = inside.dropFirst(isEnd ? 1 : 0).prefix {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
    }
    guard let first = name.first, (0x61...0x7A).contains(first | 0x20) else { return start + 1 }
    let hash = HTMLElement.hash(of: name)
    let isAlone = HTMLElement.void.contains(HTMLElement.named(hash)) || text.hasSuffix("/")
    let kind = HTMLElement.named(hash) == .br ? CodeKind.lineBreak : .format
    add(
      isAlone ? .single : isEnd ? .closing : .opening, start..<end + 1, name: hash,
      isEnd ? nil : kind)
    return end + 1
  }

  private mutating func readBracket(_ start: Int) -> Int {
    if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "^"),
      let end = ahead(from: start).firstIndex(of: UInt8(ascii: "]"))
    {
      add(.single, start..<end + 1, .note)
      return end + 1
    }
    brackets.append((start..<start + 1, false))
    return start + 1
  }

  private mutating func closeBracket(_ index: Int) -> Int {
    guard let open = brackets.popLast() else { return index + 1 }
    let behind = index + 1
    let text = bytes[open.range.upperBound..<index]
    var end: Int?
    var native: String?
    if behind < bytes.count, bytes[behind] == UInt8(ascii: "(") {
      end = destinationEnd(behind)
    } else if behind < bytes.count, bytes[behind] == UInt8(ascii: "["),
      let close = ahead(from: behind).firstIndex(of: UInt8(ascii: "]"))
    {
      let name = bytes[(behind + 1)..<close]
      if labels.contains(MarkdownBlocks.label(name.isEmpty ? text : name)) {
        end = close + 1
        if name.isEmpty { native = "][\(String(decoding: text, as: UTF8.self))]" }
      }
    }
    if end == nil, labels.contains(MarkdownBlocks.label(text)) {
      // Its text is its name, which stays when the text is another.
      end = behind
      native = "][\(String(decoding: text, as: UTF8.self))]"
    }
    guard let end else { return behind }
    let name = newName()
    add(.opening, open.range, name: name, open.isImage ? .image : .link)
    add(.closing, index..<end, name: name, nil, native: native)
    return end
  }

  /// Where the destination and title of a link end.
  private func destinationEnd(_ start: Int) -> Int? {
    var depth = 0
    var index = start
    var quote: UInt8?
    let end = ahead(from: start).endIndex
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        index += 1
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\""), bytes[index - 1] == 0x20 {
        quote = byte
      } else if byte == UInt8(ascii: "<"), bytes[index - 1] == UInt8(ascii: "(") {
        quote = UInt8(ascii: ">")
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
      index += 1
    }
    return nil
  }

  // MARK: Emphasis

  /// Makes pairs of the marks around emphasised words.
  private mutating func matchDelimiters() {
    let taken = pieces.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    for pair in MarkdownDelimiter.pairs(in: &delimiters) {
      // A mark in the address of a link is none.
      if isTaken(pair.open, taken) || isTaken(pair.close, taken) { continue }
      let name = newName()
      add(.opening, pair.open, name: name, pair.kind)
      add(.closing, pair.close, name: name, nil)
    }
  }

  private func isTaken(_ range: Range<Int>, _ taken: [Range<Int>]) -> Bool {
    let place = taken.firstPlace { $0.upperBound > range.lowerBound }
    return place < taken.count && taken[place].lowerBound < range.upperBound
  }

  // MARK: Writing

  private func write(to text: inout MarkedText) {
    var index = 0
    for (range, piece) in pieces.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where range.lowerBound >= index {
      writeDecoded(index..<range.lowerBound, to: &text)
      index = range.upperBound
      switch piece {
      case .mark(let side, let name, let kind, let native):
        text.append(
          MarkedText.Mark(
            range: source(range), side: side, name: name, kind: kind, native: native))
      case .escaped: text.append(bytes[range.lowerBound + 1], source(range))
      case .raw: for place in range { text.append(bytes[place], source(place..<place + 1)) }
      }
    }
    writeDecoded(index..<bytes.count, to: &text)
  }

  private func writeDecoded(_ range: Range<Int>, to text: inout MarkedText) {
    if range.isEmpty { return }
    var decoded: [UInt8] = []
    let references = bytes.withUnsafeBufferPointer {
      HTMLCharacterReference.decode($0, range, into: &decoded)
    }
    var places = DecodedPlaces(start: range.lowerBound, references)
    for byte in decoded { text.append(byte, source(places.next())) }
  }
}
