import CLibXML2
import Linguistics

/// Reads SRX 2.0 and 2.1 files: segmentation rules as CAT tools keep them.
package struct SRXReader {
  package init() {}

  /// The rules of a file.
  ///
  /// Throws ``InterchangeError`` with the line for what is no SRX and for maps that name rules the
  /// file does not have. Patterns are not looked at: those of other languages do not matter.
  package func document(in source: any ByteSource) throws -> SRXDocument {
    let input = try XMLInput(source, expected: "SRX file")
    let builder = SRXBuilder()
    let parser = XMLPushParser(
      file: source.name, skippedLines: input.skippedLines, events: builder)
    while let piece = try input.next() { try parser.parse(piece) }
    try parser.finish()
    guard let document = builder.document else {
      throw InterchangeError(
        file: source.name, .notThisFormat(expected: "SRX file", found: "it is empty"))
    }
    return document
  }
}

/// Builds a document from the events of a file.
private final class SRXBuilder: XMLEvents {
  private(set) var document: SRXDocument?
  /// Elements open, outermost first.
  private var path: [String] = []
  private var rule: SRXDocument.Rule?
  private var text = ""

  private static let namespaces = ["http://www.lisa.org/srx20", "http://www.iso.org/ns/SRX"]
  private static let versions = ["2.0", "2.1"]
  /// Where the standard's elements stand.
  private static let parents = [
    "header": "srx", "body": "srx", "languagerules": "body", "maprules": "body",
    "languagerule": "languagerules", "rule": "languagerule", "beforebreak": "rule",
    "afterbreak": "rule",
  ]
  /// SRX 1.0 groups its maps, and so do files that call themselves 2.0.
  private static let parentsOfMaps = ["maprules", "maprule"]

  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    let name = String(cString: tag.name)
    let isOwn = tag.uri.map { Self.namespaces.contains(String(cString: $0)) } ?? true
    defer { path.append(isOwn ? name : "") }
    if path.isEmpty { return startRoot(name, tag, isOwn, parser) }
    // The header holds elements of other name spaces: a tool's own settings.
    guard isOwn, document != nil else { return }
    if let parent = Self.parents[name], parent != path.last {
      return parser.stop(.malformed("<\(name)> outside <\(parent)>; it belongs there"))
    }
    if name == "languagemap", !Self.parentsOfMaps.contains(path.last ?? "") {
      return parser.stop(.malformed("<\(name)> outside <maprules>; it belongs there"))
    }
    switch name {
    case "header":
      let cascade = required("cascade", of: tag, name, oneOf: ["yes", "no"], default: nil, parser)
      document?.cascades = cascade == "yes"
    case "languagerule":
      guard let list = tag.value(of: "languagerulename") else {
        return lacks("languagerulename", name, parser)
      }
      document?.ruleLists.append(SRXDocument.RuleList(name: list, rules: []))
    case "rule":
      let isBreak = required("break", of: tag, name, oneOf: ["yes", "no"], default: "yes", parser)
      rule = SRXDocument.Rule(
        isBreak: isBreak == "yes", before: "", after: "", line: parser.line)
    case "beforebreak", "afterbreak": text = ""
    case "languagemap":
      addMap(tag, parser)
    default: break
    }
  }

  private func startRoot(
    _ name: String, _ tag: XMLStartTag, _ isOwn: Bool, _ parser: XMLPushParser
  ) {
    guard name == "srx", isOwn else {
      return parser.stop(.notThisFormat(expected: "SRX file", found: "<\(name)>"))
    }
    let version = tag.value(of: "version") ?? "none"
    guard Self.versions.contains(version) else {
      return parser.stop(
        .malformed("this is SRX of version \(version); save it as SRX 2.0 in the tool it is from"))
    }
    document = SRXDocument(cascades: false)
  }

  private func required(
    _ attribute: StaticString, of tag: XMLStartTag, _ element: String, oneOf values: [String],
    default fallback: String?, _ parser: XMLPushParser
  ) -> String? {
    guard let value = tag.value(of: attribute) ?? fallback else {
      lacks("\(attribute)", element, parser)
      return nil
    }
    if !values.contains(value) {
      parser.stop(
        .malformed(
          "\(attribute)=\"\(value)\" in <\(element)>; write \(values.joined(separator: " or "))"))
    }
    return value
  }

  private func lacks(_ attribute: String, _ element: String, _ parser: XMLPushParser) {
    parser.stop(.malformed("<\(element)> without \(attribute); add it"))
  }

  private func addMap(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    guard let pattern = tag.value(of: "languagepattern") else {
      return lacks("languagepattern", "languagemap", parser)
    }
    guard let list = tag.value(of: "languagerulename") else {
      return lacks("languagerulename", "languagemap", parser)
    }
    guard document?.ruleLists.contains(where: { $0.name == list }) == true else {
      return parser.stop(
        .malformed("there is no languagerule \"\(list)\" for the map to give; name one there is"))
    }
    document?.maps.append(
      SRXDocument.LanguageMap(pattern: pattern, ruleList: list, line: parser.line))
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {
    text += String(decoding: bytes, as: UTF8.self)
  }

  func documentType(_ name: String, _ parser: XMLPushParser) {}

  func endElement(_ parser: XMLPushParser) {
    switch path.popLast() {
    case "beforebreak":
      rule?.before = text
    case "afterbreak":
      rule?.after = text
    case "rule":
      guard let rule, let last = document?.ruleLists.indices.last else { return }
      document?.ruleLists[last].rules.append(rule)
      self.rule = nil
    case "srx":
      if document?.ruleLists.isEmpty == true || document?.maps.isEmpty == true {
        parser.stop(.malformed("there are no rules or no maps in the file; nothing would be cut"))
      }
    default: break
    }
  }
}
