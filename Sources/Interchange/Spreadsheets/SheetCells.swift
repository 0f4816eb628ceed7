import CLibXML2

/// Reads the texts that cells share (ECMA-376, part 1, section 18.4).
final class SharedStrings: XMLEvents {
  private(set) var strings: [String] = []
  private var text = CellText()

  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    if xmlEquals(tag.name, "si") { text.clear() }
    text.start(tag)
  }

  func endElement(_ parser: XMLPushParser) {
    if text.end() == "si" { strings.append(text.value) }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {
    text.append(bytes)
  }

  func documentType(_ name: String, _ parser: XMLPushParser) {}
}

/// Reads the cells of a sheet row by row (section 18.3.1).
final class SheetCells: XMLEvents {
  private(set) var rows: [TableRow] = []
  private let strings: [String]
  private var row = TableRow(fields: [], line: 0)
  private var column = 0
  private var kind = ""
  private var text = CellText()

  /// The columns a sheet can have.
  private static let mostColumns = 1 << 14

  init(strings: [String]) {
    self.strings = strings
  }

  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    if xmlEquals(tag.name, "row") {
      row = TableRow(fields: [], line: tag.value(of: "r").flatMap { Int($0) } ?? row.line + 1)
    } else if xmlEquals(tag.name, "c") {
      text.clear()
      kind = tag.value(of: "t") ?? ""
      column = tag.value(of: "r").flatMap(Self.column) ?? row.fields.count
    }
    text.start(tag)
  }

  func endElement(_ parser: XMLPushParser) {
    switch text.end() {
    case "c": addCell()
    case "row":
      while row.fields.last?.isEmpty == true { row.fields.removeLast() }
      if !row.fields.isEmpty { rows.append(row) }
    default: break
    }
  }

  private func addCell() {
    guard column >= row.fields.count, column < Self.mostColumns else { return }
    row.fields += repeatElement("", count: column - row.fields.count)
    if kind == "s" {
      let number = Int(text.value.trimmed) ?? -1
      row.fields.append(strings.indices.contains(number) ? strings[number] : "")
    } else {
      row.fields.append(kind == "e" ? "" : text.value)
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {
    text.append(bytes)
  }

  func documentType(_ name: String, _ parser: XMLPushParser) {}

  /// The column of a cell such as `AB12`, counted from 0.
  private static func column(_ reference: String) -> Int? {
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
  }
}

/// The text of a cell or a shared string: that of all its runs, without the readings of characters
/// (`rPh`).
private struct CellText {
  private(set) var value = ""
  private var open: [String] = []

  mutating func clear() { value = "" }

  mutating func start(_ tag: XMLStartTag) { open.append(String(cString: tag.name)) }

  /// The name of the element that ends.
  mutating func end() -> String {
    let name = open.popLast() ?? ""
    if name == "t", value.contains("_x") { value = Self.unescaped(value) }
    return name
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let name = open.last, name == "t" || name == "v", !open.contains("rPh") else { return }
    value += String(decoding: bytes, as: UTF8.self)
  }

  /// Characters written as `_x000D_` (section 22.9.2.19).
  private static func unescaped(_ text: String) -> String {
    text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) }
        ?? String(match.output.0)
    }
  }
}
