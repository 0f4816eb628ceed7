import Bitext
import Testing

@testable import Interchange

@Suite("Archives")
struct ArchiveTests {
  private struct Found {
    var units: [TranslationUnit] = []
    var notices: [String] = []
  }

  /// Reads as a stream, and as a file that can be sought in.
  private func read(_ bytes: [UInt8]) throws -> Found {
    let streamed = try read(MemoryByteSource(bytes, name: "a"))
    let sought = try withTemporaryFile { path in
      writeFile(bytes, to: path)
      return try read(FileByteSource(path: path))
    }
    #expect(streamed.units == sought.units)
    return streamed
  }

  private func read(_ source: any ByteSource) throws -> Found {
    var found = Found()
    try UnitFileReader().read(
      source,
      to: UnitFileReader.Receiver(
        header: { _ in }, unit: { unit, _, _ in found.units.append(unit) },
        notice: { found.notices.append($1) }))
    return found
  }

  private let one = Array(tmx(tu("Да", "Yes")).utf8)
  private let table = Array("ru,en\nНет,No\n".utf8)

  @Test func `All files of a ZIP are read, each as what it is`() throws {
    let zip = ArchiveSamples.zip([
      ("папка/a.tmx", one), ("__MACOSX/._a.tmx", [0, 1, 2]), ("b.csv", table),
    ])
    #expect(try read(zip).units.map { $0.variants[0].content.plain } == ["Да", "Нет"])
  }

  @Test func `A gzip file is read as what it holds`() throws {
    #expect(try read(ArchiveSamples.gzip(one)).units.count == 1)
    let units = String(repeating: tu("Длинное предложение", "A long sentence"), count: 3000)
    #expect(try read(ArchiveSamples.gzip(Array(tmx(units).utf8))).units.count == 3000)
  }

  @Test func `An archive with nothing in it has no units and says so`() throws {
    let found = try read(ArchiveSamples.zip([("__MACOSX/x", [])]))
    #expect(found.units.isEmpty)
    #expect(found.notices.count == 1)
  }

  @Test(arguments: [0.3, 0.6, 0.95])
  func `An archive that is cut off is an error`(_ part: Double) {
    let units = (0..<2000).map { tu("Слово \($0)", "Word \($0)") }.joined()
    let gzip = ArchiveSamples.gzip(Array(tmx(units).utf8))
    #expect(throws: InterchangeError.self) {
      try read(Array(gzip.prefix(Int(Double(gzip.count) * part))))
    }
  }

  @Test func `Content that fails its checksum is refused, not cut off`() throws {
    let units = (0..<2000).map { tu("Слово \($0)", "Word \($0)") }.joined()
    var zip = ArchiveSamples.zip([("x.tmx", Array(tmx(units).utf8))])
    let place = try #require(zip.lastIndex(of: UInt8(ascii: "W")))
    zip[place] = UInt8(ascii: "L")
    #expect { try read(zip) } throws: { "\($0)".contains("the archive cannot be read") }
    #expect {
      try withTemporaryFile { path in
        writeFile(zip, to: path)
        return try read(FileByteSource(path: path))
      }
    } throws: { "\($0)".contains("the archive cannot be read") }
  }

  @Test func `An error in an archive names the file inside`() {
    let zip = ArchiveSamples.zip([("x.tmx", Array(tmx("<tu>").utf8))])
    #expect { try read(zip) } throws: { "\($0)".contains("a/x.tmx:") }
  }

  @Test func `What is no file of units is left out with a notice`() throws {
    let zip = ArchiveSamples.zip([
      ("README.txt", Array("Memories, and more; read on".utf8)), ("LICENSE", Array("MIT".utf8)),
      ("tmx14.dtd", Array("<!ELEMENT tmx (header)>".utf8)), ("~$a.tmx", [1, 2]),
      ("skeleton.xml", Array("<skeleton/>".utf8)), ("logo.png", [0x89, 0x50, 0x4E, 0x47]),
      ("a.tmx", one), ("inner.tmx.gz", ArchiveSamples.gzip(one)),
    ])
    let found = try read(zip)
    #expect(found.units.count == 2)
    #expect(found.notices.count == 6)
    #expect(found.notices[0] == "README.txt is no file of units and was left out")
  }

  @Test func `An archive without any file of units is refused`() {
    let zip = ArchiveSamples.zip([("README", Array("words".utf8))])
    #expect { try read(zip) } throws: { "\($0)".contains("no file in the archive") }
  }

  @Test func `A Word document is no file of units`() {
    #expect { try read(ArchiveSamples.docx("")) } throws: { "\($0)".contains("Office document") }
  }
}
