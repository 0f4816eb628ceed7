import Linguistics

/// The settings of an OmegaT project, which are its user's: read, and written where there are none.
package struct OmegaTSettings: Sendable {
  package let source: LanguageTag
  package let target: LanguageTag
  /// Whether OmegaT cuts paragraphs into sentences by rules of its own.
  package let cutsSentences: Bool
  private let folders: [String: String]

  /// The file's name in the project's folder.
  package static let name = "omegat.project"

  /// Settings of a project of our own: the usual folders, and text that is cut already.
  package init(source: LanguageTag, target: LanguageTag) {
    self.source = source
    self.target = target
    cutsSentences = false
    folders = [:]
  }

  /// Reads a settings file; throws ``InterchangeError``.
  package init(_ file: any ByteSource) throws {
    let fields = SettingsFields()
    let input = try XMLInput(file, expected: "OmegaT project")
    let parser = XMLPushParser(
      file: file.name, skippedLines: input.skippedLines, events: fields)
    while let piece = try input.next() { try parser.parse(piece) }
    try parser.finish()
    guard let source = fields.values["source_lang"], let target = fields.values["target_lang"]
    else {
      throw InterchangeError(
        file: file.name, .malformed("the project does not say which languages it is for"))
    }
    self.source = LanguageTag(source)
    self.target = LanguageTag(target)
    cutsSentences = fields.values["sentence_seg"] != "false"
    folders = fields.values.filter { $0.key.hasSuffix("_dir") }
  }

  /// Where the project keeps something (`source`, `tm`, `glossary`), whichever folder its user has
  /// chosen for it.
  package func folder(_ name: String, of project: String) -> String {
    let stated = folders["\(name)_dir"] ?? Self.usual
    if stated == Self.usual || stated.isEmpty { return "\(project)/\(name)" }
    let path = stated.hasSuffix("/") ? String(stated.dropLast()) : stated
    return path.hasPrefix("/") ? path : "\(project)/\(path)"
  }

  /// OmegaT's word for the usual folder.
  private static let usual = "__DEFAULT__"

  /// The file as OmegaT 3 and later read it.
  package var bytes: [UInt8] {
    get throws {
      let sink = ByteSink()
      let xml = XMLWriter(sink)
      xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
      xml.start("omegat")
      xml.line(indent: 2)
      xml.start("project")
      xml.attribute("version", "1.0")
      let folders = ["source", "target", "tm", "glossary", "dictionary"]
      let fields =
        folders.map { ("\($0)_dir", Self.usual) } + [
          ("glossary_file", Self.usual), ("source_lang", source.literal),
          ("target_lang", target.literal), ("sentence_seg", "\(cutsSentences)"),
          ("support_default_translations", "true"), ("remove_tags", "false"),
        ]
      for (name, value) in fields {
        xml.line(indent: 4)
        xml.element(name, value)
      }
      xml.line(indent: 2)
      xml.end()
      xml.line(indent: 0)
      xml.end()
      try xml.finish()
      return sink.bytes
    }
  }
}

/// The texts of a settings file's elements, by their names.
private final class SettingsFields: XMLEvents {
  var values: [String: String] = [:]
  private var names: [String] = []
  private var text: [UInt8] = []

  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    let name = String(cString: tag.name)
    if names.isEmpty, name != "omegat" {
      parser.stop(
        .notThisFormat(
          expected: "OmegaT project", found: "its root element is <\(name)>, not <omegat>"))
    }
    names.append(name)
    text = []
  }

  func endElement(_ parser: XMLPushParser) {
    guard let name = names.popLast() else { return }
    let value = String(decoding: text, as: UTF8.self).trimmed
    if !value.isEmpty { values[name] = value }
    text = []
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {
    text.append(contentsOf: bytes)
  }

  func documentType(_ name: String, _ parser: XMLPushParser) {}
}
