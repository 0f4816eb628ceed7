import Bitext

/// Reads what can be read of a broken TMX file: every unit is parsed on its own, so that only units
/// which are not well-formed are lost.
///
/// Characters XML cannot hold are repaired first (``XMLRepair``). What was dropped or changed is
/// reported with its line. Entity declarations are refused as ever.
struct TMXRecovery {
  let options: TMXReadingOptions

  /// What is larger than this without a unit's beginning is no unit; it is passed over up to the next.
  let largestUnit: Int

  init(options: TMXReadingOptions, largestUnit: Int = 64 << 20) {
    self.options = options
    self.largestUnit = largestUnit
  }

  func read(
    _ source: any ByteSource, header: (MemoryHeader) throws -> Void,
    unit: (TranslationUnit, _ line: Int) throws -> Void, notice: (TMXNotice) -> Void
  ) throws -> TMXReadSummary {
    let input = try XMLInput(
      source, expected: "TMX file", encoding: options.encoding, isRepairing: true)
    var summary = TMXReadSummary()
    summary.encoding = input.encoding.name
    if input.isEmpty {
      notice(TMXNotice(file: source.name, line: 1, kind: .emptyFile))
      return summary
    }
    var root = Self.plainRoot
    var isHeader = true
    var line = input.skippedLines + 1
    var rest: [UInt8] = []
    /// Whether what comes belongs to a piece that was given up.
    var isPassingOver = false

    func take(_ piece: ArraySlice<UInt8>) throws {
      defer { line += piece.count { $0 == 0x0A } }
      if isPassingOver { return }
      let part = Part(
        file: source.name, line: line, isDeclared: input.encoding.evidence != .assumed)
      if isHeader {
        isHeader = false
        let found = try part.header(piece, notice)
        try header(found.header)
        root = found.root ?? root
        return
      }
      for (value, line) in try part.units(piece, root: root, notice) {
        summary.units += 1
        summary.variants += value.variants.count
        try unit(value, line)
      }
    }

    while let chunk = try input.next() {
      var searched = max(0, rest.count - 4)
      rest += chunk
      var start = 0
      while let next = Self.unitStart(
        in: rest, from: max(searched, isPassingOver ? start : start + 1))
      {
        try take(rest[start..<next])
        isPassingOver = false
        start = next
        searched = next + 1
      }
      rest.removeFirst(start)
      guard rest.count > largestUnit || isPassingOver else { continue }
      if !isPassingOver {
        let problem = "more than \(largestUnit >> 20) MB without the beginning of a unit"
        notice(
          TMXNotice(
            file: source.name, line: line,
            kind: isHeader ? .brokenHeader(problem) : .brokenUnit(problem)))
        if isHeader { try header(MemoryHeader()) }
        isHeader = false
        isPassingOver = true
      }
      // The beginning of a tag may be cut off; it stays.
      let passed = rest.dropLast(4)
      line += passed.count { $0 == 0x0A }
      rest.removeFirst(passed.count)
    }
    try take(rest[...])
    if isHeader { try header(MemoryHeader()) }
    return summary
  }

  private static let plainRoot = Array("<tmx version=\"1.4\">".utf8)

