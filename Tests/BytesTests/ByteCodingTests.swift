import Bytes
import Testing

@Suite struct ByteCodingTests {
  private func reading<T>(
    _ bytes: [UInt8], _ body: (inout ByteReader) throws -> T
  ) rethrows -> T {
    try bytes.withUnsafeBytes { raw in
      var reader = ByteReader(raw)
      return try body(&reader)
    }
  }

  @Test(
    arguments: [
      (0, [0]), (127, [127]), (128, [0x80, 1]), (300, [0xAC, 2]), (16_384, [0x80, 0x80, 1]),
    ] as [(Int, [UInt8])])
  func numbersTakeAsFewBytesAsTheyNeed(number: Int, bytes: [UInt8]) throws {
    var writer = ByteWriter()
    writer.number(number)
    #expect(writer.bytes == bytes)
    #expect(try reading(bytes) { try $0.number() } == number)
  }

  @Test func theLargestNumbersComeBack() throws {
    var writer = ByteWriter()
    writer.number(Int.max)
    #expect(writer.bytes.count == 9)
    #expect(try reading(writer.bytes) { try $0.number() } == Int.max)
    var bytes: [UInt8] = []
    LEB128.append(UInt64.max, to: &bytes)
    var index = 0
    #expect(bytes.withUnsafeBytes { LEB128.read($0, &index) } == UInt64.max)
    #expect(index == 10)
    #expect(throws: UnreadableBytes.damaged) { try reading(bytes) { try $0.number() } }
  }

  @Test func aNumberThatIsCutOffIsReadOnlyWhereHalvesMayBe() {
    let cut: [UInt8] = [0xAC]
    var index = 0
    #expect(cut.withUnsafeBytes { LEB128.read($0, &index) } == 0x2C)
    #expect(index == 1)
    #expect(throws: UnreadableBytes.damaged) { try reading(cut) { try $0.number() } }
    #expect(throws: UnreadableBytes.damaged) { try reading([]) { try $0.number() } }
  }

  @Test func whatIsWrittenIsRead() throws {
    var writer = ByteWriter()
    writer.byte(7)
    writer.fixed(0x0102_0304_0506_0708)
    writer.block([1, 2, 3])
    writer.text("заң")
    writer.optional("law")
    writer.optional(nil)
    writer.number(2)
    writer.text("a")
    writer.text("")
    writer.plain([9])
    try reading(writer.bytes) { reader throws in
      #expect(try reader.byte() == 7)
      #expect(try reader.fixed() == 0x0102_0304_0506_0708)
      #expect(Array(try reader.block()) == [1, 2, 3])
      #expect(try reader.text() == "заң")
      #expect(try reader.optional { try $0.text() } == "law")
      #expect(try reader.optionalText() == nil)
      #expect(try reader.array { try $0.text() } == ["a", ""])
      #expect(reader.remaining == 1)
      #expect(Array(try reader.plain(1)) == [9])
      #expect(throws: UnreadableBytes.damaged) { try reader.byte() }
    }
  }

  @Test func noCountAsksForMoreThanThereIs() {
    let huge: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 1]
    #expect(throws: UnreadableBytes.damaged) { try reading(huge) { try $0.count() } }
    #expect(throws: UnreadableBytes.damaged) { try reading(huge) { try $0.block() } }
    #expect(throws: UnreadableBytes.damaged) {
      try reading(huge) { reader in
        try reader.array { try $0.byte() }
      }
    }
    #expect(throws: UnreadableBytes.damaged) { try reading([1, 2, 3]) { try $0.fixed() } }
  }
}
