import Bitext
import Linguistics
import Testing

@testable import Interchange

@Suite("XLIFF")
struct XLIFFTests {
  private func read(
    _ text: String, options: UnitReadingOptions = UnitReadingOptions()
  ) throws -> Found {
    var units: [TranslationUnit] = []
    var qualities: [Quality] = []
    var notices: [String] = []
    try UnitFileReader(options: options).read(
      MemoryByteSource(Array(text.utf8), name: "a.xlf"),
      to: .init(
        header: { _ in },
        unit: { unit, quality, _ in
          units.append(unit)
          qualities.append(quality)
        }, notice: { _, message in notices.append(message) }))
    return Found(units: units, qualities: qualities, notices: notices)
  }

  private struct Found {
    let units: [TranslationUnit]
    let qualities: [Quality]
    let notices: [String]
    var texts: [[String]] { units.map { $0.variants.map(\.content.plain) } }
    /// The targets that somebody confirmed, and the others.
    var confirmed: [String] { targets(.confirmed) }
    var unconfirmed: [String] { targets(.imported) }

    private func targets(_ quality: Quality) -> [String] {
      zip(texts, qualities).filter { $1 == quality }.map { $0.0[1] }
    }
  }

  private let document = BilingualDocument(
    original: "a.txt", source: LanguageTag("ru"), target: LanguageTag("kk"),
    segments: [
      BilingualSegment(
        number: 1, text: CodedText("Да & нет"), translation: (CodedText("Иә"), 100),
        matches: [
          BilingualMatch(
            score: 101, source: CodedText("Да & нет"), target: CodedText("Иә"), origin: "m.tmx",
            isAligned: false)
        ])
    ])

  /// A file of XLIFF 1.2 with these elements in its body.
  private func file(
    _ body: String, languages: String = #"source-language="ru" target-language="en""#,
    namespaces: String = ""
  ) -> String {
    """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" \(namespaces)>
    <file original="f" \(languages) datatype="x"><body>\(body)</body></file></xliff>
    """
  }

  private func written(
    _ version: XLIFFWriter.Version, copiesSource: Bool = false
  ) throws -> String {
    try withTemporaryFile { path in
      try XLIFFWriter(to: ByteSink(path: path), version: version, copiesSource: copiesSource)
        .write(document)
      return try contents(of: path)
    }
  }

