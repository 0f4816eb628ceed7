/// Cuts a page into tags and text, as section 13.2.5 of the HTML Standard does.
///
/// Tokens are ranges of the page, nothing is copied, so every piece of text knows its place in the
/// source. Time is linear: whatever is looked for and not found (the end of a comment, of a quoted
/// value, of a script) reaches to the end of the page and so is looked for once.
struct HTMLTokenizer {
  enum Token: Equatable {
    case text(Range<Int>)
    /// `attributes` is what stands between the name and the `>`.
    case start(name: UInt32, attributes: Range<Int>, isSelfClosing: Bool)
    case end(name: UInt32)
    /// A CDATA section's content, where such sections are allowed.
    case characters(Range<Int>)
    case finished
  }

  private let page: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  /// Where the token last returned begins.
  private(set) var tokenStart = 0
  /// Where something began that the page never ends: a comment, a tag or an element of raw text.
  private(set) var unclosed: (what: String, at: Int)?

  init(_ page: UnsafeBufferPointer<UInt8>) {
    self.page = page
  }

  /// - Parameter allowsCharacterData: whether `<![CDATA[` begins text, as in XML and foreign content.
  mutating func next(allowsCharacterData: Bool) -> Token {
    while position < page.count {
      let start = position
      tokenStart = start
      if page[position] != UInt8(ascii: "<") || !beginsMarkup(position) {
        position += 1
        while position < page.count,
          page[position] != UInt8(ascii: "<") || !beginsMarkup(position)
        { position += 1 }
        return .text(start..<position)
      }
      switch page[position + 1] {
      case UInt8(ascii: "!"):
        if let text = declaration(allowsCharacterData: allowsCharacterData) {
          return .characters(text)
        }
      case UInt8(ascii: "?"): skip(past: UInt8(ascii: ">"))
      case UInt8(ascii: "/"):
        if Self.isLetter(byte(position + 2)) { return tag(nameAt: position + 2, isEnd: true) }
        skip(past: UInt8(ascii: ">"))
      default: return tag(nameAt: position + 1, isEnd: false)
      }
    }
    return .finished
  }

  /// The text of an element that holds nothing else, up to its end tag, which is consumed.
  mutating func rawText(of element: HTMLElement) -> Range<Int> {
    let start = position
    let name = Array(element.name.utf8)
    if element == .plaintext {
      position = page.count
      return start..<position
    }
    var script = ScriptState.plain
    while position < page.count {
      if page[position] == UInt8(ascii: "<") {
        if isTag(name, at: position, isEnd: true) {
          if script != .doublyEscaped {
            let end = position
            _ = tag(nameAt: position + 2, isEnd: true)
            return start..<end
          }
          script = .escaped
        } else if element == .script {
          if script == .plain, starts("<!--", at: position) {
            script = .escaped
          } else if script == .escaped, isTag(name, at: position, isEnd: false) {
            script = .doublyEscaped
          }
        }
      } else if script != .plain, starts("-->", at: position) {
        script = .plain
      }
      position += 1
    }
    note("<\(element.name)>", at: start)
    return start..<position
  }

  /// Section 13.1.3: a script that stands in a comment may hold `</script>` inside another.
  private enum ScriptState { case plain, escaped, doublyEscaped }

  // MARK: Markup

  private func byte(_ index: Int) -> UInt8 { index < page.count ? page[index] : 0 }

  private func beginsMarkup(_ index: Int) -> Bool {
    let next = byte(index + 1)
    if next == UInt8(ascii: "/") { return index + 2 < page.count }
    return Self.isLetter(next) || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C
  }

  private func starts(_ words: StaticString, at index: Int) -> Bool {
    guard index + words.utf8CodeUnitCount <= page.count else { return false }
    return (0..<words.utf8CodeUnitCount).allSatisfy {
      asciiLowercased(page[index + $0]) == asciiLowercased(words.utf8Start[$0])
    }
  }

  private func isTag(_ name: [UInt8], at index: Int, isEnd: Bool) -> Bool {
    let first = index + (isEnd ? 2 : 1)
    if isEnd, byte(index + 1) != UInt8(ascii: "/") { return false }
    let end = first + name.count
    guard end < page.count else { return false }
    for offset in 0..<name.count where asciiLowercased(page[first + offset]) != name[offset] {
      return false
    }
    let after = page[end]
    return Self.isSpace(after) || after == UInt8(ascii: "/") || after == UInt8(ascii: ">")
  }

  private mutating func skip(past last: UInt8) {
    let start = position
    while position < page.count, page[position] != last { position += 1 }
    if position == page.count { note("<\(Character(Unicode.Scalar(byte(start + 1))))", at: start) }
    position = min(position + 1, page.count)
  }

  /// Passes over a comment or declaration; returns the text of a CDATA section.
  private mutating func declaration(allowsCharacterData: Bool) -> Range<Int>? {
    if starts("<!--", at: position) {
      skipComment()
      return nil
    }
    guard allowsCharacterData, starts("<![CDATA[", at: position) else {
      skip(past: UInt8(ascii: ">"))
      return nil
    }
    let start = position + 9
    position = start
    while position < page.count, !starts("]]>", at: position) { position += 1 }
    let text = start..<position
    position = min(position + 3, page.count)
    return text
  }

  private mutating func skipComment() {
    let start = position
    position += 4
    if byte(position) == UInt8(ascii: ">") {
      position += 1
      return
    }
    if starts("->", at: position) {
      position += 2
      return
    }
    while position < page.count {
      if page[position] == UInt8(ascii: "-"), byte(position + 1) == UInt8(ascii: "-") {
        if byte(position + 2) == UInt8(ascii: ">") {
          position += 3
          return
        }
        if starts("!>", at: position + 2) {
          position += 4
          return
        }
      }
      position += 1
    }
    note("<!--", at: start)
  }

  /// Reads a tag whose name begins at `start`; a tag that the page ends in is dropped.
  private mutating func tag(nameAt start: Int, isEnd: Bool) -> Token {
    let opening = position
    var index = start
    while index < page.count, !Self.isSpace(page[index]), page[index] != UInt8(ascii: "/"),
      page[index] != UInt8(ascii: ">")
    { index += 1 }
    let name = HTMLElement.hash(of: page[start..<index])
    let attributes = index
    while index < page.count, page[index] != UInt8(ascii: ">") {
      if page[index] == UInt8(ascii: "=") {
        index = skipValue(from: index + 1)
      } else {
        // A sign of equality at the beginning of a name belongs to the name.
        let isFirst = Self.isSpace(page[index]) || page[index] == UInt8(ascii: "/")
        index += 1
        if isFirst, byte(index) == UInt8(ascii: "=") { index += 1 }
      }
    }
    guard index < page.count else {
      position = page.count
      note("<", at: opening)
      return .finished
    }
    position = index + 1
    if isEnd { return .end(name: name) }
    let isSelfClosing = index > attributes && page[index - 1] == UInt8(ascii: "/")
    return .start(name: name, attributes: attributes..<index, isSelfClosing: isSelfClosing)
  }

  /// Where an attribute's value ends that begins at `start` or after white space.
  private func skipValue(from start: Int) -> Int {
    var index = start
    while index < page.count, Self.isSpace(page[index]) { index += 1 }
    let quote = byte(index)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while index < page.count, page[index] != quote { index += 1 }
      return min(index + 1, page.count)
    }
    while index < page.count, !Self.isSpace(page[index]), page[index] != UInt8(ascii: ">") {
      index += 1
    }
    return index
  }

  private mutating func note(_ what: String, at position: Int) {
    if unclosed == nil { unclosed = (what, position) }
  }
}
