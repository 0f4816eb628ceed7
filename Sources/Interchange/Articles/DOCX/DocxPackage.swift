/// The parts of a Word document's package (ECMA-376, part 2), read one at a time.
///
/// Names are compared as the standard says, without regard to case, and as writers write them: with
/// backslashes or a slash in front. Parts together may unfold to ``largest`` bytes, so that a small
/// file cannot fill the memory.
final class DocxPackage {
  static let largest = 64 << 20

  let file: String
  /// Names of all parts as ``folded(_:)`` gives them.
  let names: [String]
  let archive: DocxArchive
  private let limit: Int
  private var left: Int

  /// - Parameter limit: how many bytes its parts may unfold to.
  init(_ source: PeekedSource, limit: Int = largest) throws {
    self.limit = limit
    left = limit
    file = source.name
    archive = try DocxArchive(source)
    let archive = try archive.open()
    var names: [String] = []
    while let name = try archive.next() { names.append(Self.folded(name)) }
    self.names = names
  }

  static func folded(_ name: String) -> String {
    name.replacing("\\", with: "/").lowercased().split(separator: "/").joined(separator: "/")
  }

  func has(_ name: String) -> Bool { names.contains(Self.folded(name)) }

  /// Reads a part as XML; does nothing where there is none.
  ///
  /// - Throws: ``InterchangeError`` for what is not well-formed or too large.
  func parse(_ name: String, _ events: any XMLEvents) throws {
    try parse([(name, events)])
  }

  /// Reads several parts in one pass over the package, in its order.
  func parse(_ parts: [(name: String, events: any XMLEvents)]) throws {
    var wanted: [String: any XMLEvents] = [:]
    for part in parts { wanted[Self.folded(part.name)] = part.events }
    let archive = try archive.open()
    while !wanted.isEmpty, let name = try archive.next() {
      guard let events = wanted.removeValue(forKey: Self.folded(name)) else { continue }
      if let size = archive.entrySize, size > left { throw tooLarge }
      let place = "\(file)/\(name)"
      let source = archive.source(named: place)
      do {
        let input = try XMLInput(source, expected: "Word document")
        let parser = XMLPushParser(
          file: place, skippedLines: input.skippedLines, events: events)
        while let piece = try input.next() {
          left -= piece.count
          if left < 0 { throw tooLarge }
          try parser.parse(piece)
        }
        try parser.finish()
      } catch let error as InterchangeError {
        throw error.withoutRecovery
      }
    }
  }

  private var tooLarge: InterchangeError { Self.tooLarge(file, limit) }

  static func tooLarge(_ file: String, _ limit: Int) -> InterchangeError {
    InterchangeError(
      file: file,
      .malformed(
        "its parts unfold to more than \(limit >> 20) MB, the most that is read of a Word "
          + "document"))
  }
}
