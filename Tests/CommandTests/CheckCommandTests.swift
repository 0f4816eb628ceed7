import Foundation
import Testing

@Suite("tm check")
struct CheckCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
    try command.write(
      """
      ru\ten\tstatus
      верительные грамоты\tcredentials\tpreferred
      \tpower letters\tforbidden
      посол\tambassador\tpreferred
      """, to: "terms.tsv")
  }

  @Test func `A clean file says nothing and ends well`() throws {
    defer { command.remove() }
    try command.write(
      "ru\ten\nПосол вручил верительные грамоты.\tThe Ambassador presented his credentials.\n",
      to: "good.tsv")
    let outcome = try command.tm("check", "good.tsv", "--glossary", "terms.tsv")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "good.tsv: 1 translation, nothing found\n")
  }

  @Test func `Findings stand with file and line, and the status is 1`() throws {
    defer { command.remove() }
    try command.write(
      """
      ru\ten
      Послу вручили 25 писем.\tThe Ambassador received 52 letters.
      Он вручил верительные грамоты.\tHe presented his power letters.
      Посол прибыл вчера.\tThe envoy arrived yesterday.
      Встреча завершилась.\t

      """, to: "bad.tsv")
    let outcome = try command.tm("check", "bad.tsv", "--glossary", "terms.tsv")
    #expect(outcome.status == 1)
    #expect(
      outcome.lines.map { $0.split(separator: "\t").prefix(4).joined(separator: " | ") } == [
        "bad.tsv:2 | en | numbers | not in the target: 25; not in the source: 52",
        "bad.tsv:3 | en | forbiddenTerm | "
          + "`power letters` for `верительные грамоты`; use credentials",
        "bad.tsv:4 | en | missingTerm | nothing for `Посол`; use ambassador",
        "bad.tsv:5 | en | empty | there is no translation",
      ])
  }

  @Test func `Everyday words are missing only when terms are strict`() throws {
    defer { command.remove() }
    try command.write(
      """
      ru\ten\tdomain\tstatus
      работа\twork\tvocabulary\tpreferred
      \tlabouring\tvocabulary\tforbidden
      посол\tambassador\tranks\tpreferred
      """, to: "words.tsv")
    try command.write(
      "ru\ten\nОн начал работу.\tHe took office.\nОн начал работу.\tHe began labouring.\n",
      to: "a.tsv")
    let lenient = try command.tm("check", "a.tsv", "--glossary", "words.tsv")
    #expect(!lenient.output.contains("missingTerm"))
    #expect(lenient.output.contains("`labouring` for `работу`; use work"))
    let strict = try command.tm("check", "a.tsv", "--glossary", "words.tsv", "--strict-terms")
    #expect(strict.output.contains("nothing for `работу`; use work"))
  }

  @Test func `A forbidden phrase is found whatever the source says`() throws {
    defer { command.remove() }
    try command.write("ru\ten\nОн вручил их.\tHe presented his power letters.\n", to: "a.tsv")
    let outcome = try command.tm("check", "a.tsv", "--glossary", "terms.tsv")
    #expect(
      outcome.lines.map { $0.split(separator: "\t")[3] } == ["`power letters`; use credentials"])
  }

  @Test func `JSON has an object a finding`() throws {
    defer { command.remove() }
    try command.write("ru\ten\nВ 2025 году\tIn  2025\n", to: "bad.tsv")
    let outcome = try command.tm("check", "--json", "bad.tsv")
    #expect(
      outcome.lines == [
        #"{"detail":"two spaces in a row","kind":"doubledSpace","language":"en","line":2,"row":1,"#
          + #""source":"В 2025 году","target":"In  2025"}"#
      ])
  }

  @Test func `Untranslated segments of an XLIFF file are found where they stand`() throws {
    defer { command.remove() }
    try command.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
      <file original="a.txt" source-language="ru" target-language="kk" datatype="plaintext"><body>
      <trans-unit id="1"><source>Да</source><target>Иә</target></trans-unit>
      <trans-unit id="2"><source>Переговоры прошли вчера.</source></trans-unit>
      <trans-unit id="3"><source>Нет</source><target state="new"></target></trans-unit>
      <trans-unit id="4"><source><g id="1">Посол</g></source><target>Елші</target></trans-unit>
      </body></file></xliff>
      """, to: "a.xlf")
    let outcome = try command.tm("check", "a.xlf")
    #expect(
      outcome.lines.map { $0.split(separator: "\t").prefix(3).joined(separator: " ") }
        == ["a.xlf:5 kk empty", "a.xlf:6 kk empty", "a.xlf:7 kk codes"])
  }

  @Test func `Standard input is read, and every term can be insisted on`() throws {
    defer { command.remove() }
    let table = "ru\ten\nПосол прибыл.\tThe ambassadorial team arrived.\n"
    let lenient = try command.tm("check", "--glossary", "terms.tsv", input: table)
    #expect(lenient.status == 0)
    let strict = try command.tm(
      "check", "-", "--strict-terms", "--glossary", "terms.tsv", input: table)
    #expect(strict.status == 1)
    #expect(strict.output.contains("`Посол` is translated otherwise; use ambassador"))
  }

  @Test func `Targets that were exchanged are found by the starter memory`() throws {
    defer { command.remove() }
    let memory = Command.package.appendingPathComponent("tmx").path
    let files = try FileManager.default.contentsOfDirectory(atPath: memory)
      .filter { $0.hasSuffix(".tmx") }.sorted().map { memory + "/" + $0 }
    #expect(try command.run(["import", "--memory", "m.sqlite"] + files).status == 0)
    #expect(try command.tm("export", "--memory", "m.sqlite", "-o", "all.tsv").status == 0)
    var rows = try command.read("all.tsv").split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let english = try #require(rows[0].firstIndex(of: "en"))
    let target = rows[40][english]
    rows[40][english] = rows[300][english]
    rows[300][english] = target
    try command.write(
      rows.map { $0.joined(separator: "\t") + "\n" }.joined(), to: "swapped.tsv")
    let outcome = try command.tm("check", "swapped.tsv", "--to", "en")
    let found = outcome.lines.filter { $0.contains("\totherText\t") }
    let exchanged = ["swapped.tsv:41\t", "swapped.tsv:301\t"]
    for line in exchanged { #expect(found.contains { $0.hasPrefix(line) }) }
    #expect(found.contains { $0.contains("the target of line 301 would fit") })
    let others = found.filter { finding in !exchanged.contains { finding.hasPrefix($0) } }
    #expect(others.count * 2000 <= rows.count, "free translations are called wrong: \(others)")
  }

  @Test func `A file without the languages says so`() throws {
    defer { command.remove() }
    try command.write("de\tfr\nJa\tOui\n", to: "other.tsv")
    let outcome = try command.tm("check", "other.tsv")
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasPrefix("other.tsv: no text in ru with a translation to check"))
    let named = try command.tm("check", "other.tsv", "--from", "de", "--to", "fr")
    #expect(named.errors == "other.tsv: 1 translation, nothing found\n")
  }

  @Test func `A file that is not there is an error`() throws {
    defer { command.remove() }
    let outcome = try command.tm("check", "none.tsv")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("none.tsv"))
  }
}
