import Linguistics
import Testing

@testable import Interchange

@Suite("Translations of a document")
struct TranslationFileTests {
  private func file(
    _ text: String, source: String? = nil, target: String? = nil
  ) throws -> TranslationFile {
    try TranslationFile(
      MemoryByteSource(Array(text.utf8), name: "t"), source: source.map { LanguageTag($0) },
      target: target.map { LanguageTag($0) })
  }

  private func xliff(_ units: String) -> String {
    """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="f" \
    source-language="ru" target-language="kk" datatype="x"><body>\(units)</body></file></xliff>
    """
  }

  private func xliff2(_ units: String) -> String {
    """
    <xliff version="2.0" srcLang="ru" trgLang="kk" xmlns="urn:oasis:names:tc:xliff:document:2.0">\
    <file id="f">\(units)</file></xliff>
    """
  }

  private func placed(
    _ translations: [TranslationFile.Translation], in texts: [String]
  ) -> TranslationPlacing {
    TranslationPlacing(
      translations,
      in: texts.enumerated().map { .init(number: $0 + 1, text: CodedText($1)) })
  }

  @Test func `Every translation comes, with what it is worth`() throws {
    let file = try file(
      xliff(
        """
        <trans-unit id="4"><source>Раз.</source><target state="final">Бір.</target></trans-unit>
        <trans-unit id="7"><source>Два.</source><target state="needs-review-translation" \
        state-qualifier="leveraged-mt">Екі.</target></trans-unit>
        <trans-unit id="8"><source>Три.</source><target>Три.</target></trans-unit>
        <trans-unit id="9"><source>Четыре.</source></trans-unit>
        """))
    #expect(file.hasStates)
    #expect(file.translations.map(\.id) == ["4", "7", "8", "9"])
    #expect(
      file.translations.map(\.standing) == [.confirmed, .machine, .copied, .untranslated])
    #expect(file.translations.map(\.target.plain) == ["Бір.", "Екі.", "Три.", ""])
  }

  @Test func `A unit that a tool has cut is whole again`() throws {
    let old = xliff(
      """
      <trans-unit id="1"><source>Раз. <g id="1">Два</g>.</source>
      <seg-source><mrk mtype="seg" mid="0">Раз.</mrk> <mrk mtype="seg" mid="1"><g id="1">Два</g>.</mrk>\
      </seg-source><target><mrk mtype="seg" mid="0">Бір.</mrk> <mrk mtype="seg" mid="1">\
      <g id="1">Екі</g>.</mrk></target></trans-unit>
      """)
    let new = xliff2(
      """
      <unit id="u1"><segment state="final"><source>Раз.</source><target>Бір.</target></segment>\
      <ignorable><source> </source></ignorable><segment state="translated"><source><pc id="1">Два\
      </pc>.</source><target><pc id="1">Екі</pc>.</target></segment></unit>
      """)
    for text in [old, new] {
      let file = try file(text)
      let translation = try #require(file.translations.first)
      #expect(file.translations.count == 1)
      #expect(translation.source.plain == "Раз. Два.")
      #expect(CodedText(translation.target).tagged == "Бір. <g1>Екі</g1>.")
      #expect(placed(file.translations, in: ["Раз. Два."]).translations[1] != nil)
    }
  }

  @Test func `A segment is known by its id, if its text is the same`() throws {
    let file = try file(
      xliff(
        """
        <trans-unit id="2"><source>Да.</source><target>Иә (2).</target></trans-unit>
        <trans-unit id="1"><source>Да.</source><target>Иә (1).</target></trans-unit>
        <trans-unit id="3"><source>Другое.</source><target>Басқа.</target></trans-unit>
        """))
    let placing = placed(file.translations, in: ["Да.", "Да.", "Третье."])
    #expect(placing.translations[1]?.target.plain == "Иә (1).")
    #expect(placing.translations[2]?.target.plain == "Иә (2).")
    #expect(placing.translations[3] == nil)
    #expect(placing.misfits.map(\.source.plain) == ["Другое."])
  }

  @Test func `Else by its text, and of several by the neighbours`() throws {
    let file = try file(
      """
      ru\tkk
      Раз.\tБір.
      Да.\tИә (после раз).
      Два.\tЕкі.
      Да.\tИә (после два).
      Лишнее.\tАртық.
      """)
    #expect(!file.hasStates)
    let placing = placed(
      file.translations, in: ["Два.", "Да.", "Раз.", "Да.", " Нет  такого. ", "Да."])
    #expect(placing.translations[2]?.target.plain == "Иә (после два).")
    #expect(placing.translations[4]?.target.plain == "Иә (после раз).")
    #expect(placing.translations[6] != nil, "one translation serves again")
    #expect(placing.misfits.map(\.target.plain) == ["Артық."])
  }

  @Test func `OmegaT says the neighbours, and writes codes as tags`() throws {
    func unit(_ source: String, _ target: String, _ previous: String) -> String {
      """
      <tu><prop type="file">a</prop><prop type="prev">\(previous)</prop>\
      <tuv xml:lang="ru"><seg>\(source)</seg></tuv><tuv xml:lang="kk"><seg>\(target)</seg></tuv></tu>
      """
    }
    let tmx = """
      <tmx version="1.4"><header srclang="ru"/><body>\
      \(unit("&lt;g1&gt;Да&lt;/g1&gt;.", "Иә.", "Раз."))\
      \(unit("&lt;g1&gt;Да&lt;/g1&gt;.", "&lt;g1&gt;Ия&lt;/g1&gt;.", "Два."))</body></tmx>
      """
    var text = CodedText()
    text.append(CodedText.Code(1, .opening))
    text.append("Да")
    text.append(CodedText.Code(1, .closing))
    text.append(".")
    let placing = TranslationPlacing(
      try file(tmx).translations,
      in: [.init(number: 1, text: CodedText("Два.")), .init(number: 2, text: text)])
    #expect(placing.translations[2]?.target.plain == "<g1>Ия</g1>.")
  }

  @Test func `The languages are those of the file, or are asked for`() throws {
    let table = "ru\tkk\ten\nДа.\tИә.\tYes.\n"
    #expect {
      try file(table)
    } throws: {
      $0 as? TranslationFile.Problem == .severalLanguages(file: "t", ["kk", "en"])
    }
    #expect(try file(table, target: "en").translations.map(\.target.plain) == ["Yes."])
    #expect(try file(table, source: "en", target: "kk").translations.count == 1)
    #expect {
      try file(table, target: "de")
    } throws: {
      $0 as? TranslationFile.Problem == .missingLanguage(file: "t", "de")
    }
    #expect {
      try file("ru\tkk\n")
    } throws: { $0 as? TranslationFile.Problem == .noTranslations(file: "t") }
  }
}
