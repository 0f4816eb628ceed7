/// Writes tables as CSV (RFC 4180) or TSV, in UTF-8.
///
/// A field is quoted when it holds the delimiter, a quote or a line end; in TSV a quote matters
/// only where it comes first. ``DelimitedText`` reads back what was written. No field is a formula,
/// see ``FormulaGuard``.
package final class DelimitedWriter {
  private let sink: ByteSink
  private let delimiter: DelimitedText.Delimiter
  private let isRaw: Bool
  private var bytes: [UInt8] = []

  /// - Parameter isRaw: whether fields are written as they are, formulas too.
  package init(to sink: ByteSink, delimiter: DelimitedText.Delimiter, isRaw: Bool = false) {
    self.sink = sink
    self.delimiter = delimiter
    self.isRaw = isRaw
  }

  /// Writes a row; CSV's lines end as RFC 4180 says, TSV's with a line feed.
  package func write(_ fields: [String]) throws {
    bytes.removeAll(keepingCapacity: true)
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(delimiter.rawValue) }
      Self.append(isRaw ? field : FormulaGuard.guarded(field), delimiter, to: &bytes)
    }
    bytes.append(contentsOf: delimiter == .tab ? [0x0A] : [0x0D, 0x0A])
    bytes.withUnsafeBytes { sink.write($0) }
    try sink.check()
  }

  /// Gives the file its name.
  package func finish() throws {
    try sink.finish()
  }

  /// A field as it stands in a row, in quotes where it needs them.
  package static func quoted(_ field: String, _ delimiter: DelimitedText.Delimiter) -> String {
    var bytes: [UInt8] = []
    append(field, delimiter, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(
    _ field: String, _ delimiter: DelimitedText.Delimiter, to bytes: inout [UInt8]
  ) {
    let quote = UInt8(ascii: "\"")
    let mustQuote = field.utf8.contains {
      $0 == delimiter.rawValue || $0 == 0x0A || $0 == 0x0D || (delimiter != .tab && $0 == quote)
    }
    guard mustQuote || field.utf8.first == quote else {
      return bytes.append(contentsOf: field.utf8)
    }
    bytes.append(quote)
    for byte in field.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
