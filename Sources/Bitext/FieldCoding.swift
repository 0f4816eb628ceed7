import Bytes

/// Attributes and annotations as bytes, in order and to the letter.
///
///     fields      = count attribute* count annotation*
///     attribute   = text text
///     annotation  = kind count attribute* text
///     text        = length UTF-8
///
/// Counts and lengths are LEB128. JSON would be readable, and four times as slow over a million
/// units.
package enum FieldCoding {
  /// Nil when there is nothing to keep.
  package static func encode(_ attributes: [Attribute], _ annotations: [Annotation]) -> [UInt8]? {
    if attributes.isEmpty && annotations.isEmpty { return nil }
    var writer = ByteWriter()
    write(attributes, to: &writer)
    writer.number(annotations.count)
    for annotation in annotations {
      writer.byte(annotation.kind.rawValue)
      write(annotation.attributes, to: &writer)
      writer.text(annotation.value)
    }
    return writer.bytes
  }

  package static func decode(_ bytes: UnsafeRawBufferPointer) -> ([Attribute], [Annotation]) {
    if bytes.isEmpty { return ([], []) }
    var reader = Reader(bytes: bytes)
    let attributes = reader.attributes()
    let annotations = (0..<reader.count()).map { _ in
      let kind = Annotation.Kind(rawValue: reader.byte()) ?? .property
      let attributes = reader.attributes()
      return Annotation(kind: kind, attributes: attributes, value: reader.text())
    }
    return (attributes, annotations)
  }

  private static func write(_ attributes: [Attribute], to writer: inout ByteWriter) {
    writer.number(attributes.count)
    for attribute in attributes {
      writer.text(attribute.name)
      writer.text(attribute.value)
    }
  }

  /// Reads what is there; bytes that end early read as empty, because a note that is lost is no reason
  /// not to show its unit. Not a ``ByteReader``, which throws.
  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var index = 0

    mutating func byte() -> UInt8 {
      guard index < bytes.count else { return 0 }
      defer { index += 1 }
      return bytes[index]
    }

    /// A count of things that take at least a byte each.
    mutating func count() -> Int {
      let count = LEB128.read(bytes, &index)
      return Int(min(count, UInt64(bytes.count - index)))
    }

    mutating func text() -> String {
      let length = count()
      defer { index += length }
      return String(
        decoding: UnsafeRawBufferPointer(rebasing: bytes[index..<index + length]), as: UTF8.self)
    }

    mutating func attributes() -> [Attribute] {
      (0..<count()).map { _ in
        let name = text()
        return Attribute(name, text())
      }
    }
  }
}
