import Foundation
import Testing

/// What OmegaT itself does with our files: Debian's package, without its window.
@Suite(.serialized) struct OmegaTTests {
  private let command: Command

  init() throws {
    command = try Command(remembering: [
      ("Стороны обменялись мнениями.", "The sides exchanged views."),
      ("Посол встретился с мэром Софии.", "The ambassador met the mayor of Sofia."),
    ])
    try command.write(
      "Стороны обменялись мнениями.\nПосол встретился с мэром Астаны.\nСовсем другое предложение.\n",
      to: "article.txt")
  }

  /// Opens a project, translates what its memories translate, and writes its documents.
  private func translate(_ project: String) {
    let folder = command.folder.path
    let status = command.shell(
      "HOME='\(folder)' timeout 300 omegat '\(folder)/\(project)' --mode=console-translate")
    #expect(status == 0)
  }

  private func pretranslate(_ arguments: String...) throws {
    let outcome = try command.run(
      ["pretranslate", "article.txt", "--to", "en", "--memory", "m.sqlite"] + arguments)
    #expect(outcome.status == 0)
  }

  @Test func theProjectOpensAndExactMatchesAreFilledIn() throws {
    defer { command.remove() }
    try command.write("ru,en\nпосол,ambassador\nконсул,consul\n", to: "terms.csv")
    try pretranslate("--omegat", "project", "--glossary", "terms.csv")
    let terms = try command.read("project/glossary/tm/article.txt.terms.txt")
    #expect(terms.hasSuffix("\nпосол\tambassador\t\n"), "the article's terms alone")
    translate("project")
    let target = try command.read("project/target/article.txt")
    #expect(target.contains("The sides exchanged views."))
    #expect(target.contains("Совсем другое предложение."))
    let saved = try command.tm("import", "project/project-omegat.tmx", "--memory", "back.sqlite")
    #expect(saved.lines.first?.hasPrefix("read 1 ") == true)
  }

  /// The filter offers what stands in the target and writes the translation in its place.
  @Test func itsFilterForXLIFFTranslatesWhatWeWrite() throws {
    defer { command.remove() }
    try pretranslate("--omegat", "project")
    try FileManager.default.removeItem(
      at: command.folder.appendingPathComponent(
        "project/source/article.txt"))
    try pretranslate("--xliff", "project/source/article.xlf", "--copy-source")
    // What a translator writes in OmegaT comes from the project's memory.
    try command.write(
      Command.tmx([
        ("Посол встретился с мэром Астаны.", "The ambassador met the mayor of Astana."),
        ("The sides exchanged views.", "The sides exchanged opinions."),
      ]), to: "project/tm/auto/typed.tmx")
    translate("project")
    let back = try command.tm("import", "project/target/article.xlf", "--memory", "back.sqlite")
    #expect(back.lines == ["read 2 · new 2 · same 0 · updated 0 · skipped 0"])
    #expect(back.errors.contains("2 confirmed") && back.errors.contains("1 copy of the source"))
    let table = try command.tm(
      "export", "--format", "tsv", "--langs", "ru,en", "--memory", "back.sqlite")
    #expect(
      table.lines == [
        "ru\ten", "Стороны обменялись мнениями.\tThe sides exchanged opinions.",
        "Посол встретился с мэром Астаны.\tThe ambassador met the mayor of Astana.",
      ])
  }

  @Test func aMemoryIsReadAsWeWriteIt() throws {
    defer { command.remove() }
    try pretranslate("--omegat", "project")
    command.shell("rm -r project/tm/auto/tm")
    for arguments in [["--flavour", "omegat"], ["--pair", "ru,en", "--valid"]] {
      let outcome = try command.run(
        ["export", "--memory", "m.sqlite", "-o", "project/tm/auto/all.tmx"] + arguments)
      #expect(outcome.status == 0)
      translate("project")
      #expect(
        try command.read("project/target/article.txt").contains("The sides exchanged views."))
    }
  }

  /// OmegaT reads its glossary when it opens a project, and says in its log what it could not read.
  @Test func itsGlossaryIsReadAsWeWriteIt() throws {
    defer { command.remove() }
    try command.write("ru,en,note\n\"\"\"Луч\"\" фонды\",\"\"\"Ray\"\" Fund\",a\n", to: "t.csv")
    try command.tm("glossary", "import", "t.csv", "--memory", "m.sqlite")
    try pretranslate("--omegat", "project")
    let outcome = try command.tm(
      "glossary", "export", "-o", "project/glossary/glossary.txt", "--memory", "m.sqlite",
      "--languages", "ru,en")
    #expect(outcome.status == 0)
    #expect(try command.read("project/glossary/glossary.txt") == "\"Луч\" фонды\t\"Ray\" Fund\ta\n")
    translate("project")
    let again = try command.tm(
      "glossary", "import", "project/glossary/glossary.txt", "--memory", "back.sqlite")
    #expect(again.output.contains("1 concepts added"))
  }
}
