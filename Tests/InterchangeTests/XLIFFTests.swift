import Bitext
import Linguistics
import Testing

@testable import Interchange

@Suite("XLIFF")
struct XLIFFTests {
  private func read(_ text: String) throws -> (units: [TranslationUnit], notices: [String]) {
    var units: [TranslationUnit] = []
    var notices: [String] = []
    try UnitFileReader().read(
      MemoryByteSource(Array(text.utf8), name: "a.xlf"),
      to: .init(
        header: { _ in },
        unit: { unit, quality, _ in
          #expect(quality == .confirmed)
          units.append(unit)
        }, notice: { _, message in notices.append(message) }))
    return (units, notices)
  }

  private let document = BilingualDocument(
    original: "a.txt", source: LanguageTag("ru"), target: LanguageTag("kk"),
    segments: [
      BilingualSegment(
        text: "Да & нет", translation: ("Иә", 100),
        matches: [
          BilingualMatch(
            score: 101, source: "Да & нет", target: "Иә", origin: "m.tmx", isAligned: false)
        ])
    ])

  @Test(arguments: [
    (XLIFFWriter.Version.v12, "needs-review-translation"), (.v21, "\"initial\""),
  ])
  func `What is filled in counts once somebody has confirmed it`(
    _ version: XLIFFWriter.Version, _ state: String
  ) throws {
    let written = try withTemporaryFile { path in
      try XLIFFWriter(to: ByteSink(path: path), version: version).write(document)
      return try contents(of: path)
    }
    #expect(try read(written).units.isEmpty)
    let parts = written.split(separator: state, maxSplits: 1)
    let confirmed = parts.joined(separator: state.hasPrefix("\"") ? "\"final\"" : "translated")
    let units = try read(confirmed).units
    #expect(units.map { $0.variants.map(\.content.plain) } == [["Да & нет", "Иә"]])
    #expect(units[0].variants.map(\.language.literal) == ["ru", "kk"])
  }

  @Test func `Matches are not translations, and marks that cut make units of their own`() throws {
    let found = try read(
      """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
      <file original="f" source-language="ru" target-language="en" datatype="x"><body>
      <trans-unit id="1"><source>Раз. Два <g id="1">три</g>.</source>
      <seg-source><mrk mtype="seg" mid="0">Раз.</mrk> <mrk mtype="seg" mid="1">Два <g id="1">три\
      </g>.</mrk></seg-source>
      <target><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two <g id="1">three</g>.\
      </mrk></target><alt-trans><source>x</source><target>y</target></alt-trans></trans-unit>
      <trans-unit id="2"><source>Нет</source><alt-trans><target>No</target></alt-trans>
      </trans-unit></body></file></xliff>
      """)
    #expect(
      found.units.map { $0.variants.map(\.content.plain) }
        == [["Раз.", "One."], ["Два три.", "Two three."]])
    #expect(found.units[1].variants[0].content.markup == "Два <g id=\"1\">три</g>.")
    #expect(found.notices == ["1 segment has no translation yet"])
  }
}
