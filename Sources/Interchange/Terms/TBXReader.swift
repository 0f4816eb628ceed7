import Bitext
import CLibXML2
import Linguistics

/// Reads TBX in its two shapes: v3 (ISO 30042:2019, `conceptEntry`, `langSec`, `termSec`, in DCA
/// or DCT style) and v2 (ISO 30042:2008, `termEntry`, `langSet`, `tig` or `ntig`).
package struct TBXReader {
  private let encoding: String?

  /// - Parameter encoding: the encoding to read in, whatever a file says of itself.
  package init(encoding: String? = nil) {
    self.encoding = encoding
  }

  /// The concepts of a file in order, with what they refer to; memory is that of the concepts.
  ///
  /// Throws ``InterchangeError`` with the line for what is no TBX, for entity declarations, for
  /// terms without a language or in one there is not, and for two concepts of one id.
  package func termbase(in source: any ByteSource) throws -> TermFile {
    do { return try read(source) } catch let error as InterchangeError {
      throw error.withoutRecovery
    }
  }

  private func read(_ source: any ByteSource) throws -> TermFile {
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
      guard ["tbx", "martif", "TBX"].contains(name) else {
        return parser.stop(.notThisFormat(expected: "TBX file", found: "<\(name)>"))
      }
      namespace = uri
    }
    if name == "refObjectSec" || name == "refObjectList" {
      referenceKind = tag.value(of: "type") ?? ""
    }
    guard !open.isEmpty || ["conceptEntry", "termEntry", "refObject"].contains(name) else { return }
    var attributes: [(name: String, value: String)] = []
    for index in 0..<tag.attributeCount {
      guard let attribute = tag.attribute(index) else { continue }
      let prefix = attribute.prefix.map { String(cString: $0) + ":" } ?? ""
      attributes.append(
        (prefix + String(cString: attribute.name), String(decoding: attribute.value, as: UTF8.self))
      )
    }
    open.append(
      TBXElement(
        name: name, isCategory: uri != namespace, attributes: attributes, line: parser.line))
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {
    guard let last = open.indices.last else { return }
    open[last].nodes.append(.text(String(decoding: bytes, as: UTF8.self)))
  }

  func documentType(_ name: String, _ parser: XMLPushParser) {}

  func endElement(_ parser: XMLPushParser) {
    guard let element = open.popLast() else { return }
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
    if !concept.id.isEmpty, let line = lines.updateValue(element.line, forKey: concept.id) {
      throw InterchangeError(
        file: file, line: element.line,
        .malformed(
          "the concept `\(concept.id)` stands in line \(line) already; give each an id of its own"))
    }
    termbase.concepts.append(concept)
  }
}
