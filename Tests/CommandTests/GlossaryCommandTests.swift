import Foundation
import Testing

@Suite("tm glossary")
struct GlossaryCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
  }

  /// The starter memory as `m.sqlite`.
  private func importStarterMemory() throws {
    let folder = Command.package.appendingPathComponent("tmx").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".tmx") }.sorted().map { folder + "/" + $0 }
    #expect(try command.run(["import", "--memory", "m.sqlite"] + files).status == 0)
  }

  @Test func `Terms and their translations come out of the memory in dictionary form`() throws {
    defer { command.remove() }
    try importStarterMemory()
    let outcome = try command.tm(
      "glossary", "extract", "--from", "ru", "--to", "en,kk", "--memory", "m.sqlite")
    #expect(outcome.lines.first == "ru\ten\tkk\tfrequency\tscore\texamples")
    let rows = outcome.lines.dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).prefix(3).joined(separator: " | ")
    }
    for row in [
      "сотрудничество | cooperation | ынтымақтастық", "посол | ambassador | елші",
      "рабочая группа | working group | жұмыс тобы",
      "Европейский союз | European Union | Еуропалық одақ",
      "межправительственная комиссия | intergovernmental commission | үкіметаралық комиссия",
      "государственный визит | state visit | мемлекеттік сапар",
    ] {
      #expect(rows.contains(row), "\(row)")
    }
  }

  @Test func `What was extracted goes in as a glossary, and is new no longer`() throws {
    defer { command.remove() }
    try importStarterMemory()
    let all = ["glossary", "extract", "--to", "en,kk", "--limit", "100000", "--memory", "m.sqlite"]
    let extracted = try command.run(all)
    try command.write(extracted.output, to: "terms.tsv")
    let imported = try command.tm("glossary", "import", "terms.tsv", "--memory", "m.sqlite")
    #expect(imported.status == 0)
    #expect(imported.errors.contains("terms.tsv:1: the column `frequency` is left out"))
    let again = try command.run(all + ["--new"])
    #expect(again.lines.count == 1)
  }

  @Test func `An empty memory has no terms, and says so`() throws {
    defer { command.remove() }
    try command.write("ru,en\nДа,Yes\n", to: "one.csv")
    try command.tm("import", "one.csv", "--memory", "m.sqlite")
    let outcome = try command.tm("glossary", "extract", "--memory", "m.sqlite")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 1)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func `A concept is added, changed and taken out`() throws {
    defer { command.remove() }
    let memory = ["--memory", "m.sqlite"]
    func glossary(_ arguments: String...) throws -> Command.Outcome {
      try command.run(["glossary"] + arguments + memory)
    }
    #expect(
      try glossary("add", "--ru", "посол", "--en", "ambassador").lines == ["added concept c1"])
    #expect(try glossary("add", "--ru", "посол", "--en", "ambassador").output.isEmpty)
    #expect(
      try glossary("edit", "c1", "--en", "envoy", "--status", "forbidden").lines
        == ["changed concept c1"])
    #expect(
      try glossary("list").lines == ["c1\t\tru: посол\ten: ambassador\ten: envoy (forbidden)"])
    #expect(try glossary("edit", "c1").status == 64)
    #expect(try glossary("edit", "c1", "--remove", "legate").status == 64)
    #expect(try glossary("edit", "c9", "--delete").status == 2)
    #expect(try glossary("edit", "c1", "--delete").lines == ["deleted concept c1"])
    #expect(try glossary("list").output.isEmpty)
  }

  @Test func `Terms are found with line, form and translations, or as a table`() throws {
    defer { command.remove() }
    try command.write(
      "ru\ten\tkk\nпосол\tambassador\tелші\nглава государства\thead of state\tмемлекет басшысы\n",
      to: "terms.tsv")
    let text = "Вчера.\nГлаве государства представили посла, а послу — гостей.\n"
    let plain = try command.tm("glossary", "find", "--glossary", "terms.tsv", input: text)
    #expect(
      plain.lines.first
        == "2\tглава государства\tГлаве государства\ten: head of state\tkk: мемлекет басшысы")
    let table = try command.tm(
      "glossary", "find", "--glossary", "terms.tsv", "--lang", "ru", "--tsv", "-", input: text)
    #expect(table.lines == ["2\tглава государства", "2\tпосол"])
    let nothing = try command.tm("glossary", "find", "--glossary", "terms.tsv", input: "Да.\n")
    #expect(nothing.status == 1)
  }

  @Test func `A file that cannot be read whole changes nothing`() throws {
    defer { command.remove() }
    try command.write("ru\ten\nпосол\tambassador\n", to: "good.tsv")
    try command.write("ru,en\nмир,peace\n\"визит,visit\n", to: "bad.csv")
    let outcome = try command.tm(
      "glossary", "import", "good.tsv", "bad.csv", "--memory", "m.sqlite")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("bad.csv:3: a quoted field is never closed"))
    #expect(!FileManager.default.fileExists(atPath: command.folder.path + "/m.sqlite"))
  }

  @Test(
    .enabled(
      if: CorpusTests.shared != nil && CorpusTests.hasXMLLint, "no schemas or no xmllint"))
  func `A termbase exported as TBX is valid`() throws {
    defer { command.remove() }
    let shared = try #require(CorpusTests.shared)
    let termbase = Command.package.appendingPathComponent("glossaries/diplomacy.tsv").path
    try command.tm("glossary", "import", termbase, "--memory", "m.sqlite")
    try command.tm("glossary", "export", "terms.tbx", "--memory", "m.sqlite")
    let schema = "data/schemas/tbx-v3/TBX-Basic/DCA/TBXcoreStructV03_TBX-Basic_integrated.rng"
    let status = command.shell(
      "xmllint --nonet --noout --relaxng \(shared.appendingPathComponent(schema).path) terms.tbx")
    #expect(status == 0)
  }
}
