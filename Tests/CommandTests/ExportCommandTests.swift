import Foundation
import Testing

@Suite struct ExportCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
    let old = """
      <tu changedate="20200101T000000Z" changeid="Anna"><tuv xml:lang="ru"><seg>Да<x id="1"/></seg>\
      </tuv><tuv xml:lang="en-GB"><seg>Yes</seg></tuv><tuv xml:lang="kk"><seg>Иә</seg></tuv></tu>
      """
    let new = """
      <tu changedate="20260101T000000Z" changeid="Marat"><tuv xml:lang="RU"><seg>Нет</seg></tuv>\
      <tuv xml:lang="kk"><seg>Жоқ</seg></tuv></tu>
      """
    try command.write("<tmx version='1.4'><header/><body>\(old)\(new)</body></tmx>", to: "a.tmx")
    try command.write(Command.tmx([("Раз", "One")]), to: "b.tmx")
    try command.tm("import", "a.tmx", "b.tmx", "--memory", "m.sqlite")
  }

  private func units(_ arguments: String...) throws -> [String] {
    let output = try command.run(["export", "--memory", "m.sqlite"] + arguments, input: "").output
    return ["Yes", "Жоқ", "One"].filter { output.contains($0) }
  }

  @Test func unitsAreChosenByOriginDateAuthorAndQuality() throws {
    defer { command.remove() }
    #expect(try units("--origin", "b.tmx") == ["One"])
    #expect(try units("--since", "2025-01-01") == ["Жоқ"])
    #expect(try units("--until", "2025-01-01") == ["Yes"])
    #expect(try units("--author", "anna") == ["Yes"])
    #expect(try units("--quality", "confirmed").isEmpty)
    #expect(try units("--quality", "imported").count == 3)
  }

  @Test func aPairIsWrittenUnderTheTagsAskedFor() throws {
    defer { command.remove() }
    let output = try command.tm(
      "export", "--memory", "m.sqlite", "--pair", "kk-KZ,ru-RU", "--flavour", "memoq"
    ).output
    #expect(output.contains("srclang=\"kk-KZ\""))
    #expect(output.components(separatedBy: "xml:lang=\"ru-RU\"").count == 3)
    #expect(!output.contains("en-GB") && !output.contains("One"))
  }

  @Test func aToolThatNeedsASourceLanguageIsToldOne() throws {
    defer { command.remove() }
    let outcome = try command.tm("export", "--memory", "m.sqlite", "--flavour", "trados")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--pair"))
  }

  @Test func aFilesNameSaysWhatKindItIs() throws {
    defer { command.remove() }
    try command.tm("export", "--memory", "m.sqlite", "--langs", "ru,en", "-o", "pairs.csv")
    #expect(try command.read("pairs.csv").hasPrefix("ru,en"))
    try command.tm(
      "export", "--memory", "m.sqlite", "--langs", "ru,en", "--format", "tmx", "-o", "pairs.tsv")
    #expect(try command.read("pairs.tsv").hasPrefix("<?xml"))
  }

  @Test func anEndingThatNothingIsWrittenForIsRefused() throws {
    defer { command.remove() }
    let outcome = try command.tm("export", "--memory", "m.sqlite", "-o", "pairs.xlsx")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(".xlsx") && outcome.errors.contains(".csv"))
    #expect(!FileManager.default.fileExists(atPath: command.folder.path + "/pairs.xlsx"))
    #expect(
      try command.tm("export", "--memory", "m.sqlite", "-o", "/dev/stdout").output.hasPrefix(
        "<?xml"))
  }

  @Test func columnsStandInTheOrderAskedFor() throws {
    defer { command.remove() }
    for (languages, first) in [("kk,ru", "kk,ru\r\nИә,Да"), ("ru,kk", "ru,kk\r\nДа,Иә")] {
      let outcome = try command.tm(
        "export", "--memory", "m.sqlite", "--langs", languages, "--format", "csv")
      #expect(outcome.output.hasPrefix(first))
    }
  }

  @Test func aValidFileSaysWhatHadToChange() throws {
    defer { command.remove() }
    let outcome = try command.tm("export", "--memory", "m.sqlite", "--valid")
    #expect(outcome.output.contains("<ph>&lt;x id=\"1\"/&gt;</ph>"))
    #expect(outcome.errors.contains("changed 1 things"))
  }

  @Test func aTableGoesOutAndComesBack() throws {
    defer { command.remove() }
    try command.tm(
      "export", "--memory", "m.sqlite", "--format", "tsv", "--langs", "ru,kk", "-o", "t.tsv")
    #expect(try command.read("t.tsv") == "ru\tkk\nДа\tИә\nНет\tЖоқ\n")
    let back = try command.tm("import", "t.tsv", "--memory", "t.sqlite")
    #expect(back.lines == ["read 2 · new 2 · same 0 · updated 0 · skipped 0"])
  }
}
