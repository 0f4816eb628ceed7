import Foundation
import Testing

@Suite struct PretranslateCommandTests {
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

  @Test func bothVersionsOfXLIFFAreWritten() throws {
    defer { command.remove() }
    for version in ["1.2", "2.1"] {
      let outcome = try command.tm(
        "pretranslate", "article.txt", "--to", "en", "--xliff", "\(version).xlf", "--xliff-version",
        version, "--memory", "m.sqlite")
      #expect(outcome.errors == "3 segments: 1 filled in, 2 with matches\n")
    }
  }

  @Test(
    .enabled(
      if: CorpusTests.shared != nil && CorpusTests.hasXMLLint, "no schemas or no xmllint"))
  func theSchemasAgree() throws {
    defer { command.remove() }
    let shared = try #require(CorpusTests.shared)
    for version in ["1.2", "2.1"] {
      try command.tm(
        "pretranslate", "article.txt", "--to", "en", "--xliff", "\(version).xlf", "--xliff-version",
        version, "--memory", "m.sqlite")
    }
    let schemas = shared.appendingPathComponent("data/schemas").path
    for (file, schema) in [
      ("1.2.xlf", "xliff-1.2/xliff-core-1.2-strict.xsd"), ("2.1.xlf", "xliff-2.1/all.xsd"),
    ] {
      let status = command.shell(
        """
        XML_CATALOG_FILES=\(schemas)/catalog.xml xmllint --nonet --noout \
        --schema \(schemas)/\(schema) \(file)
        """)
      #expect(status == 0)
    }
  }

  @Test func matchesGoOutWithTheNumbersOfTheArticle() throws {
    defer { command.remove() }
    try command.write(
      Command.tmx([
        ("Подписано 12 документов.", "12 documents were signed."),
        ("Длина моста составляет 20 км.", "The bridge is 12 miles (20 km) long."),
      ]), to: "n.tmx")
    try command.tm("import", "n.tmx", "--memory", "n.sqlite")
    try command.write("Подписано 35 документов.\nДлина моста составляет 30 км.\n", to: "n.txt")
    for (version, mark) in [("1.2", "<note from=\"tm\">"), ("2.1", "subType=\"tm:adapted\"")] {
      let outcome = try command.tm(
        "pretranslate", "n.txt", "--to", "en", "--xliff", "n.xlf", "--xliff-version", version,
        "--fill",
        "80", "--omegat", "n", "--memory", "n.sqlite")
      #expect(outcome.errors == "2 segments: 1 filled in, 2 with matches\n")
      let written = try command.read("n.xlf")
      #expect(written.components(separatedBy: "35 documents were signed.").count == 3)
      #expect(written.contains(mark))
      #expect(!written.contains("12 documents"))
      #expect(written.components(separatedBy: "12 miles (20 km)").count == 2, "only as a match")
    }
    #expect(try command.read("n/tm/auto/tm/n.txt.tmx").contains("35 documents were signed."))
    let matches = try command.read("n/tm/penalty-002/tm-adapted/n.txt.tmx")
    #expect(matches.contains("35 documents were signed.") && matches.contains("x-adapted"))
    #expect(!matches.contains("20 km"))
    #expect(try command.read("n/tm/tm/n.txt.tmx").contains("20 km"))
    try command.tm("suggest", "n.txt", "--to", "en", "--export", "n.tmx", "--memory", "n.sqlite")
    let exported = try command.read("n.tmx")
    #expect(exported.contains("Подписано 35 документов."))
    #expect(exported.contains("35 documents were signed."))
    #expect(exported.contains("x-adapted"))
    let shown = try command.tm(
      "suggest", "n.txt", "--to", "en", "--jsonl", "--memory", "n.sqlite")
    #expect(shown.output.contains(#""left":{"en":[{"new":"30 км","stored":"20 км"}]}"#))
  }
}
