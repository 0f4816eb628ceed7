/// Writes numbers and texts as bytes; ``ByteReader`` reads them.
public struct ByteWriter: Sendable {
  @usableFromInline var written: [UInt8] = []

  /// What has been written.
  @inlinable public var bytes: [UInt8] { written }

  /// A writer that has written nothing.
  public init() {}

  /// Writes one byte.
  @inlinable
  public mutating func byte(_ value: UInt8) { written.append(value) }

  /// Writes a whole number that is not negative, as LEB128.
  @inlinable
  public mutating func number(_ value: Int) { LEB128.append(UInt(value), to: &written) }

  /// Writes 64 bits, the low byte first.
  public mutating func fixed(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { written.append(contentsOf: $0) }
  }

  /// Writes bytes as they are; the reader has to know how many.
  @inlinable
  public mutating func plain(_ slice: some Collection<UInt8>) { written.append(contentsOf: slice) }

  /// Writes how many bytes there are, and then the bytes.
  public mutating func block(_ block: [UInt8]) {
    number(block.count)
    plain(block)
  }

  /// Writes the length of a text in UTF-8, and then the text.
  public mutating func text(_ text: String) {
    var text = text
    text.withUTF8 {
      number($0.count)
      written.append(contentsOf: $0)
    }
  }

  /// Writes something or nothing; a byte in front says which.
  @inlinable
  public mutating func optional<T>(_ value: T?, _ write: (inout ByteWriter, T) -> Void) {
    byte(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  /// Writes a text or nothing.
  public mutating func optional(_ text: String?) { optional(text) { $0.text($1) } }
}
