import Bitext

/// Reads a glossary of any format we know, told apart by its content.
package struct GlossaryReader {
  /// For tables without a header.
  package var columns: [TermTable.Column]?

  package init(columns: [TermTable.Column]? = nil) {
    self.columns = columns
  }

  /// The concepts of the file at `path`; throws ``InterchangeError``.
  ///
  /// - Parameter report: called with the names of columns that were left out.
  package func concepts(
    path: String, ignoring report: (String) -> Void = { _ in }
  ) throws -> [Concept] {
    let probe = try FileByteSource(path: path)
    var head: [UInt8] = []
    try probe.fill(&head, to: 1024)
    let source = try FileByteSource(path: path)
    if Self.isXML(head) { return try TBXReader().concepts(in: source) }
    return try TermTable(source, columns: columns).concepts(ignoring: report)
  }

  /// Whether the first visible byte is `<`, in UTF-8 or UTF-16.
  private static func isXML(_ head: [UInt8]) -> Bool {
    let visible = head.drop { $0 == 0 || $0 >= 0xEF || TextEncoding.isXMLSpace($0) || $0 == 0xBB }
    return visible.first == UInt8(ascii: "<")
  }
}
