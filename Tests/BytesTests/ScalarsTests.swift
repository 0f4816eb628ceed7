import Bytes
import Testing

@Suite struct ScalarsTests {
  private let text = Array("Қаз — ел 🇰🇿.".utf8)

  @Test func scalarsAreCountedByTheirFirstBytes() {
    #expect(text.scalarCount == "Қаз — ел 🇰🇿.".unicodeScalars.count)
    #expect([UInt8]().scalarCount == 0)
    #expect(UInt8(ascii: "a").beginsScalar)
    #expect(text[0].beginsScalar && !text[1].beginsScalar)
  }

  /// The slow twin: each place counted from the start.
  @Test func placesMayBeAskedForInAnyOrder() {
    text.withUnsafeBufferPointer { bytes in
      var counter = ScalarCounter(bytes)
      for place in [0, 6, 2, bytes.count, 10, 10, 0] {
        #expect(counter.scalars(before: place) == bytes[..<place].scalarCount)
      }
      #expect(counter.scalars(7..<10) == 4..<5)
      #expect(counter.scalars(2..<6) == 1..<3)
    }
  }
}
