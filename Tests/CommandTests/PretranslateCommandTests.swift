import Foundation
import Testing

@Suite struct PretranslateCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
    try command.write(
      Command.tmx([
        ("Стороны обменялись мнениями.", "The sides exchanged views."),
        ("Посол встретился с мэром Софии.", "The ambassador met the mayor of Sofia."),
      ]), to: "m.tmx")
    try command.tm("import", "m.tmx", "--memory", "m.sqlite")
    try command.write(
      "Стороны обменялись мнениями.\nПосол встретился с мэром Астаны.\nСовсем другое предложение.\n",
      to: "article.txt")
  }

  @Test func bothVersionsOfXLIFFAreWritten() throws {
    defer { command.remove() }
    for version in ["1.2", "2.1"] {
      let outcome = try command.tm(
        "pretranslate", "article.txt", "--to", "en", "--xliff", "\(version).xlf", "--version",
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
        "pretranslate", "article.txt", "--to", "en", "--xliff", "\(version).xlf", "--version",
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
}
