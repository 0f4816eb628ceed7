import Bitext
import Linguistics
import Testing

@testable import Interchange

@Suite("Workbooks")
struct WorkbookTests {
  /// A workbook with these sheets, as spreadsheets save them.
  private func workbook(
    _ sheets: [(name: String, rows: String)], strings: [String] = [], state: String = "visible"
  ) -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let numbers = sheets.indices.map { $0 + 1 }
    let list = zip(numbers, sheets).map {
      #"<sheet name="\#($1.name)" sheetId="\#($0)" state="\#(state)" r:id="s\#($0)"/>"#
    }
    let relations = numbers.map {
      #"<Relationship Id="s\#($0)" Type="\#(office)/worksheet" Target="worksheets/sheet\#($0).xml"/>"#
    }
    var parts: [(String, String)] = [
      ("[Content_Types].xml", "<Types/>"),
      (
        "xl/workbook.xml",
        #"<workbook xmlns:r="\#(office)"><sheets>\#(list.joined())</sheets></workbook>"#
      ),
      (
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships>\(relations.joined())<Relationship Id="t" Type="\(office)/sharedStrings" \
        Target="sharedStrings.xml"/></Relationships>
        """
      ),
      ("xl/sharedStrings.xml", "<sst>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
    ]
    parts += zip(numbers, sheets).map {
      ("xl/worksheets/sheet\($0).xml", "<worksheet><sheetData>\($1.rows)</sheetData></worksheet>")
    }
    return ArchiveSamples.zip(parts.map { ($0.0, Array($0.1.utf8)) })
  }

  private func row(_ number: Int, _ cells: String...) -> String {
    let all = zip("ABCDE", cells).map { column, text in
      text.isEmpty
        ? "" : #"<c r="\#(column)\#(number)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
    }
    return #"<row r="\#(number)">\#(all.joined())</row>"#
  }

  private func read(
    _ bytes: [UInt8], columns: [UnitTable.Column]? = nil
  ) throws -> (units: [TranslationUnit], lines: [Int], notices: [String]) {
    var options = UnitReadingOptions()
    options.columns = columns
    var found: (units: [TranslationUnit], lines: [Int], notices: [String]) = ([], [], [])
    try UnitFileReader(options: options).read(
      MemoryByteSource(bytes, name: "b.xlsx"),
      to: .init(
        header: { _ in },
        unit: { unit, _, line in
          found.units.append(unit)
          found.lines.append(line)
        }, notice: { found.notices.append($1) }))
    return found
  }

  @Test func `Rows of a sheet are units, whatever way its cells are stored`() throws {
    let rows =
      row(1, "ru", "en", "note")
      + #"<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="str"><f>A1</f><v>Bridge</v></c></row>"#
      + #"<row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4" t="s"><v>2</v></c></row>"#
      + #"<row r="5"><c r="A5"><v>2026</v></c><c r="B5"><v>2026</v></c></row>"#
    let found = try read(
      workbook(
        [("Лист1", rows)],
        strings: [
          "<r><t>Мо</t></r><r><t>ст</t></r><rPh><t>x</t></rPh>", "<t>Река</t>",
          "<t>a_x000A_b</t>",
        ]))
    #expect(
      found.units.map { $0.variants.map(\.content.plain) } == [
        ["Мост", "Bridge"], ["Река"], ["2026", "2026"],
      ])
    #expect(found.units[1].annotations == [.note("a\nb")])
    #expect(found.lines == [3, 4, 5])
    #expect(found.notices.isEmpty)
  }

  @Test func `A sheet that names no languages is left out with a notice`() throws {
    let found = try read(
      workbook([
        ("О файле", row(1, "Глоссарий", "2026")), ("Пары", row(1, "ru", "kk") + row(2, "Да", "Иә")),
        ("Пусто", ""),
      ]))
    #expect(found.units.count == 1)
    #expect(found.notices.count == 1 && found.notices[0].contains("О файле"))
  }

  @Test func `Without any such sheet it is refused, or the columns are said`() throws {
    let bytes = workbook([("A", row(1, "Да", "Yes"))])
    #expect { try read(bytes) } throws: { "\($0)".contains("no sheet names languages") }
    let columns = ["ru", "en"].map(UnitTable.Column.init(title:))
    #expect(try read(bytes, columns: columns).units.count == 1)
  }

  @Test func `A workbook without sheets that show is refused`() {
    #expect { try read(workbook([])) } throws: { "\($0)".contains("no sheet") }
    let hidden = workbook([("A", row(1, "ru", "en"))], state: "hidden")
    #expect(throws: InterchangeError.self) { try read(hidden) }
  }

  @Test func `A glossary may be a workbook`() throws {
    let bytes = workbook([
      ("A", row(1, "Русский", "English") + row(2, "мост", "bridge; crossing") + row(3, "река"))
    ])
    let source = try PeekedSource(MemoryByteSource(bytes, name: "g.xlsx"))
    let file = try GlossaryReader().read(source) { _, _ in }
    #expect(
      file.concepts.map { $0.terms.map(\.text) } == [["мост", "bridge", "crossing"], ["река"]])
  }
}
