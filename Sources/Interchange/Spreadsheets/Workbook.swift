import CLibXML2

/// A workbook as Excel saves it (ECMA-376, part 1, section 18): its sheets, each of which may be a
/// table.
///
/// Cells read as they are stored: texts with their formatting gone, the last values of formulas,
/// numbers and dates as the numbers they are kept as.
struct Workbook {
  struct Sheet {
    let name: String
    fileprivate let part: String
  }

  /// The sheets that are shown, in order.
  let sheets: [Sheet]
  private let file: String
  private let parts: [String: [UInt8]]
  private let strings: [String]

  /// The most that the parts of a workbook may take, in bytes; more is no table for people.
  private static let mostBytes = 512 << 20

  /// Whether files of these names are a workbook together.
  static func isWorkbook(_ names: [String]) -> Bool {
    names.contains { $0.lowercased().hasPrefix("xl/") }
  }

  /// Throws ``InterchangeError`` for an archive that is damaged or has no sheets.
  init(_ archive: ArchiveReader, named file: String) throws {
    self.file = file
    var parts: [String: [UInt8]] = [:]
    var left = Self.mostBytes
    while let name = try archive.next() {
      let name = name.lowercased()
      guard name.hasSuffix(".xml") || name.hasSuffix(".rels") else { continue }
      let bytes = try archive.source(named: file).readAll(limit: left)
      left -= bytes.count
      parts[name] = bytes
    }
    self.parts = parts
    let root =
      try Self.relations(of: "", in: parts, file).first { $0.kind == "officeDocument" }?.part
      ?? "xl/workbook.xml"
    let relations = try Self.relations(of: root, in: parts, file)
    let list = WorkbookSheets()
    try Self.parse(root, in: parts, file, list)
    sheets = list.sheets.compactMap { sheet in
      guard let part = relations.first(where: { $0.id == sheet.relation })?.part else { return nil }
      return Sheet(name: sheet.name, part: part)
    }
    if sheets.isEmpty {
      throw InterchangeError(file: file, .malformed("the workbook has no sheet that could be read"))
    }
    let shared = SharedStrings()
    if let part = relations.first(where: { $0.kind == "sharedStrings" })?.part {
      try Self.parse(part, in: parts, file, shared)
    }
    strings = shared.strings
  }

  /// The table of a sheet; throws ``InterchangeError`` when it cannot be read.
  func table(_ sheet: Sheet) throws -> any TableSource {
    let cells = SheetCells(strings: strings)
    try Self.parse(sheet.part, in: parts, "\(file)/\(sheet.name)", cells)
    return SheetTable(rows: cells.rows)
  }

  private static func parse(
    _ part: String, in parts: [String: [UInt8]], _ file: String, _ events: any XMLEvents
  ) throws {
    guard let bytes = parts[part.lowercased()] else {
      throw InterchangeError(file: file, .malformed("\(part) is missing in the workbook"))
    }
    do {
      let input = try XMLInput(
        MemoryByteSource(bytes, name: file), expected: "workbook")
      let parser = XMLPushParser(file: file, skippedLines: 0, events: events)
      while let piece = try input.next() { try parser.parse(piece) }
      try parser.finish()
    } catch let error as InterchangeError {
      throw error.withoutRecovery
    }
  }

  private static func relations(
    of part: String, in parts: [String: [UInt8]], _ file: String
  ) throws -> [Relation] {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
    let path = "\(folder)_rels/\(name).rels"
    guard parts[path.lowercased()] != nil else { return [] }
    let events = WorkbookRelations(folder: folder)
    try parse(path, in: parts, file, events)
    return events.relations
  }

  struct Relation {
    let id: String
    /// The last word of its type.
    let kind: String
    let part: String
  }
}

/// A sheet that was read.
private struct SheetTable: TableSource {
  let rows: [TableRow]
  var hasSureCells: Bool { true }

  /// Empty cells at the end of a row are not stored; a row has at least as many as the first.
  func forEachRow(_ body: (TableRow) throws -> Void) throws {
    let width = rows.first?.fields.count ?? 0
    for var row in rows {
      row.fields += repeatElement("", count: max(0, width - row.fields.count))
      try body(row)
    }
  }
}

/// Reads what a part is related to (ECMA-376, part 2, section 9.3).
private final class WorkbookRelations: XMLEvents {
  private(set) var relations: [Workbook.Relation] = []
  private let folder: String

  init(folder: String) {
    self.folder = folder
  }

  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    guard let id = tag.value(of: "Id"), let target = tag.value(of: "Target") else { return }
    let kind = (tag.value(of: "Type") ?? "").split(separator: "/").last.map(String.init) ?? ""
    var path: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." { _ = path.popLast() } else if step != "." { path.append(step) }
    }
    relations.append(.init(id: id, kind: kind, part: path.joined(separator: "/")))
  }

  func endElement(_ parser: XMLPushParser) {}
  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {}
  func documentType(_ name: String, _ parser: XMLPushParser) {}
}

/// Reads the list of sheets.
private final class WorkbookSheets: XMLEvents {
  private(set) var sheets: [(name: String, relation: String)] = []

  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    guard xmlEquals(tag.name, "sheet"), tag.value(of: "state") ?? "visible" == "visible" else {
      return
    }
    let relation = (0..<tag.attributeCount).compactMap { tag.attribute($0) }
      .first { xmlEquals($0.name, "id") && $0.prefix != nil }
    sheets.append(
      (
        tag.value(of: "name") ?? "",
        relation.map { String(decoding: $0.value, as: UTF8.self) } ?? ""
      ))
  }

  func endElement(_ parser: XMLPushParser) {}
  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {}
  func documentType(_ name: String, _ parser: XMLPushParser) {}
}
