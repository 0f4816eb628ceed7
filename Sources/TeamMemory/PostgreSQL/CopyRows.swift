import Bitext

/// Changes as the rows of a `COPY … (FORMAT binary)` (PostgreSQL's documentation, COPY, Binary
/// Format): id, base, kind, content, detail, name.
enum CopyRows {
  static func encode(_ changes: [UnitChange]) -> [UInt8] {
    var bytes: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00]
    bytes.reserveCapacity(changes.count * 400)
    // Flags, and the length of what else a header may say.
    append(Int32(0), to: &bytes)
    append(Int32(0), to: &bytes)
    for change in changes {
      let coded = ChangeCoding.encode(change)
      append(Int16(6), to: &bytes)
      append(Int32(16), to: &bytes)
      append(change.id.high, to: &bytes)
      append(change.id.low, to: &bytes)
      append(Int32(8), to: &bytes)
      append(change.revision, to: &bytes)
      append(Int32(2), to: &bytes)
      append(Int16(change.kind.rawValue), to: &bytes)
      append(coded.content, to: &bytes)
      append(coded.detail, to: &bytes)
      append(coded.name.map { Array($0.utf8) }, to: &bytes)
    }
    append(Int16(-1), to: &bytes)
    return bytes
  }

  private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }

  private static func append(_ field: [UInt8]?, to bytes: inout [UInt8]) {
    guard let field else { return append(Int32(-1), to: &bytes) }
    append(Int32(field.count), to: &bytes)
    bytes.append(contentsOf: field)
  }
}
