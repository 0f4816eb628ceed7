import Bitext
import Foundation
import Linguistics
import Testing

@testable import Interchange

@Suite("Glossary files")
struct GlossaryReaderTests {
  private func file(_ text: String) throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("glossary-\(UUID().uuidString)").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func concepts(_ text: String, columns: [String]? = nil) throws -> [Concept] {
    let path = try file(text)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try GlossaryReader(columns: columns.map { $0.map(TermTable.Column.init) })
      .read(path: path).concepts
  }

  private func error(_ text: String) -> InterchangeError? {
    #expect(throws: InterchangeError.self) { try concepts(text) }
  }

  @Test("Columns may stand in any order, CSV or TSV")
  func anyOrder() throws {
    let tab = try concepts("note\tkk\tru\nтитул\tелші\tпосол\n")
    let comma = try concepts("kk,ru,note\nелші,посол,титул\n")
    for concept in [tab[0], comma[0]] {
      #expect(concept.terms(in: LanguageTag(.russian)).map(\.text) == ["посол"])
      #expect(concept.terms(in: LanguageTag(.kazakh)).map(\.note) == ["титул"])
    }
  }

  @Test("A row that is not preferred belongs to the concept above")
  func continuation() throws {
    let concepts = try concepts(
      "ru\ten\tstatus\nпосол\tambassador\tpreferred\n\tenvoy\tforbidden\n")
    #expect(concepts.count == 1)
    #expect(concepts[0].terms.last?.status == .forbidden)
  }

  @Test("Without a header the columns are given")
  func columns() throws {
    let concepts = try concepts("посол\tambassador\n", columns: ["ru", "en"])
    #expect(concepts[0].terms.map(\.text) == ["посол", "ambassador"])
  }

  @Test("A table without a language is refused at its first line")
  func noLanguage() {
    #expect(error("посол\tдоговор\n")?.line == 1)
  }

  @Test("Ragged rows are refused with their line")
  func ragged() {
    #expect(error("ru,en\nпосол,ambassador\nмир,peace,more,cells\n")?.line == 3)
    #expect(error("ru\ten\tkk\tnote\nпосол\tambassador\n")?.line == 2)
  }

  @Test("A cell of a megabyte is no term")
  func hugeCell() {
    #expect(error("ru\ten\n\(String(repeating: "я", count: 500_000))\tI\n")?.line == 2)
  }

  @Test("An unknown status is refused with its line")
  func unknownStatus() {
    #expect(error("ru\tstatus\nпосол\tmaybe\n")?.line == 2)
  }

