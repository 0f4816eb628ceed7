import Foundation

/// A ZIP archive of stored entries (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16), enough for a
/// Word document.
struct ZipFile {
  private(set) var data = Data()
  private var directory = Data()
  private var count: UInt16 = 0

  mutating func add(_ name: String, _ text: String) {
    let content = Data(text.utf8)
    let offset = UInt32(data.count)
    var header = Data()
    Self.append(UInt16(20), to: &header)
    Self.append(UInt16(0x800), to: &header)  // names in UTF-8
    Self.append(UInt16(0), to: &header)
    Self.append(UInt32(0x21 << 16), to: &header)
    Self.append(Self.checksum(content), to: &header)
    Self.append(UInt32(content.count), to: &header)
    Self.append(UInt32(content.count), to: &header)
    Self.append(UInt16(name.utf8.count), to: &header)
    Self.append(UInt16(0), to: &header)
    Self.append(UInt32(0x0403_4B50), to: &data)
    data += header + Data(name.utf8) + content
    Self.append(UInt32(0x0201_4B50), to: &directory)
    Self.append(UInt16(20), to: &directory)
    directory += header
    for _ in 0..<3 { Self.append(UInt16(0), to: &directory) }
    Self.append(UInt32(0), to: &directory)
    Self.append(offset, to: &directory)
    directory += Data(name.utf8)
    count += 1
  }

  mutating func finish() -> Data {
    let offset = UInt32(data.count)
    data += directory
    Self.append(UInt32(0x0605_4B50), to: &data)
    Self.append(UInt32(0), to: &data)
    Self.append(count, to: &data)
    Self.append(count, to: &data)
    Self.append(UInt32(directory.count), to: &data)
    Self.append(offset, to: &data)
    Self.append(UInt16(0), to: &data)
    return data
  }

  private static func append(_ value: some FixedWidthInteger, to data: inout Data) {
    withUnsafeBytes(of: value.littleEndian) { data.append(contentsOf: $0) }
  }

  private static func checksum(_ data: Data) -> UInt32 {
    var value: UInt32 = ~0
    for byte in data {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~value
  }
}
