import Bitext

/// Reads a glossary of any format we know, told apart by its content.
package struct GlossaryReader {
  /// For tables without a header.
  package var columns: [TermTable.Column]?
  /// The encoding to read in, whatever a file says of itself.
  package var encoding: String?

  package init(columns: [TermTable.Column]? = nil, encoding: String? = nil) {
    self.columns = columns
    self.encoding = encoding
  }

  /// What the file at `path` holds; throws ``InterchangeError``.
  ///
  /// - Parameter notice: called with the line and what is odd about it: a column that was left out,
  ///   a concept that stands there twice.
  package func read(
    path: String, notice: (_ line: Int, _ message: String) -> Void = { _, _ in }
  ) throws -> TermFile {
    let probe = try FileByteSource(path: path)
    var head: [UInt8] = []
    try probe.fill(&head, to: 1024)
    let source = try FileByteSource(path: path)
    if Self.isXML(head) { return try TBXReader(encoding: encoding).termbase(in: source) }
    let table = try TermTable(source, columns: columns, encoding: encoding)
    return TermFile(concepts: try table.concepts(notice: notice))
  }

  /// Whether the first visible byte is `<`, in UTF-8 or UTF-16.
  private static func isXML(_ head: [UInt8]) -> Bool {
    let text = head.dropFirst(TextEncoding.sniffed(head)?.markLength ?? 0)
    return text.first { $0 != 0 && !TextEncoding.isXMLSpace($0) } == UInt8(ascii: "<")
  }
}
