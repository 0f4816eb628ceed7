import Bitext

/// A TMX header as bytes: its fields, with the version as a first attribute that no header has.
enum HeaderCoding {
  private static let version = "tmx/version"

  static func encode(_ header: MemoryHeader) -> [UInt8] {
    let versions = header.version.map { [Attribute(version, $0)] } ?? []
    return FieldCoding.encode(versions + header.attributes, header.annotations) ?? []
  }

  static func decode(_ bytes: [UInt8]) -> MemoryHeader {
    let (attributes, annotations) = bytes.withUnsafeBytes(FieldCoding.decode)
    return MemoryHeader(
      version: attributes.value(of: version),
      attributes: attributes.filter { $0.name != version }, annotations: annotations)
  }
}
