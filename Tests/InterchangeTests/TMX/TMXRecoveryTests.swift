import Bitext
import Testing

@testable import Interchange

@Suite("Broken TMX files")
struct TMXRecoveryTests {
  private func recover(_ text: String, largestUnit: Int) throws -> ReadTMX {
    var found = ReadTMX()
    let recovery = TMXRecovery(
      options: TMXReadingOptions(isRecovering: true), largestUnit: largestUnit)
    found.summary = try recovery.read(
      MemoryByteSource(Array(text.utf8), name: "sample.tmx"),
      header: { found.headers.append($0) },
      unit: {
        found.units.append($0)
        found.lines.append($1)
      },
      notice: { found.notices.append($0) })
    return found
  }

  private func texts(_ found: ReadTMX) -> [String] {
    found.units.compactMap { $0.variants.first?.content.plain }
  }

  /// Sizes around those of the pieces a file is read in, so that a tag is cut anywhere.
  @Test(arguments: [70_000, 131_064, 131_068, 131_072, 131_080, 300_000])
  func `What lost its tags costs itself, not the rest of the file`(_ size: Int) throws {
    let junk = String(repeating: "обломки\n", count: size / 15)
    for cut in 0..<6 {
      let broken = "<tu><tuv" + String(repeating: "x", count: cut) + junk
      let text = tmx(
        tu("Раз", "One") + broken + tu("Два", "Two") + "\n" + tu("Три", "Three"))
      let found = try recover(text, largestUnit: 66_000)
      #expect(texts(found) == ["Раз", "Два", "Три"])
      #expect(found.headers.count == 1)
      #expect(found.notices.count == 1)
      let line = text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("Три") }
      #expect(found.lines.last == line.map { $0 + 1 })
    }
  }

  @Test func `A header without end leaves the units`() throws {
    let junk = String(repeating: "x", count: 200_000)
    let found = try recover(
      "<tmx version=\"1.4\"><header creationtool='" + junk + tu("Раз", "One"), largestUnit: 66_000)
    #expect(texts(found) == ["Раз"])
    #expect(found.headers.count == 1)
  }
}
