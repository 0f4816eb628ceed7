import Linguistics

/// Writes rules as SRX 2.0, valid by its schema.
package struct SRXWriter {
  private static let namespace = "http://www.lisa.org/srx20"

  package init() {}

  /// Writes and finishes; throws ``InterchangeError`` when the sink fails.
  package func write(_ document: SRXDocument, to sink: ByteSink) throws {
    let writer = XMLWriter(sink)
    writer.startDocument()
    writer.start("srx")
    writer.attribute("xmlns", Self.namespace)
    writer.attribute("version", "2.0")
    writer.line(indent: 2)
    writeHeader(document, to: writer)
    writer.line(indent: 2)
    writer.start("body")
    writer.line(indent: 4)
    writer.start("languagerules")
    for list in document.ruleLists { write(list, to: writer) }
    writer.line(indent: 4)
    writer.end()
    writer.line(indent: 4)
    writer.start("maprules")
    for map in document.maps {
      writer.line(indent: 6)
      writer.start("languagemap")
      writer.attribute("languagepattern", map.pattern)
      writer.attribute("languagerulename", map.ruleList)
      writer.end()
    }
    writer.line(indent: 4)
    writer.end()
    writer.line(indent: 2)
    writer.end()
    writer.line(indent: 0)
    writer.end()
    try writer.finish()
  }

  private func writeHeader(_ document: SRXDocument, to writer: XMLWriter) {
    writer.start("header")
    writer.attribute("segmentsubflows", "yes")
    writer.attribute("cascade", document.cascades ? "yes" : "no")
    for (type, include) in [("start", "no"), ("end", "yes"), ("isolated", "no")] {
      writer.line(indent: 4)
      writer.start("formathandle")
      writer.attribute("type", type)
      writer.attribute("include", include)
      writer.end()
    }
    writer.line(indent: 2)
    writer.end()
  }

  private func write(_ list: SRXDocument.RuleList, to writer: XMLWriter) {
    writer.line(indent: 6)
    writer.start("languagerule")
    writer.attribute("languagerulename", list.name)
    for rule in list.rules {
      writer.line(indent: 8)
      if let reason = rule.reason {
        // Two hyphens end a comment.
        writer.raw("<!-- \(reason.split(separator: "--").joined(separator: "-")) -->")
        writer.line(indent: 8)
      }
      writer.start("rule")
      writer.attribute("break", rule.isBreak ? "yes" : "no")
      for (name, pattern) in [("beforebreak", rule.before), ("afterbreak", rule.after)] {
        writer.line(indent: 10)
        writer.element(name, pattern)
      }
      writer.line(indent: 8)
      writer.end()
    }
    writer.line(indent: 6)
    writer.end()
  }
}
