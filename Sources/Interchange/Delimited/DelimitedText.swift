/// Tables as text: CSV by RFC 4180, with commas, semicolons or what the first line says, and TSV.
///
/// In CSV a field that begins with a quote ends at the next lone quote, lines and all; a quote
/// anywhere else is an ordinary character, as is text after the closing one.
///
/// Most writers of TSV never quote, and sentences often begin with a quotation mark. There a field
/// is unquoted only when that is certain: when it doubles the quotes inside it, or when only so the
/// row is as wide as the first one and leaves no quote open. Lines that are rows of that width by
/// themselves stay rows: a quotation may open in one and close in a later one.
///
/// Empty lines are left out. A row may have 8 MB and a thousand fields.
///
/// The text is read as rows are asked for: memory holds a row and what is read ahead of it.
package final class DelimitedText: TableSource {
  package enum Delimiter: UInt8, Sendable {
    case tab = 0x09
    case semicolon = 0x3B
    case comma = 0x2C
    /// Only where the file says so: in glossaries it stands between the terms of a cell.
    case bar = 0x7C

    static let guessed: [Delimiter] = [.tab, .semicolon, .comma]
  }

  /// What separates the fields.
  package let delimiter: Delimiter
  private let input: TextInput
  /// What is read ahead, from the row in hand on.
  private var bytes: [UInt8] = []
  private let file: String

  /// What is read before a row is divided, unless the file ends: in tabs, a quoted field that
  /// goes on over lines may be this long, in bytes.
  private static let readAhead = 1 << 17

  /// A row of a hundred languages with a page of text each is shorter, in bytes.
  private static let longestRow = 1 << 23
  private static let mostFields = 1000

  /// Where the first row begins.
  private var start = (position: 0, line: 1)

  package var hasSureCells: Bool { delimiter == .tab }

  /// Reads the beginning of the file.
  ///
  /// - Parameter delimiter: if not given, a first line such as `sep=;` says it, as spreadsheets write
  ///   and read it; else it is the one that fits the first rows best.
  /// - Throws: ``InterchangeError`` for what is no text or in another encoding than it should be.
  package convenience init(
    _ source: any ByteSource, encoding: String? = nil, delimiter: Delimiter? = nil
  ) throws {
    try self.init(source, encoding: encoding, delimiter: delimiter, shape: TableShape())
  }

  init(
    _ source: any ByteSource, encoding: String?, delimiter given: Delimiter? = nil,
    shape: TableShape
  ) throws {
    file = source.name
    input = try TextInput(source, encoding: encoding, expected: "table")
    var head: [UInt8] = []
    while !input.isAtEnd || head.isEmpty, head.count < Self.readAhead {
      let count = head.count
      try input.append(to: &head)
      if head.count == count { break }
    }
    bytes = head
    let said = Self.statedDelimiter(in: head)
    if let said { start = (said.end, 2) }
    delimiter =
      given ?? said?.delimiter ?? DelimiterFit(head, isWhole: input.isAtEnd, shape: shape).best
      ?? .comma
  }

  /// A table whose bytes are there already.
  init(_ bytes: [UInt8], delimiter: Delimiter) throws {
    file = ""
    input = try TextInput(MemoryByteSource([], name: ""), encoding: "UTF-8", expected: "table")
    self.bytes = bytes
    self.delimiter = delimiter
  }

  /// What a first line such as `sep=;` or `"sep=;"` says, and where the next begins.
  private static func statedDelimiter(
    in bytes: [UInt8]
  ) -> (delimiter: Delimiter, end: Int)? {
    let line = bytes.prefix { !isLineEnd($0) }
    let isQuoted = line.first == quote && line.last == quote && line.count > 2
    let said = isQuoted ? line.dropFirst().dropLast() : line
    guard said.count > 4, line.endIndex < bytes.count,
      String(decoding: said.prefix(4), as: UTF8.self).lowercased() == "sep=",
      let delimiter = Delimiter(rawValue: said[said.startIndex + 4]),
      // A spreadsheet that saves such a file again fills the row up.
      said.dropFirst(4).allSatisfy({ $0 == delimiter.rawValue })
    else { return nil }
    let end = line.endIndex
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return (delimiter, end + (isPair ? 2 : 1))
  }

  /// Whether the first line is divided by anything, so that it can be one of a table.
  static func isDivided(_ bytes: some Sequence<UInt8>) -> Bool {
    let bytes = Array(bytes)
    if statedDelimiter(in: bytes) != nil { return true }
    var isQuoted = false
    for byte in bytes.drop(while: isLineEnd) {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if isLineEnd(byte) { return false }
      if Delimiter.guessed.contains(where: { $0.rawValue == byte }) { return true }
    }
    return false
  }

  /// Calls `body` with each row in order.
  ///
  /// - Throws: ``InterchangeError`` with the line of a quote that is never closed, or whatever
  ///   `body` throws.
  package func forEachRow(_ body: (TableRow) throws -> Void) throws {
    var (position, line) = start
    var width: Int?
    while try readAhead(&position) {
      if Self.isLineEnd(bytes[position]) {
        position = skipLineEnd(position, &line)
        continue
      }
      let row = try row(&position, &line, width: width)
      if row.fields.count > Self.mostFields {
        throw limit(row.line, "a row has more than \(Self.mostFields) cells")
      }
      width = width ?? row.fields.count
      try body(row)
    }
  }

  /// The row at `position`; a row that is longer than what is read is read again when there is more.
  private func row(
    _ position: inout Int, _ line: inout Int, width: Int?
  ) throws -> TableRow {
    while true {
      var end = (position: position, line: line)
      let fields =
        delimiter == .tab
        ? tabbedRow(&end.position, &end.line, width: width)
        : quotedRow(&end.position, &end.line)
      // At the end of what is read, the row or its line end may go on.
      if end.position < bytes.count || isComplete {
        guard let fields else {
          if bytes.count - position > Self.longestRow { throw longRow(line) }
          throw InterchangeError(
            file: file, line: line,
            .malformed("a quoted field is never closed; close it or double the quotes inside it"))
        }
        if end.position - position > Self.longestRow { throw longRow(line) }
        defer { (position, line) = end }
        return TableRow(fields: fields, line: line)
      }
      if bytes.count - position > Self.longestRow { throw longRow(line) }
      try read(atLeast: bytes.count - position)
    }
  }

  private func longRow(_ line: Int) -> InterchangeError {
    limit(line, "a row is longer than \(Self.longestRow >> 20) MB, or a quote is never closed")
  }

  private func limit(_ line: Int, _ what: String) -> InterchangeError {
    InterchangeError(file: file, line: line, .limit(what))
  }

  private var isComplete: Bool { input.isAtEnd }

  /// Drops what lies before `position` and reads on when little is left; false at the end.
  private func readAhead(_ position: inout Int) throws -> Bool {
    if bytes.count - position < Self.readAhead, !isComplete {
      bytes.removeFirst(position)
      position = 0
      try read(atLeast: Self.readAhead)
    }
    return position < bytes.count
  }

  private func read(atLeast count: Int) throws {
    let wanted = bytes.count + count
    while bytes.count < wanted, !isComplete { try input.append(to: &bytes) }
  }

  private static let quote = UInt8(ascii: "\"")

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func skipLineEnd(_ position: Int, _ line: inout Int) -> Int {
    line += 1
    let isPair =
      bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
    return position + (isPair ? 2 : 1)
  }

  /// A row by RFC 4180; nil when a quote is never closed, or in tabs when something follows it.
  private func quotedRow(_ position: inout Int, _ line: inout Int) -> [String]? {
    var fields: [String] = []
    var field: [UInt8] = []
    while true {
      if position < bytes.count, bytes[position] == Self.quote, field.isEmpty {
        guard readQuoted(&position, &line, into: &field) else { return nil }
        if delimiter == .tab, position < bytes.count, bytes[position] != delimiter.rawValue,
          !Self.isLineEnd(bytes[position])
        {
          return nil
        }
      }
      while position < bytes.count, bytes[position] != delimiter.rawValue,
        !Self.isLineEnd(bytes[position])
      {
        field.append(bytes[position])
        position += 1
      }
      fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
      guard position < bytes.count else { return fields }
      if Self.isLineEnd(bytes[position]) {
        position = skipLineEnd(position, &line)
        return fields
      }
      position += 1
    }
  }

  /// The content of a field from its opening quote past its closing one; false when there is none.
  private func readQuoted(
    _ position: inout Int, _ line: inout Int, into field: inout [UInt8]
  ) -> Bool {
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        guard position < bytes.count, bytes[position] == Self.quote else { return true }
        position += 1
      }
      if byte == 0x0A { line += 1 }
      field.append(byte)
    }
    return false
  }

  private func tabbedRow(_ position: inout Int, _ line: inout Int, width: Int?) -> [String] {
    let end = bytes[position...].firstIndex(where: Self.isLineEnd) ?? bytes.count
    let parts = bytes[position..<end].split(
      separator: delimiter.rawValue, omittingEmptySubsequences: false)
    let hasQuoted = parts.contains { $0.first == Self.quote }
    // A field of several lines, if it is the last, leaves the row its width and its quote open.
    let last = parts.last ?? []
    let isOpen = last.first == Self.quote && last.count { $0 == Self.quote } % 2 == 1
    if hasQuoted, let width, parts.count != width || isOpen {
      var other = (position: position, line: line)
      if let row = quotedRow(&other.position, &other.line), row.count == width,
        !isRows(position..<other.position, width: width)
      {
        (position, line) = other
        return row
      }
    }
    position = end < bytes.count ? skipLineEnd(end, &line) : end
    return parts.map { part in
      String(decoding: Self.withoutDoubledQuotes(part) ?? Array(part), as: UTF8.self)
    }
  }

  /// Whether these lines are rows of their own: the first and the last of several have the width
  /// of a row, or any between them.
  private func isRows(_ range: Range<Int>, width: Int) -> Bool {
    let lines = bytes[range].split(whereSeparator: Self.isLineEnd)
    guard width > 1, lines.count > 1, let last = lines.last else { return false }
    func isRow(_ line: ArraySlice<UInt8>) -> Bool {
      line.count { $0 == delimiter.rawValue } + 1 == width
    }
    return isRow(lines[0]) && isRow(last) || lines.dropFirst().dropLast().contains(where: isRow)
  }

  /// The content of a field that is in quotes and doubles those inside it; nil for any other.
  private static func withoutDoubledQuotes(_ field: ArraySlice<UInt8>) -> [UInt8]? {
    guard field.count >= 4, field.first == quote, field.last == quote else { return nil }
    var content: [UInt8] = []
    var rest = field.dropFirst().dropLast()
    var hasDoubled = false
    while let byte = rest.popFirst() {
      if byte == quote {
        guard rest.popFirst() == quote else { return nil }
        hasDoubled = true
      }
      content.append(byte)
    }
    return hasDoubled ? content : nil
  }
}
