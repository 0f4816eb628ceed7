/// Attributes and annotations as bytes, in order and to the letter.
///
///     fields      = count attribute* count annotation*
///     attribute   = text text
///     annotation  = kind count attribute* text
///     text        = length UTF-8
///
/// Counts and lengths are LEB128 varints. JSON would be readable, and four times as slow over a million
/// units.
package enum FieldCoding {
  /// Nil when there is nothing to keep.
  package static func encode(_ attributes: [Attribute], _ annotations: [Annotation]) -> [UInt8]? {
    if attributes.isEmpty && annotations.isEmpty { return nil }
    var bytes: [UInt8] = []
    append(attributes, to: &bytes)
    append(annotations.count, to: &bytes)
    for annotation in annotations {
      bytes.append(annotation.kind.rawValue)
      append(annotation.attributes, to: &bytes)
      append(annotation.value, to: &bytes)
    }
    return bytes
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

  private static func append(_ attributes: [Attribute], to bytes: inout [UInt8]) {
    append(attributes.count, to: &bytes)
    for attribute in attributes {
      append(attribute.name, to: &bytes)
      append(attribute.value, to: &bytes)
    }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 {
      append($0.count, to: &bytes)
      bytes.append(contentsOf: $0)
    }
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var number = number
    while number >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: number) | 0x80)
      number >>= 7
    }
    bytes.append(UInt8(number))
  }

  /// Reads what is there; bytes that end early read as empty.
  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var index = 0

    mutating func byte() -> UInt8 {
      guard index < bytes.count else { return 0 }
      defer { index += 1 }
      return bytes[index]
    }

    mutating func number() -> Int {
      var value = 0
      var shift = 0
      while index < bytes.count, shift < 56 {
        let next = byte()
        value |= Int(next & 0x7F) << shift
        if next < 0x80 { break }
        shift += 7
      }
      return value
    }

    /// A count of things that take at least a byte each.
    mutating func count() -> Int { min(number(), bytes.count - index) }

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
