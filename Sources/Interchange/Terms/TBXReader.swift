import Bitext
import CLibXML2
import Linguistics

/// Reads TBX in its two shapes: v3 (ISO 30042:2019, `conceptEntry`, `langSec`, `termSec`, in DCA
/// or DCT style) and v2 (ISO 30042:2008, `termEntry`, `langSet`, `tig` or `ntig`); and TBX-Min, a
/// dialect with elements of its own.
package struct TBXReader {
  private let encoding: String?

  /// - Parameter encoding: the encoding to read in, whatever a file says of itself.
  package init(encoding: String? = nil) {
    self.encoding = encoding
  }

  /// The concepts of a file in order, with what they refer to; memory is that of the concepts.
  ///
  /// Throws ``InterchangeError`` with the line for what is no TBX or a dialect that is not known, for
  /// entity declarations, for terms without a language, and for two concepts of one id.
  ///
  /// - Parameter notice: called with the line of a language that ISO 639 does not have.
  package func termbase(
    in source: any ByteSource, notice: (_ line: Int, _ message: String) -> Void = { _, _ in }
  ) throws -> TermFile {
    do { return try read(source, notice) } catch let error as InterchangeError {
      throw error.withoutRecovery
    }
  }

  private func read(
    _ source: any ByteSource, _ notice: (_ line: Int, _ message: String) -> Void
  ) throws -> TermFile {
    let input = try XMLInput(source, expected: "TBX file", encoding: encoding)
    let builder = TBXBuilder(file: source.name)
    let parser = XMLPushParser(
      file: source.name, skippedLines: input.skippedLines, events: builder)
    while let piece = try input.next() {
      try parser.parse(piece)
      try builder.check()
    }
    try parser.finish()
    try builder.check()
    for (line, message) in builder.notices { notice(line, message) }
    return builder.termbase
  }
}

/// Builds the tree of an entry at a time out of the events of a TBX file.
private final class TBXBuilder: XMLEvents {
  private(set) var termbase = TermFile()
  private let file: String
  private let entry: TBXEntry
  /// The kind of the references being read.
  private var referenceKind = ""
  /// The open elements of the entry or reference, itself first.
  private var open: [TBXElement] = []
  /// The namespace of the root; nil before it.
  private var namespace: String?
  private var isMin = false
  /// Languages that were noticed, by their literals.
  private var noticed: Set<String> = []
  private(set) var notices: [(line: Int, message: String)] = []
  private var failure: (any Error)?
  /// Where each id stands.
  private var lines: [String: Int] = [:]

  init(file: String) {
    self.file = file
    entry = TBXEntry(file: file)
  }

  /// Throws what is wrong with an entry that was read.
  func check() throws {
    if let failure { throw failure }
  }

  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    let name = String(cString: tag.name)
    let uri = tag.uri.map { String(cString: $0) } ?? ""
    if namespace == nil {
      if let found = Self.otherFormat(name, dialect: tag.value(of: "dialect")) {
        return parser.stop(.notThisFormat(expected: "TBX file", found: found))
      }
      namespace = uri
      isMin = name == "TBX"
    }
    if name == "refObjectSec" || name == "refObjectList" {
      referenceKind = tag.value(of: "type") ?? ""
    }
    let starts = ["conceptEntry", "termEntry", "refObject"].contains(name)
    guard !open.isEmpty || starts || isMin && name == "entry" else { return }
    var attributes: [(name: String, value: String)] = []
    for index in 0..<tag.attributeCount {
      guard let attribute = tag.attribute(index) else { continue }
      let prefix = attribute.prefix.map { String(cString: $0) + ":" } ?? ""
      attributes.append(
        (prefix + String(cString: attribute.name), String(decoding: attribute.value, as: UTF8.self))
      )
    }
    open.append(
      isMin
        ? TBXElement(ofMin: name, attributes: attributes, line: parser.line)
        : TBXElement(
          name: name, isCategory: uri != namespace, attributes: attributes, line: parser.line))
  }

  /// What a file with this root is that is no TBX we read, in words; nil for one we read.
  private static func otherFormat(_ root: String, dialect: String?) -> String? {
    switch root {
    case "tbx", "martif": nil
    case "TBX":
      dialect.map { $0.lowercased() == "tbx-min" } ?? true
        ? nil : "it is of the dialect \(dialect ?? ""), which is not read; save it as TBX-Basic"
    case "mtf": "it is MultiTerm XML; export it from MultiTerm as TBX"
    case "tmx", "xliff": "it is \(root.uppercased()), a file of units"
    default: "<\(root)>"
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {
    guard let last = open.indices.last else { return }
    open[last].nodes.append(.text(String(decoding: bytes, as: UTF8.self)))
  }

  func documentType(_ name: String, _ parser: XMLPushParser) {}

  func endElement(_ parser: XMLPushParser) {
    guard var element = open.popLast() else { return }
    if isMin { element.useStandardStatus() }
    if let parent = open.indices.last {
      open[parent].nodes.append(.element(element))
    } else if failure == nil {
      do { try add(element) } catch { failure = error }
    }
  }

  private func add(_ element: TBXElement) throws {
    if element.name == "refObject" {
      termbase.references.append(
        TermReference(
          id: element.attribute("id") ?? "", kind: referenceKind, markup: element.xml))
      return
    }
    let concept = try entry.concept(element)
    for tag in concept.terms.map(\.language) where !tag.isRegistered || tag.isOfCountry {
      guard noticed.insert(tag.literal).inserted else { continue }
      let message =
        tag.isOfCountry
        ? "`\(tag)` is the code of a country; read as \(tag.primary)"
        : "`\(tag)` is no code of a language (ISO 639); kept as it is"
      notices.append((element.line, message))
    }
    if !concept.id.isEmpty, let line = lines.updateValue(element.line, forKey: concept.id) {
      throw InterchangeError(
        file: file, line: element.line,
        .malformed(
          "the concept `\(concept.id)` stands in line \(line) already; give each an id of its own"))
    }
    termbase.concepts.append(concept)
  }
}