  @Test(arguments: [
    (XLIFFWriter.Version.v12, "needs-review-translation"), (.v21, "\"initial\""),
  ])
  func `What is filled in counts once somebody has confirmed it`(
    _ version: XLIFFWriter.Version, _ state: String
  ) throws {
    let written = try written(version)
    let untouched = try read(written)
    #expect(untouched.units.isEmpty)
    #expect(
      untouched.notices == ["1 segment; left out: 1 filled in and not confirmed"])
    let parts = written.split(separator: state, maxSplits: 1)
    let confirmed = parts.joined(separator: state.hasPrefix("\"") ? "\"final\"" : "translated")
    let found = try read(confirmed)
    #expect(found.texts == [["Да & нет", "Иә"]])
    #expect(found.qualities == [.confirmed])
    #expect(found.notices.isEmpty)
    #expect(found.units[0].variants.map(\.language.literal) == ["ru", "kk"])
  }

  @Test(arguments: XLIFFWriter.Version.allCases)
  func `What somebody wrote over it counts, whatever state the tool left`(
    _ version: XLIFFWriter.Version
  ) throws {
    let edited = try written(version).replacing(
      /(state="initial".*?<target[^>]*>|exact-match">)Иә</.dotMatchesNewlines(),
      with: { "\($0.output.1)Иә, жоқ<" })
    let found = try read(edited)
    #expect(found.texts == [["Да & нет", "Иә, жоқ"]])
    #expect(found.qualities == [.confirmed])
  }

  @Test(arguments: XLIFFWriter.Version.allCases)
  func `A source copied into an empty target is no translation until it is changed`(
    _ version: XLIFFWriter.Version
  ) throws {
    var empty = document
    empty.segments[0].translation = nil
    empty.segments[0].matches = []
    let written = try withTemporaryFile { path in
      try XLIFFWriter(to: ByteSink(path: path), version: version, copiesSource: true).write(empty)
      return try contents(of: path)
    }
    let found = try read(written)
    #expect(found.units.isEmpty)
    #expect(found.notices == ["1 segment; left out: 1 copy of the source"])
    let target = try #require(written.range(of: "Да &amp; нет", options: .backwards))
    #expect(try read(written.replacingCharacters(in: target, with: "Иә")).confirmed == ["Иә"])
  }

  @Test func `A match with other numbers than the stored one is known as filled in too`() throws {
    var adapted = document
    adapted.segments[0].translation = (CodedText("Иә 5"), 98)
    let written = try withTemporaryFile { path in
      try XLIFFWriter(to: ByteSink(path: path), version: .v12).write(adapted)
      return try contents(of: path)
    }
    #expect(try read(written).units.isEmpty)
  }

  @Test func `Matches are not translations, and marks that cut make units of their own`() throws {
    let found = try read(
      file(
        """
        <trans-unit id="1"><source>Раз. Два <g id="1">три</g>.</source>
        <seg-source><mrk mtype="seg" mid="0">Раз.</mrk> <mrk mtype="seg" mid="1">Два <g id="1">три\
        </g>.</mrk></seg-source>
        <target><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two <g id="1">three\
        </g>.</mrk></target><alt-trans><source>x</source><target>y</target></alt-trans></trans-unit>
        <trans-unit id="2"><source>Нет</source><alt-trans><target>No</target></alt-trans>
        </trans-unit>
        """))
    #expect(found.texts == [["Раз.", "One."], ["Два три.", "Two three."]])
    #expect(
      found.units[1].variants[0].content.markup
        == #"Два <bpt i="1" x="1">&lt;g id="1"&gt;</bpt>три<ept i="1">&lt;/g&gt;</ept>."#)
    #expect(
      found.notices == ["3 segments; taken: 2 of no stated state; left out: 1 not translated"])
  }

  // MARK: States

  @Test func `States of 1.2 say who has seen a translation`() throws {
    let states = [
      ("signed-off", ""), ("final", ""), ("translated", ""), ("translated", "leveraged-mt"),
      ("needs-review-translation", ""), ("needs-review-l10n", ""), ("needs-adaptation", ""),
      ("new", ""), ("needs-translation", ""), ("new", "mt-suggestion"),
      ("needs-review-translation", "exact-match"), ("x-rejected", ""),
    ]
    let units = states.enumerated().map { number, state in
      let qualifier = state.1.isEmpty ? "" : #"state-qualifier="\#(state.1)""#
      return """
        <trans-unit id="\(number)"><source>слово \(number)</source>\
        <target state="\(state.0)" \(qualifier)>\(number)</target></trans-unit>
        """
    }
    let found = try read(file(units.joined()))
    #expect(found.confirmed == ["0", "1", "2"])
    #expect(found.unconfirmed == ["4", "5", "6"])
    #expect(
      found.notices == [
        "12 segments; taken: 3 confirmed, 2 not reviewed, 1 draft; left out: 2 not translated, "
          + "2 machine translations, 1 filled in and not confirmed, 1 rejected"
      ])
  }

  @Test func `Approved is confirmed, whatever the state`() throws {
    let found = try read(
      file(
        """
        <trans-unit id="1" approved="yes"><source>Мост</source>\
        <target state="needs-review-translation">Bridge</target></trans-unit>\
        <trans-unit id="2" approved="no"><source>Река</source><target>River</target></trans-unit>
        """))
    #expect(found.confirmed == ["Bridge"])
    #expect(found.unconfirmed == ["River"])
  }

  @Test func `A rejection may stand in the qualifier, and a match without a state is one`() throws {
    let words = [
      "rejected-grammar", "rejected-inaccurate", "exact-match", "leveraged-tm", "leveraged-mt", "x",
    ]
    let units = words.map {
      """
      <trans-unit id="\($0)"><source>слово \($0)</source>\
      <target state-qualifier="\($0)">\($0)</target></trans-unit>
      """
    }
    let found = try read(file(units.joined()))
    #expect(found.unconfirmed == ["x"])
    #expect(
      found.notices == [
        "6 segments; taken: 1 of no stated state; left out: 1 machine translation, "
          + "2 filled in and not confirmed, 2 rejected"
      ])
  }

  @Test func `A match that was changed is a translation, a machine's that was kept is none`() throws
  {
    func unit(_ id: Int, _ state: String, _ origin: String, _ target: String) -> String {
      """
      <trans-unit id="\(id)"><source>слово \(id)</source><target \(state)>\(target)</target>\
      <alt-trans origin="\(origin)"><target>match</target></alt-trans></trans-unit>
      """
    }
    let fuzzy = #"state="needs-review-translation" state-qualifier="fuzzy-match""#
    let found = try read(
      file(
        unit(1, fuzzy, "tm", "match") + unit(2, fuzzy, "tm", "changed")
          + unit(3, "", "machine-trans", "match") + unit(4, "", "machine-trans", "own")
          + unit(5, #"state="translated""#, "MT", "match")))
    #expect(found.confirmed == ["match"])
    #expect(found.unconfirmed == ["changed", "own"])
  }

  @Test func `A translation that no marks cut belongs to the whole source`() throws {
    let found = try read(
      file(
        """
        <trans-unit id="1"><source>Да. Нет.</source><seg-source><mrk mtype="seg" mid="1">Да.</mrk> \
        <mrk mtype="seg" mid="2">Нет.</mrk></seg-source><target>Yes. No.</target></trans-unit>
        """))
    #expect(found.texts == [["Да. Нет.", "Yes. No."]])
  }

  @Test func `States of 2.x say the same`() throws {
    let segments = ["translated", "reviewed", "final", "initial"].map {
      """
      <unit id="\($0)"><segment state="\($0)"><source>слово \($0)</source><target>\($0)</target>\
      </segment></unit>
      """
    }
    let found = try read(
      """
      <xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ru" trgLang="en">
      <file id="f">\(segments.joined())<unit id="u"><segment><source>слово</source>\
      <target>none</target></segment></unit></file></xliff>
      """)
    #expect(found.confirmed == ["translated", "reviewed", "final"])
    #expect(found.unconfirmed == ["none"])
  }

  @Test func `Trados keeps its levels beside the text`() throws {
    let levels = [
      #"conf="ApprovedSignOff""#, #"conf="Translated" origin="mt""#,
      #"conf="Draft" origin="interactive""#, #"conf="Draft" origin="nmt""#,
      #"conf="Draft" origin="tm" percent="80""#, #"conf="RejectedSignOff""#, "",
    ]
    let numbers = levels.indices
    let units = file(
      """
      <trans-unit id="t"><source>x</source><seg-source>\(numbers.map {
        #"<mrk mtype="seg" mid="\#($0)">слово \#($0)</mrk>"# }.joined())</seg-source>
      <target>\(numbers.map { #"<mrk mtype="seg" mid="\#($0)">\#($0)</mrk>"# }.joined())</target>
      <sdl:seg-defs>\(numbers.map { #"<sdl:seg id="\#($0)" \#(levels[$0])/>"# }.joined())\
      </sdl:seg-defs></trans-unit>
      """, namespaces: #"xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0""#)
    let found = try read(units)
    #expect(found.confirmed == ["0", "1"])
    #expect(found.unconfirmed == ["2", "6"])
    #expect(found.notices[0].contains("1 rejected"))
  }

  @Test(arguments: [
    (
      #"xmlns:mq="MQXliff""#, "mq:status",
      ["ManuallyConfirmed", "Reviewer1Confirmed", "Proofread"], ["PartiallyEdited"],
      ["MachineTranslated", "Pretranslated", "NotStarted", "Rejected", "AssembledFromFragments"]
    ),
    (
      #"xmlns:m="http://www.memsource.com/mxlf/2.0""#, "m:confirmed", ["1", "2"], ["0"], []
    ),
  ])
  func `memoQ and Phrase keep theirs on the unit`(
    _ namespace: String, _ attribute: String, _ confirmed: [String], _ unconfirmed: [String],
    _ left: [String]
  ) throws {
    let units = (confirmed + unconfirmed + left).map {
      #"<trans-unit id="\#($0)" \#(attribute)="\#($0)"><source>слово</source><target>\#($0)</target></trans-unit>"#
    }
    let found = try read(file(units.joined(), namespaces: namespace))
    #expect(found.confirmed == confirmed)
    #expect(found.unconfirmed == unconfirmed)
  }

  // MARK: Languages

  @Test func `A language holds for its element`() throws {
    let found = try read(
      """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
      <file original="f" source-language="ru" target-language="en" datatype="x"><body>
      <trans-unit id="1"><source>Мост</source><target xml:lang="kk">Көпір</target></trans-unit>
      <trans-unit id="2"><source xml:lang="ru-KZ">Река</source><target>River</target></trans-unit>
      <trans-unit id="3"><source>Гора</source><target>Mountain</target></trans-unit>
      </body></file></xliff>
      """)
    #expect(
      found.units.map { $0.variants.map(\.language.literal) }
        == [["ru", "kk"], ["ru-KZ", "en"], ["ru", "en"]])
  }

  @Test func `Without a language there is a refusal, or the one that was said`() throws {
    let text = file(
      "<trans-unit id=\"1\"><source>Мост</source><target>Bridge</target></trans-unit>",
      languages: #"source-language="ru""#)
    let error = #expect(throws: InterchangeError.self) { try read(text) }
    #expect(error?.problem == .missingLanguage(isTarget: true))
    var options = UnitReadingOptions()
    options.targetLanguage = LanguageTag("en")
    let found = try read(text, options: options)
    #expect(found.units[0].variants.map(\.language.literal) == ["ru", "en"])
  }

  // MARK: Texts

  @Test func `Changes that were tracked count as accepted`() throws {
    let found = try read(
      file(
        """
        <trans-unit id="1"><source>Мост <mrk mtype="x-sdl-comment">открыт</mrk></source>\
        <target>The <mrk mtype="x-sdl-deleted">gate<x id="1"/></mrk><mrk mtype="x-sdl-added">bridge\
        </mrk> is open</target></trans-unit>
        """))
    #expect(found.texts == [["Мост открыт", "The bridge is open"]])
    #expect(found.units[0].variants.allSatisfy { $0.content.markup == nil })
  }

  @Test func `A target without a word is no translation`() throws {
    let found = try read(
      file(
        """
        <trans-unit id="1"><source>Мост</source><target>  </target></trans-unit>\
        <trans-unit id="2"><source>Река</source><target><x id="1"/></target></trans-unit>\
        <trans-unit id="3"><source>Гора</source><target>&#xA0;&#x200B;</target></trans-unit>
        """))
    #expect(found.units.isEmpty)
    #expect(found.notices == ["3 segments; left out: 3 not translated"])
  }

  @Test func `An undefined entity is refused without advice that does not help`() throws {
    let error = #expect(throws: InterchangeError.self) {
      try read(file("<trans-unit id=\"1\"><source>Мост&nbsp;</source></trans-unit>"))
    }
    let words = try #require(error?.description)
    #expect(words.contains("&nbsp;") && !words.contains("--recover"))
  }

  @Test func `Notes of a unit are kept, those of files and groups are not`() throws {
    let old = try read(
      file(
        """
        <note>о файле</note><group><note>о группе</note>
        <trans-unit id="1" approved="yes"><source>Да</source><target state="final">Yes</target>
        <note from="редактор"> кратко &amp; ясно </note><note></note></trans-unit>
        <trans-unit id="2" approved="yes"><source>Нет</source><target>No</target></trans-unit>
        </group>
        """))
    #expect(
      old.units.map { $0.annotations.filter { $0.kind == .note } }
        == [[.note("кратко & ясно")], []])
    let new = try read(
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ru" trgLang="en">
      <file id="f"><notes><note>о файле</note></notes><unit id="1"><notes><note>общая</note></notes>
      <segment state="final"><source>Да.</source><target>Yes.</target></segment>
      <segment state="final"><source>Нет.</source><target>No.</target></segment></unit>
      <unit id="2"><segment state="final"><source>Мир.</source><target>Peace.</target></segment>
      </unit></file></xliff>
      """)
    #expect(
      new.units.map { $0.annotations.filter { $0.kind == .note } }
        == [[.note("общая")], [.note("общая")], []])
  }
}