  /// Where the next `<tu` begins; one cut off by the end of the bytes does not count.
  private static func unitStart(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 3 < bytes.count {
      if bytes[index] == 0x3C, bytes[index + 1] | 0x20 == 0x74, bytes[index + 2] | 0x20 == 0x75,
        bytes[index + 3] == 0x3E || TextEncoding.isXMLSpace(bytes[index + 3])
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// What stands before the units, or one of them.
  private struct Part {
    let file: String
    let line: Int
    let isDeclared: Bool

    /// The header, and the start tag of the root element to read the units under.
    func header(
      _ piece: ArraySlice<UInt8>, _ notice: (TMXNotice) -> Void
    ) throws -> (header: MemoryHeader, root: [UInt8]?) {
      let text = try repaired(piece, notice)
      let root = Self.rootTag(in: text)
      let isBodyOpen = Self.contains("<body", in: text)
      let isClosed = Self.contains("</tmx", in: text)
      let ending = isClosed ? "" : isBodyOpen ? "</body></tmx>" : "</tmx>"
      var found = MemoryHeader()
      let error = try parse(text + Array(ending.utf8)) { item in
        switch item {
        case .header(let value): found = value
        case .notice(let value): notice(value)
        case .unit: break
        }
      }
      if let error {
        if root == nil { throw error }
        notice(TMXNotice(file: file, line: line, kind: .brokenHeader("\(error.problem)")))
      }
      return (found, root)
    }

    func units(
      _ piece: ArraySlice<UInt8>, root: [UInt8], _ notice: (TMXNotice) -> Void
    ) throws -> [(TranslationUnit, Int)] {
      let text = try repaired(piece, notice)
      guard let end = Self.lastEnd(in: text) else {
        notice(TMXNotice(file: file, line: line, kind: .brokenUnit("it is not complete")))
        return []
      }
      let header =
        "<header creationtool='' creationtoolversion='' segtype='' o-tmf='' "
        + "adminlang='' srclang='' datatype=''/><body>"
      var found: [(TranslationUnit, Int)] = []
      let error = try parse(
        root + Array(header.utf8) + text[..<end] + Array("</body></tmx>".utf8)
      ) { item in
        switch item {
        case .unit(let value, let line): found.append((value, line))
        case .notice(let value): notice(value)
        case .header: break
        }
      }
      if let error {
        notice(
          TMXNotice(
            file: file, line: error.line ?? line, kind: .brokenUnit("\(error.problem)")))
      }
      return error == nil ? found : []
    }

    /// Parses a document; returns what is wrong with it, and throws what no recovery is for.
    private func parse(
      _ bytes: [UInt8], _ body: (TMXUnitAssembly.Item) -> Void
    ) throws -> InterchangeError? {
      let builder = TMXUnitBuilder(file: file, isStrict: false)
      let parser = XMLPushParser(file: file, skippedLines: line - 1, events: builder)
      defer {
        var finished: [TMXUnitAssembly.Item] = []
        builder.takeFinished(into: &finished)
        finished.forEach(body)
      }
      do {
        try parser.parse(bytes)
        try parser.finish()
        return nil
      } catch let error as InterchangeError {
        switch error.problem {
        case .entityDeclaration, .notThisFormat: throw error
        default: return error
        }
      }
    }

    private func repaired(
      _ piece: ArraySlice<UInt8>, _ notice: (TMXNotice) -> Void
    ) throws -> [UInt8] {
      var repair = XMLRepair()
      let text = repair.repaired(piece)
      if !isDeclared, repair.isLargelyMalformed {
        throw InterchangeError(
          file: file, line: line, .malformedText(encoding: "UTF-8", isDeclared: false))
      }
      if repair.count > 0 {
        notice(
          TMXNotice(
            file: file, line: line + repair.linesBefore, kind: .repairedCharacters(repair.count)))
      }
      return text
    }

    private static func rootTag(in text: [UInt8]) -> [UInt8]? {
      let opening = Array("<tmx".utf8)
      guard let start = text.indices.first(where: { text[$0...].starts(with: opening) }),
        let end = text[start...].firstIndex(of: UInt8(ascii: ">"))
      else { return nil }
      return Array(text[start...end])
    }

    private static func contains(_ words: String, in text: [UInt8]) -> Bool {
      let pattern = Array(words.utf8)
      return text.indices.contains {
        text[$0] == pattern[0] && text[$0...].starts(with: pattern)
      }
    }

    /// Where the last `</tu>` ends.
    private static func lastEnd(in text: [UInt8]) -> Int? {
      let closing = Array("</tu>".utf8)
      let start = text.indices.last {
        text[$0] == closing[0] && text[$0...].starts(with: closing)
      }
      return start.map { $0 + closing.count }
    }
  }
}
