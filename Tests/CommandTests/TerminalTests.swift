import Foundation
import Testing

@testable import TranslationMemory
@testable import tm

@Suite struct TerminalTests {
  @Test func `Lines after the first hang under the text and none is too wide`() {
    let text = "Стороны обсудили состояние и перспективы сотрудничества в области транспорта."
    let lines = HangingText(width: 40).lines("  ru  ", text, indent: 6)
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { TextColumns.width($0) <= 40 })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("      ") })
    #expect(
      lines.joined(separator: " ").split(separator: " ").joined(separator: " ") == "ru " + text)
  }

  @Test func `Without a screen nothing is wrapped`() {
    let text = String(repeating: "слово ", count: 60)
    #expect(HangingText(width: nil).lines("a ", text, indent: 2) == ["a " + text])
  }

  @Test func `A word wider than the screen is broken between letters`() {
    let word = String(repeating: "й", count: 30) + String(repeating: "é", count: 30)
    let lines = HangingText(width: 24).lines(
      "", word.decomposedStringWithCanonicalMapping, indent: 0)
    #expect(lines.count == 3)
    #expect(lines.joined() == word)
  }

  @Test func `Colour does not run into the margin`() {
    let bold = Style(isColored: true).bold("one two three four five six seven eight nine ten")
    for line in HangingText(width: 24).lines("", bold, indent: 2) {
      #expect(line.hasSuffix(Style.off))
    }
  }

  @Test func `A mark in another colour stays with its word, and no line ends with a space`() {
    let style = Style(isColored: true)
    let text = (1...30).map { "слово\($0)" }.joined(separator: style.dim("; ") + style.dim("– "))
    for width in 22...40 {
      let lines = HangingText(width: width).lines("", text, indent: 2).map(Self.plain)
      #expect(lines.allSatisfy { TextColumns.width($0) <= width })
      #expect(lines.dropFirst().allSatisfy { !$0.hasPrefix("  ;") })
      #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
    }
  }

  /// A line without its colours.
  private static func plain(_ line: String) -> String {
    line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }

  @Test func `Wide characters take two columns and marks none`() {
    #expect(TextColumns.width("日本") == 4)
    #expect(TextColumns.width("е\u{301}") == 1)
    #expect(TextColumns.padded("日", 4) == "日  ")
  }

  @Test func `Removed and inserted words do not run together in colour`() {
    let runs = [
      DiffRun(.deleted, "5"), DiffRun(.inserted, "7"),
      DiffRun(.same, " лет"),
    ]
    let plain = Style(isColored: true).render(runs)
      .replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain == "5 7 лет")
    #expect(Style(isColored: false).render(runs) == "[-5-]{+7+} лет")
  }

  @Test func `Terms stand in the order of the text, each explained once`() throws {
    let command = try Command()
    defer { command.remove() }
    try command.write(
      "ru\ten\nпосол\tambassador\nнота посла\tambassador's note\nвиза\tvisa\n", to: "g.tsv")
    let article = "Визу дала нота посла.\nПосол продлил визу.\n"
    try command.tm("add", "--ru", "Текст.", "--en", "Text.", "--memory", "m.sqlite")
    let output = try command.tm(
      "suggest", "--memory", "m.sqlite", "--glossary", "g.tsv", "--to", "en", input: article)
    let terms = output.lines.filter { $0.contains("term") }
    try #require(terms.count == 4, "\(output)")
    #expect(terms[0].contains("виза") && terms[1].contains("нота посла"))
    #expect(terms[1].hasSuffix("with посол"))
    #expect(terms[2].contains("посол ← Посол") && terms[3].hasSuffix("terms виза → 1"))
  }

  @Test func `Everyday words share a paragraph and give way to a close match`() throws {
    let command = try Command()
    defer { command.remove() }
    try command.write(
      "ru\ten\tdomain\nпосол\tambassador\tranks\nгород\tcity\tvocabulary\n"
        + "вечер\tevening\tvocabulary\n", to: "g.tsv")
    try command.tm(
      "add", "--ru", "Посол покинул город.", "--en", "The ambassador left.", "--memory", "m.sqlite")
    let output = try command.tm(
      "suggest", "--memory", "m.sqlite", "--glossary", "g.tsv", "--to", "en",
      input: "Посол покинул город.\nВечером город видел посла и вечер.\nСнова город, снова вечер.\n"
    )
    let terms = output.lines.filter { $0.contains("term") || $0.contains("words ") }
    #expect(
      terms.map { $0.drop { $0 == " " } } == [
        "term  посол ← Посол  en ambassador", "words вечер – evening; город – city",
        "terms посол → 1",
      ], "\(output)")
  }

  @Test func `Findings of a check are wrapped`() throws {
    let source = "Стороны обсудили состояние и перспективы сотрудничества в области транспорта."
    let finding = CheckFinding(
      row: 1, line: 2, kind: .numbers, detail: "not in the target: 5", source: source,
      target: source, language: LanguageTag(.kazakh))
    let pipe = Pipe()
    let screen = Screen(
      width: 40, style: Style(isColored: false),
      output: TextOutput(pipe.fileHandleForWriting, isShown: false))
    try CheckLines(file: "a.tsv", findings: [finding, finding]).show(on: screen)
    try screen.output.finish()
    try pipe.fileHandleForWriting.close()
    let data = try pipe.fileHandleForReading.readToEnd()
    let lines = String(decoding: data ?? Data(), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { TextColumns.width($0) <= 40 })
    #expect(
      lines.prefix(4) == [
        "a.tsv:2  kk", "  numbers  not in the target: 5", "  numbers  not in the target: 5",
        "  source  Стороны обсудили состояние и",
      ])
    #expect(lines[4].hasPrefix("          перспективы"))
  }

  @Test func `The terms of an article are one list with counts`() throws {
    let command = try Command()
    defer { command.remove() }
    try command.write("ru\ten\nпосол\tambassador\nвиза\tvisa\n", to: "g.tsv")
    let outcome = try command.tm(
      "glossary", "find", "--article", "--glossary", "g.tsv",
      input: "Визу дал посол.\nПослу дали визы.\n")
    #expect(
      outcome.lines == ["2\tвиза\tВизу; визы\ten: visa", "2\tпосол\tПослу\ten: ambassador"])
  }
}
