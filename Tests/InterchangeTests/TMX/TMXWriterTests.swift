import Bitext
import Glibc
import Interchange
import Linguistics
import Testing

@Suite("Writing TMX")
struct TMXWriterTests {
  @Test func `What was read is written and read again the same`() throws {
    let first = read(
      tmx(
        """
        <tu tuid="1&quot;&#10;"><note>a &amp; b</note><prop type="p">&lt;x&gt;</prop>\
        <tuv xml:lang="ru" usagecount="2"><seg> Да&#13; <bpt i="1">&lt;b&gt;</bpt>!<ept i="1"/>\
        </seg></tuv><tuv xml:lang="kk"><prop type="q">v</prop><seg/></tuv></tu>
        """))
    let second = read(try written(first.units, header: first.headers[0]))
    #expect(second.error == nil)
    #expect(second.units == first.units)
    #expect(second.headers == first.headers)
    #expect(second.notices.isEmpty)
  }

  @Test func `A header gets what the DTD requires and keeps what it says`() throws {
    let text = try written(
      [], header: MemoryHeader(version: "1.1", attributes: [Attribute("srclang", "kk")]))
    let header = read(text).headers[0]
    #expect(header.version == "1.4")
    #expect(header.attributes.first == Attribute("srclang", "kk"))
    for name in [
      "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "datatype",
    ] {
      #expect(header.attributes.value(of: name) != nil)
    }
  }

  @Test func `Characters that XML cannot hold are left out and counted`() throws {
    try withTemporaryFile { path in
      let writer = try TMXWriter(path: path)
      let content = SegmentContent("a\u{B}b\u{FFFE}c\u{1F600}")
      try writer.write(
        unit: TranslationUnit(variants: [Variant(language: LanguageTag("en"), content: content)]))
      try writer.finish()
      #expect(writer.removedCharacters == 2)
      #expect(read(try contents(of: path)).units[0].variants[0].content.plain == "abc\u{1F600}")
    }
  }

  @Test func `A file that is not finished leaves what was there before`() throws {
    try withTemporaryFile { path in
      writeFile(Array("before".utf8), to: path)
      do {
        let writer = try TMXWriter(path: path)
        try writer.write(header: MemoryHeader())
      }
      #expect(try contents(of: path) == "before")
    }
  }

  @Test func `A full disk is an error`() {
    #expect(throws: InterchangeError.self) {
      let writer = try TMXWriter(path: "/dev/full")
      try writer.finish()
    }
  }
}