  @Test("An entity bomb is refused")
  func entityBomb() {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE martif [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>
      <martif type="TBX"><text><body/></text></martif>
      """
    #expect(error(bomb)?.problem == .entityDeclaration)
  }

  @Test("A term without a language is refused with its line")
  func termWithoutLanguage() {
    let tbx = """
      <tbx><text><body><conceptEntry id="c1">
      <langSec><termSec><term>посол</term></termSec></langSec>
      </conceptEntry></body></text></tbx>
      """
    #expect(error(tbx)?.line == 2)
  }

  @Test("All that a concept says goes through TBX unchanged", arguments: [true, false])
  func roundTrip(isNew: Bool) throws {
    var term = Term(language: LanguageTag("ru"), text: "посол", status: .preferred, note: "a < b")
    term.source = "Convention"
    term.author = "A. B."
    term.created = "2024-02-29"
    term.changed = "2025-01-01"
    term.details = [TermDetail(element: "termNote", type: "partOfSpeech", value: "noun")]
    var concept = Concept(
      id: "c7", domain: "ranks",
      terms: [term, Term(language: LanguageTag("en-GB"), text: "ambassador", status: .forbidden)])
    concept.definition = "head of a mission"
    concept.source = "Vienna"
    concept.author = "C. D."
    concept.created = "2024-01-01"
    concept.note = "two\nlines"
    concept.details = [
      TermDetail(element: "xref", type: "externalCrossReference", target: "http://a.b", value: "x")
    ]
    let path = try file("")
    defer { try? FileManager.default.removeItem(atPath: path) }
    try TBXWriter(to: ByteSink(path: path), version: isNew ? .v3 : .v2)
      .write([concept], title: "T")
    #expect(try GlossaryReader().read(path: path).concepts == [concept])
  }

  @Test("What there is no field for goes through TBX as it is, and what is pointed at with it")
  func groups() throws {
    let tbx = """
      \u{FEFF}<tbx type="TBX-Basic" style="dct" xml:lang="en" \
      xmlns="urn:iso:std:iso:30042:ed-2" xmlns:b="http://www.tbxinfo.net/ns/basic">
      <text><body><conceptEntry id="c1">
        <langSec xml:lang="ru">
          <descripGrp>
            <b:definition>глава миссии</b:definition>
            <b:source>Конвенция</b:source>
          </descripGrp>
          <transacGrp>
            <b:transactionType>modification</b:transactionType>
            <b:responsibility target="p1">А. Б.</b:responsibility>
            <date>2026-01-02</date>
          </transacGrp>
          <termSec><term>посол</term><note>one</note><note>two <hi>!</hi></note></termSec>
        </langSec>
      </conceptEntry></body>
      <back><refObjectSec type="respPerson"><refObject id="p1"><item type="fn">А. Б.</item>
      </refObject></refObjectSec></back></text></tbx>
      """
    let path = try file(tbx)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let read = try GlossaryReader().read(path: path)
    #expect(
      read.concepts[0].details == [
        TermDetail(
          element: "descripGrp",
          markup: #"<descripGrp><descrip type="definition">глава миссии</descrip>"#
            + #"<admin type="source">Конвенция</admin></descripGrp>"#, language: "ru"),
        TermDetail(
          element: "transacGrp",
          markup: #"<transacGrp><transac type="transactionType">modification</transac>"#
            + #"<transacNote type="responsibility" target="p1">А. Б.</transacNote>"#
            + "<date>2026-01-02</date></transacGrp>", language: "ru"),
      ])
    #expect(read.concepts[0].terms[0].note == "one")
    #expect(read.concepts[0].terms[0].details.map(\.markup) == ["<note>two <hi>!</hi></note>"])
    #expect(read.references.map(\.id) == ["p1"])
    for version in [TBXWriter.Version.v3, .v2] {
      try TBXWriter(to: ByteSink(path: path), version: version)
        .write(read.concepts, references: read.references, title: "T")
      #expect(try GlossaryReader().read(path: path) == read)
    }
  }

  @Test("Two concepts of one id, and a language there is none, are refused with their line")
  func badEntries() {
    func tbx(_ entries: String) -> String { "<tbx><text><body>\n\(entries)</body></text></tbx>" }
    func entry(_ id: String, _ language: String, _ term: String) -> String {
      """
      <conceptEntry id="\(id)"><langSec xml:lang="\(language)"><termSec><term>\(term)</term>\
      </termSec></langSec></conceptEntry>

      """
    }
    let twice = error(tbx(entry("c1", "ru", "мир") + entry("c1", "ru", "посол")))
    #expect(twice?.line == 3)
    #expect(twice?.description.contains("`c1` stands in line 2 already") == true)
    #expect(error(tbx(entry("c1", "ru", String(repeating: "я", count: 9000))))?.line == 2)
    #expect(error("ru\tzz\nмир\tx\n")?.line == 1)
    #expect(error("<tbx><text>")?.problem.isRecoverable == false)
  }

  @Test("Columns left out and concepts that stand there twice are reported with their line")
  func notices() throws {
    let path = try file("doc\tru\ten\n1\tмир\tpeace\n2\tпосол\tambassador\n3\tмир\tpeace\n")
    defer { try? FileManager.default.removeItem(atPath: path) }
    var lines: [Int] = []
    let file = try GlossaryReader().read(path: path) { line, _ in lines.append(line) }
    #expect(lines == [1, 4])
    #expect(file.concepts.count == 3)
  }

  @Test("A glossary in another encoding is read when it is named")
  func encoding() throws {
    let path = try file("")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bytes: [UInt8] = Array("ru;en\n".utf8) + [0xEC, 0xE8, 0xF0] + Array(";peace\n".utf8)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(throws: InterchangeError.self) { try GlossaryReader().read(path: path) }
    let concepts = try GlossaryReader(encoding: "windows-1251").read(path: path).concepts
    #expect(concepts[0].terms[0].text == "мир")
  }

  @Test("A table written is the table read")
  func tableRoundTrip() throws {
    let concepts = [
      Concept(
        id: "c1", domain: "d",
        terms: [
          Term(language: LanguageTag("ru"), text: "«посол», он же", status: .preferred, note: "n"),
          Term(language: LanguageTag("en"), text: "a \"quoted\"", status: .preferred, note: "n"),
          Term(language: LanguageTag("en"), text: "other", status: .forbidden),
        ])
    ]
    let path = try file("")
    defer { try? FileManager.default.removeItem(atPath: path) }
    for delimiter in [DelimitedText.Delimiter.tab, .comma] {
      try TermTableWriter(
        to: ByteSink(path: path), delimiter: delimiter,
        languages: [LanguageTag("ru"), LanguageTag("en")]
      ).write(concepts)
      #expect(try GlossaryReader().read(path: path).concepts == concepts)
    }
  }

  // MARK: As people keep them

  private func read(_ text: String) throws -> (file: TermFile, notices: [String]) {
    let path = try file(text)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var notices: [String] = []
    let file = try GlossaryReader().read(path: path) { notices.append($1) }
    return (file, notices)
  }

  private func terms(_ file: TermFile) -> [[String]] { file.concepts.map { $0.terms.map(\.text) } }

  @Test("OmegaT's own glossary reads: remarks, no header, notes, extra and missing cells")
  func omegaT() throws {
    let (file, notices) = try read(
      """
      # Glossary in tab-separated format -*- coding: utf-8 -*-
      договор\ttreaty\tне contract
      # remark
      виза\tvisa\tx\ty
      нота
      """)
    #expect(terms(file) == [["договор", "treaty"], ["виза", "visa"], ["нота"]])
    #expect(file.concepts[0].terms[0].note == "не contract")
    #expect(
      notices == [
        "no column is named; read as ru, en, note", "a cell without a column was left out",
      ])
    let kazakh = try read(
      "келісім\tдоговор\nвизалық тәртіп\tвизовый режим\nүкімет\tправительство\n")
    #expect(kazakh.file.concepts[0].terms.map(\.language.literal) == ["kk", "ru"])
  }

  @Test("Several terms in a cell and several columns of a language are variants")
  func variants() throws {
    let (file, _) = try read("ru,en,en\nдоговор|соглашение,treaty; pact (old; rare),deal\n")
    #expect(terms(file) == [["договор", "соглашение", "treaty", "pact (old; rare)", "deal"]])
    let (cut, _) = try read("ru,en\n\"мирный\nдоговор\",peace  treaty\n")
    #expect(terms(cut) == [["мирный договор", "peace treaty"]])
  }

  @Test("Headers in words and the code of the country are read")
  func words() throws {
    let (file, notices) = try read(
      "Русский\tАнглийский\tKZ\tПримечание\nмир\tpeace\tбейбітшілік\tx\n")
    #expect(file.concepts[0].terms.map(\.language.primary) == ["ru", "en", "kk"])
    #expect(file.concepts[0].terms[0].note == "x")
    #expect(notices == ["`KZ` is the code of a country; read as kk"])
  }

  @Test("TBX-Min reads, another dialect and another format are refused by name")
  func dialects() throws {
    let (file, _) = try read(
      """
      <TBX dialect="TBX-Min"><header><languages source="ru" target="en"/></header><body>
      <entry id="a"><subjectField>law</subjectField><langGroup xml:lang="ru"><termGroup>
      <term>договор</term><partOfSpeech>noun</partOfSpeech></termGroup></langGroup>
      <langGroup xml:lang="en"><termGroup><term>treaty</term><termStatus>preferred</termStatus>
      </termGroup><termGroup><term>pact</term><termStatus>notRecommended</termStatus></termGroup>
      </langGroup></entry></body></TBX>
      """)
    #expect(terms(file) == [["договор", "treaty", "pact"]])
    #expect(file.concepts[0].domain == "law")
    #expect(file.concepts[0].terms.map(\.status) == [nil, .preferred, .forbidden])
    #expect(error("<TBX dialect=\"TBX-Other\"/>")?.description.contains("TBX-Other") == true)
    #expect(error("<mtf/>")?.description.contains("MultiTerm") == true)
  }

  @Test("White space in a term is one space, and an unknown language is kept with a notice")
  func spaces() throws {
    let (file, notices) = try read(
      """
      <tbx><text><body><conceptEntry id="c"><langSec xml:lang="qx"><termSec><term>
        one
        two
      </term></termSec></langSec></conceptEntry></body></text></tbx>
      """)
    #expect(terms(file) == [["one two"]])
    #expect(file.concepts[0].terms[0].language.literal == "qx")
    #expect(notices.count == 1 && notices[0].contains("`qx`"))
  }

  @Test("What references point at keeps its id, and a term its markup", arguments: [true, false])
  func references(isNew: Bool) throws {
    let (file, _) = try read(
      """
      <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
      <text><body><conceptEntry id="c1" xml:lang="ru"><langSec xml:lang="ru" id="l1">
      <termSec id="t1"><term id="m">CO<hi type="subscript">2</hi></term></termSec></langSec>
      </conceptEntry><conceptEntry id="c2"><langSec xml:lang="ru"><termSec><term>газ</term>
      <ref type="crossReference" target="t1">CO2</ref></termSec></langSec></conceptEntry>
      </body></text></tbx>
      """)
    #expect(terms(file) == [["CO2"], ["газ"]])
    let path = try self.file("")
    defer { try? FileManager.default.removeItem(atPath: path) }
    try TBXWriter(to: ByteSink(path: path), version: isNew ? .v3 : .v2)
      .write(file.concepts, title: "T")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for part in [
      #"id="t1""#, #"id="l1""#, #"<term id="m">CO<hi type="subscript">2</hi></term>"#,
      #"target="t1""#, #"xml:lang="ru" id="l1""#,
    ] { #expect(text.contains(part)) }
    #expect(try GlossaryReader().read(path: path) == file)
  }

  @Test("A glossary for OmegaT has no quotes of its own and a line a pair")
  func forOmegaT() throws {
    var term = Term(language: LanguageTag("ru"), text: "«Заря»\tи \"Луч\"")
    term.note = nil
    let english = Term(language: LanguageTag("en"), text: "\"Ray\"", note: "a\nb")
    let path = try file("")
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OmegaTGlossaryWriter(to: ByteSink(path: path)).write(
      [Concept(terms: [term, english])], from: LanguageTag("ru"), to: LanguageTag("en"))
    #expect(
      try String(contentsOfFile: path, encoding: .utf8)
        == "«Заря» и \"Луч\"\t\"Ray\"\ta b\n")
  }
}
