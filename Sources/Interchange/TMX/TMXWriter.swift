import Bitext

/// Writes TMX 1.4 as a stream, one unit at a time.
///
/// Lossless: attributes, properties, notes and inline markup go out as they came in and in their
/// order. What TMX 1.4 requires of a header is added where it is missing; characters that XML 1.0
/// cannot hold (section 2.2) are left out and counted. There is no document type declaration,
/// because readers that honour one fail where they cannot fetch the DTD.
package final class TMXWriter {
  private let xml: XMLWriter
  private var isHeaderWritten = false

  /// Units written so far.
  package private(set) var units = 0
  /// Characters left out because XML cannot hold them.
  package var removedCharacters: Int { xml.removedCharacters }

  package init(to sink: ByteSink) throws {
    xml = XMLWriter(sink)
  }

  /// Writes to a file, which appears whole at ``finish()`` or not at all.
  package convenience init(path: String) throws {
    try self.init(to: ByteSink(path: path))
  }

  /// Writes the header; to be called once, first. Without it the first unit writes an empty one.
  package func write(header: MemoryHeader) throws {
    guard !isHeaderWritten else { return }
    isHeaderWritten = true
    xml.startDocument()
    xml.start("tmx")
    xml.attribute("version", "1.4")
    xml.line(indent: 2)
    xml.start("header")
    for attribute in header.attributes { xml.attribute(attribute.name, attribute.value) }
    for (name, fallback) in TMXHeader.required where header.attributes.value(of: name) == nil {
      xml.attribute(name, fallback)
    }
    xml.compose { Self.write(header.annotations, indent: 4, to: &$0) }
    if !header.annotations.isEmpty { xml.line(indent: 2) }
    xml.end()
    xml.line(indent: 2)
    xml.start("body")
    try xml.check()
  }

  package func write(unit: TranslationUnit) throws {
    try write(header: MemoryHeader())
    xml.compose { Self.write(unit, to: &$0) }
    units += 1
    try xml.check()
  }

  /// Completes the document, and the file if it is one.
  package func finish() throws {
    try write(header: MemoryHeader())
    xml.line(indent: 2)
    xml.end()
    xml.line(indent: 0)
    xml.end()
    try xml.finish()
  }

  private static func write(_ unit: TranslationUnit, to xml: inout XMLText) {
    xml.start(as: "\n    <tu")
    for attribute in unit.attributes { xml.attribute(attribute.name, attribute.value) }
    write(unit.annotations, indent: 6, to: &xml)
    for place in unit.variants.indices {
      write(unit.variants[place], to: &xml)
    }
    xml.line(indent: 4)
    xml.end(as: "</tu>")
  }

  private static func write(_ variant: Variant, to xml: inout XMLText) {
    xml.start(as: "\n      <tuv")
    if !variant.language.literal.isEmpty {
      xml.attribute("xml:lang", variant.language.literal)
    }
    for attribute in variant.attributes { xml.attribute(attribute.name, attribute.value) }
    write(variant.annotations, indent: 8, to: &xml)
    if !variant.annotations.isEmpty { xml.line(indent: 8) }
    xml.start(as: "<seg")
    if let markup = variant.content.markup {
      xml.put(markup, as: .markup)
    } else {
      xml.put(variant.content.plain, as: .content)
    }
    xml.end(as: "</seg>")
    if !variant.annotations.isEmpty { xml.line(indent: 6) }
    xml.end(as: "</tuv>")
  }

  private static func write(
    _ annotations: [Annotation], indent: Int, to xml: inout XMLText
  ) {
    for annotation in annotations {
      xml.line(indent: indent)
      switch annotation.kind {
      case .property: xml.start("prop")
      case .note: xml.start("note")
      case .encoding: xml.start("ude")
      }
      for attribute in annotation.attributes { xml.attribute(attribute.name, attribute.value) }
      xml.put(annotation.value, as: annotation.kind == .encoding ? .markup : .content)
      xml.end()
    }
  }
}
