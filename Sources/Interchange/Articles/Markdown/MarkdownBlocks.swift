/// The paragraphs of a Markdown document, as CommonMark 0.31 (section 4 and 5) cuts them, with the
/// tables and footnotes of GitHub's dialect.
///
/// Left out are front matter, code blocks, HTML blocks, and the definitions of links. O(bytes).
struct MarkdownBlocks {
  /// What of each line belongs to a paragraph, without marks of lists and quotations.
  private(set) var paragraphs: [[Range<Int>]] = []
  /// Names of links that are defined somewhere, see ``label(_:)``.
  private(set) var labels: Set<String> = []

  private let bytes: [UInt8]
  private var open: [Range<Int>] = []
  private var fence: (mark: UInt8, count: Int)?
  /// What ends an HTML block; empty for an empty line.
  private var htmlEnd: String?
  private var isInList = false
  private var isInTable = false
  private var isAfterBlank = true

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = frontMatterEnd()
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let hasReturn = newline > start && bytes[newline - 1] == UInt8(ascii: "\r")
      readLine(start..<(hasReturn ? newline - 1 : newline))
      start = newline + 1
    }
    flush()
  }

  /// A link's name as names are compared (section 4.7): small letters, one space between words.
  static func label(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased().collapsed
  }

  private mutating func flush() {
    if !open.isEmpty { paragraphs.append(open) }
    open = []
  }

  // MARK: Lines

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func has(_ words: String, at index: Int) -> Bool {
    bytes[index...].starts(with: words.utf8)
  }

  /// Where the metadata at the beginning of a file ends, which are no Markdown.
  private func frontMatterEnd() -> Int {
    let lines = bytes.split(separator: 0x0A, maxSplits: 500, omittingEmptySubsequences: false)
    func text(_ line: ArraySlice<UInt8>) -> String { String(decoding: line, as: UTF8.self).trimmed }
    guard let first = lines.first.map(text), first == "---" || first == "+++" else { return 0 }
    let ends = first == "---" ? ["---", "..."] : ["+++"]
    return lines.dropFirst().first { ends.contains(text($0)) }?.endIndex ?? 0
  }

  private mutating func readLine(_ line: Range<Int>) {
    if let fence {
      let content = trimmed(line)
      let count = bytes[content].prefix { $0 == fence.mark }.count
      if count >= fence.count, count == content.count { self.fence = nil }
      return
    }
    if let end = htmlEnd {
      let isEnd =
        end.isEmpty
        ? trimmed(line).isEmpty
        : String(decoding: bytes[line], as: UTF8.self).lowercased().contains(end)
      if isEnd { htmlEnd = nil }
      return
    }
    let (start, isNew) = withoutContainers(line)
    let content = trimmed(start..<line.upperBound)
    if isNew { flush() }
    if content.isEmpty {
      flush()
      isInTable = false
      isAfterBlank = true
      return
    }
    let indent = content.lowerBound - start
    if isAfterBlank, !isNew, content.lowerBound == line.lowerBound { isInList = false }
    defer { isAfterBlank = false }
    if open.isEmpty, !isInList, indent >= 4 || bytes[start] == 0x09 { return }
    if startsFence(content) || startsHTML(content) || isRule(content) { return }
    if readHeading(content) || readTable(content) || readDefinition(content) { return }
    addText(content, line)
  }

  private mutating func addText(_ content: Range<Int>, _ line: Range<Int>) {
    // Two spaces or a backslash at its end break a line (section 6.7).
    let hasSlash = bytes[content.upperBound - 1] == UInt8(ascii: "\\")
    let isBroken = hasSlash || line.upperBound - content.upperBound >= 2
    open.append(content.lowerBound..<content.upperBound - (hasSlash ? 1 : 0))
    if isBroken { flush() }
  }

  /// Where a line begins behind the marks of quotations, lists and tasks, and whether one of these
  /// begins something new.
  private mutating func withoutContainers(_ line: Range<Int>) -> (start: Int, isNew: Bool) {
    var start = line.lowerBound
    var isNew = false
    while true {
      var index = start
      while index < line.upperBound, isSpace(bytes[index]) { index += 1 }
      guard index < line.upperBound, isInList || index - start < 4 else { break }
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        start = index + 1
        if start < line.upperBound, isSpace(bytes[start]) { start += 1 }
        continue
      }
      guard let end = listMark(index..<line.upperBound) else { break }
      start = end
      isNew = true
      isInList = true
    }
    if isNew, start + 3 < line.upperBound, has("[", at: start), has("] ", at: start + 2) {
      start += 4
    }
    return (start, isNew)
  }

  /// Where the mark of a list's item at the beginning of a range ends.
  private func listMark(_ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    if [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(bytes[index]) {
      if Self.isRule(bytes[trimmed(range)]) { return nil }
      index += 1
    } else {
      let digits = bytes[range].prefix { (0x30...0x39).contains($0) }
      guard (1...9).contains(digits.count), digits.endIndex < range.upperBound,
        bytes[digits.endIndex] == UInt8(ascii: ".") || bytes[digits.endIndex] == UInt8(ascii: ")")
      else { return nil }
      // Within a paragraph a list begins with 1, else it is a number at the beginning of a line.
      if !open.isEmpty, !isInList, !digits.elementsEqual("1".utf8) { return nil }
      index = digits.endIndex + 1
    }
    if index == range.upperBound { return open.isEmpty ? index : nil }
    return isSpace(bytes[index]) ? index + 1 : nil
  }

  // MARK: Blocks

  private mutating func startsFence(_ content: Range<Int>) -> Bool {
    let mark = bytes[content.lowerBound]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return false }
    let count = bytes[content].prefix { $0 == mark }.count
    let rest = bytes[(content.lowerBound + count)..<content.upperBound]
    guard count >= 3, mark == UInt8(ascii: "~") || !rest.contains(mark) else { return false }
    flush()
    fence = (mark, count)
    return true
  }

  private mutating func startsHTML(_ content: Range<Int>) -> Bool {
    guard bytes[content.lowerBound] == UInt8(ascii: "<") else { return false }
    let text = String(decoding: bytes[content], as: UTF8.self).lowercased()
    for (start, end) in [
      ("<!--", "-->"), ("<?", "?>"), ("<![cdata[", "]]>"), ("<script", "</script>"),
      ("<pre", "</pre>"), ("<style", "</style>"), ("<textarea", "</textarea>"),
    ] where text.hasPrefix(start) {
      // A comment with words behind it stands in a paragraph.
      if start == "<!--", let close = text.firstRange(of: end), close.upperBound != text.endIndex {
        return false
      }
      flush()
      if !text.contains(end) { htmlEnd = end }
      return true
    }
    let name = text.dropFirst().drop { $0 == "/" }.prefix {
      $0.isASCII && $0.isLetter || $0.isNumber
    }
    let isBlock = HTMLElement.blocks.contains(HTMLElement.named(HTMLElement.hash(of: name.utf8)))
    let isAlone = open.isEmpty && text.hasSuffix(">") && text.dropFirst().count { $0 == "<" } == 0
    guard text.hasPrefix("<!") || !name.isEmpty && !text.contains("://") && (isBlock || isAlone)
    else { return false }
    flush()
    htmlEnd = ""
    return true
  }

  /// A line across the page, or under a heading.
  private mutating func isRule(_ content: Range<Int>) -> Bool {
    let line = bytes[content]
    let isUnderline = line.allSatisfy { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-") }
    guard Self.isRule(line) || !open.isEmpty && isUnderline && Set(line).count == 1 else {
      return false
    }
    flush()
    return true
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = line.filter { $0 != 0x20 && $0 != 0x09 }
    guard marks.count >= 3, let mark = marks.first, "-*_".utf8.contains(mark) else { return false }
    return marks.allSatisfy { $0 == mark }
  }

  private mutating func readHeading(_ content: Range<Int>) -> Bool {
    let count = bytes[content].prefix { $0 == UInt8(ascii: "#") }.count
    let start = content.lowerBound + count
    guard (1...6).contains(count), start == content.upperBound || isSpace(bytes[start]) else {
      return false
    }
    flush()
    var end = content.upperBound
    while end > start, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    // Such marks at the end are part of the text unless a space is before them.
    if end > start, !isSpace(bytes[end - 1]) { end = content.upperBound }
    let text = trimmed(start..<end)
    if !text.isEmpty { paragraphs.append([text]) }
    return true
  }

  /// A row of a table, or the line under its first row.
  private mutating func readTable(_ content: Range<Int>) -> Bool {
    let line = bytes[content]
    guard line.contains(UInt8(ascii: "|")) else { return false }
    if isInTable {
      addCells(content)
      return true
    }
    guard line.allSatisfy({ "|-: \t".utf8.contains($0) }), line.contains(UInt8(ascii: "-")),
      let head = open.popLast()
    else { return false }
    flush()
    addCells(head)
    isInTable = true
    return true
  }

  private mutating func addCells(_ row: Range<Int>) {
    var start = row.lowerBound
    for index in row where bytes[index] == UInt8(ascii: "|") {
      if index > row.lowerBound, bytes[index - 1] == UInt8(ascii: "\\") { continue }
      addCell(start..<index)
      start = index + 1
    }
    addCell(start..<row.upperBound)
  }

  private mutating func addCell(_ range: Range<Int>) {
    let text = trimmed(range)
    if !text.isEmpty { paragraphs.append([text]) }
  }

  /// Where a link leads, or a footnote, of which the text is taken.
  private mutating func readDefinition(_ content: Range<Int>) -> Bool {
    guard open.isEmpty, has("[", at: content.lowerBound),
      let close = bytes[content].firstIndex(of: UInt8(ascii: "]")), has("]:", at: close)
    else { return false }
    let name = bytes[(content.lowerBound + 1)..<close]
    if name.first == UInt8(ascii: "^") {
      let text = trimmed(close + 2..<content.upperBound)
      isInList = true
      if !text.isEmpty { addText(text, content) }
    } else {
      labels.insert(Self.label(name))
    }
    return true
  }
}
