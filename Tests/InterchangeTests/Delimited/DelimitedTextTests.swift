import Glibc
import Testing

@testable import Interchange

@Suite("Tables as text")
struct DelimitedTextTests {
  private func rows(_ text: String) throws -> [TableRow] {
    var rows: [TableRow] = []
    try DelimitedText(MemoryByteSource(Array(text.utf8), name: "t.csv")).forEachRow {
      rows.append($0)
    }
    return rows
  }

  @Test func `Quoted fields hold commas, quotes and lines, as RFC 4180 says`() throws {
    let found = try rows("ru,en\r\n\"Да, \"\"да\"\"\r\nда\",Yes\r\nНет,No")
    #expect(found.map(\.fields) == [["ru", "en"], ["Да, \"да\"\r\nда", "Yes"], ["Нет", "No"]])
    #expect(found.map(\.line) == [1, 2, 4])
  }

  @Test func `A quote that is never closed is an error with its line`() throws {
    #expect {
      try rows("ru,en\nДа,\"Yes\nНет,No\n")
    } throws: {
      ($0 as? InterchangeError)?.line == 2
    }
  }

  @Test func `A sentence in tabs may begin with a quotation mark`() throws {
    let found = try rows("ru\ten\n\"Да\" сказал он\t\"Yes\" he said\n\"Нет\tNo\"\n")
    #expect(found[1].fields == ["\"Да\" сказал он", "\"Yes\" he said"])
    #expect(found[2].fields == ["\"Нет", "No\""])
  }

  @Test func `A quotation in tabs may open in one row and close in a later one`() throws {
    let found = try rows(
      """
      ru\ten
      «Мы были близки к войне.\t"We were close to a war.
      Это правда.\tThat is so.
      Теперь всё иначе».\tNow all is different."
      «Да», — сказал он.\t"Yes," he said.
      "Начало\t"The start
      Конец"\tThe end"
      """)
    #expect(found.map(\.line) == Array(1...7))
    #expect(found[1].fields[1] == "\"We were close to a war.")
  }

  @Test func `A quoted field in tabs may go on over lines`() throws {
    let found = try rows("ru\ten\n\"Да,\nда\"\tYes\nНет\t\"No,\nno\"\n")
    #expect(found.map(\.fields) == [["ru", "en"], ["Да,\nда", "Yes"], ["Нет", "No,\nno"]])
  }

  @Test(arguments: DelimitedText.Delimiter.guessed)
  func `What is written is read back`(_ delimiter: DelimitedText.Delimiter) throws {
    let table = [
      ["ru", "en", "kk"], ["\"", "a\tb", ""], ["a\nb", ",;\"\"", "\"x\" y"],
      ["\"всё\"", "x", String(repeating: "я", count: 500_000)],
    ]
    let read = try withTemporaryFile { path in
      let writer = DelimitedWriter(to: try ByteSink(path: path), delimiter: delimiter)
      for row in table { try writer.write(row) }
      try writer.finish()
      var rows: [[String]] = []
      try DelimitedText(FileByteSource(path: path)).forEachRow { rows.append($0.fields) }
      return rows
    }
    #expect(read == table)
  }

  @Test(arguments: DelimitedText.Delimiter.guessed)
  func `Rows that lie across what is read at once are whole`(
    _ delimiter: DelimitedText.Delimiter
  ) throws {
    var generator = SystemRandomNumberGenerator()
    let table =
      [["id", "ru", "en"]]
      + (0..<4000).map { row in
        [
          "\(row)", String(repeating: "я", count: Int.random(in: 0...300, using: &generator)),
          "\"\r\n",
        ]
      }
    let found = try withTemporaryFile { path in
      let writer = DelimitedWriter(to: try ByteSink(path: path), delimiter: delimiter)
      for row in table { try writer.write(row) }
      try writer.finish()
      var found: [TableRow] = []
      try DelimitedText(FileByteSource(path: path)).forEachRow { found.append($0) }
      return found
    }
    let isSame = found.map(\.fields) == table
    #expect(isSame)
  }

  @Test func `An encoding that fails far into a table is an error with its line`() {
    let rows = String(repeating: "Да,Yes\n", count: 30_000)
    #expect {
      try DelimitedText(
        MemoryByteSource(Array(rows.utf8) + [0xC4, 0x2C, 0x59], name: "t.csv")
      ).forEachRow { _ in }
    } throws: {
      ($0 as? InterchangeError)?.line == 30_001
    }
  }

  private func delimiter(
    _ text: String, columns: Int? = nil, titles: Set<String> = []
  ) throws -> DelimitedText.Delimiter {
    try DelimitedText(
      MemoryByteSource(Array(text.utf8), name: "t.csv"), encoding: nil,
      shape: TableShape(columns: columns, isTitle: { !titles.isDisjoint(with: $0) })
    ).delimiter
  }

  @Test func `The delimiter is the one by which rows have the columns asked for`() throws {
    let rows = "Раз, два, три, четыре;One, two and three\nДа;Yes\n"
    #expect(try delimiter(rows, columns: 2) == .semicolon)
    #expect(try delimiter("Да;Yes\n" + rows, columns: 2) == .semicolon)
    #expect(try delimiter("Да; да,Yes; yes\nНет,No\n", columns: 2) == .comma)
    #expect(
      try delimiter("ru;en;Срок, автор, тема, вид\nДа;Yes;x\n", titles: ["ru"]) == .semicolon)
    #expect(try delimiter("Раз, два\tOne; two\n") == .tab)
    #expect(try delimiter("\"a,b\";c\n") == .semicolon)
  }

  @Test(arguments: [
    ("sep=;\n", ";"), ("sep=,\r\n", ","), ("sep=\t\n", "\t"), ("sep=|\n", "|"),
    ("\"sep=;\"\n", ";"), ("Sep=;;\r\n", ";"),
  ])
  func `A first line may say the delimiter, as spreadsheets write it`(
    _ first: String, _ delimiter: String
  ) throws {
    let found = try rows(first + "a\(delimiter)b, c; d\n")
    #expect(found.first?.fields.first == "a")
    #expect(found.first?.line == 2)
  }

  @Test func `Bytes in another encoding are refused, not guessed`() throws {
    #expect(throws: InterchangeError.self) {
      try DelimitedText(MemoryByteSource([0xC4, 0xE0, 0x2C, 0x59], name: "t.csv"))
    }
    let table = try DelimitedText(
      MemoryByteSource([0xC4, 0xE0, 0x2C, 0x59], name: "t.csv"), encoding: "windows-1251")
    try table.forEachRow { #expect($0.fields == ["Да", "Y"]) }
  }

  @Test func `The first row names the languages, ragged rows are reported`() throws {
    let text = "id,ru-RU,en,remark\n7,Да,Yes\n8,Нет,No,x\n"
    var units: [String] = []
    var notices: [Int] = []
    try UnitTable.read(
      MemoryByteSource(Array(text.utf8), name: "t.csv"),
      unit: { unit, _ in
        units.append(
          (unit.attribute("tuid") ?? "") + unit.variants.map(\.content.plain).joined())
      },
      notice: { line, _ in notices.append(line) })
    #expect(units == ["7ДаYes", "8НетNo"])
    #expect(notices == [1, 2])
  }

  @Test func `Languages may be named by words, and Kazakh by the code of the country`() throws {
    var tags: [String] = []
    var notices: [String] = []
    func read(_ text: String) throws {
      try UnitFileReader().read(
        MemoryByteSource(Array(text.utf8), name: "t.csv"),
        to: .init(
          header: { _ in },
          unit: { unit, _, _ in
            tags += unit.variants.map { "\($0.language.literal)=\($0.language.primary)" }
          }, notice: { notices.append($1) }))
    }
    try read("Русский;English;Қазақша\nДа;Yes;Иә\n")
    #expect(tags == ["ru=ru", "en=en", "kk=kk"] && notices.isEmpty)
    tags = []
    try read("RU;KZ\nДа;Иә\nНет;Жоқ\n")
    #expect(tags == ["RU=ru", "KZ=kk", "RU=ru", "KZ=kk"])
    #expect(notices == ["`KZ` is the code of a country; read as kk"])
  }

  @Test(arguments: [
    "ru,en\nДа,\(String(repeating: "x", count: 9 << 20))\n",
    "ru,en\n\"Да,Yes\n\(String(repeating: "Нет,No\n", count: 1_000_000))",
    "ru,en\n\(String(repeating: "x,", count: 5000))\n",
    "ru\ten\n\(String(repeating: "x\t", count: 5000))\n",
  ])
  func `A row without end is refused by the name of its limit`(table: String) throws {
    #expect {
      try rows(table)
    } throws: { error in
      guard let error = error as? InterchangeError, case .limit = error.problem else {
        return false
      }
      return error.line == 2
    }
  }
}
