import Foundation
import Testing

/// Context matches of an article stay what they were, whatever happens to its memory.
@Suite struct ContextCommandTests {
  private let command: Command

  private static let russian = [
    "Министр иностранных дел 14 марта прибыл в Братиславу.",
    "Стороны обсудили торговлю, транспорт и образование.",
    "Об этом сообщила пресс-служба.",
    "В 2025 году товарооборот вырос на 12 процентов.",
    "Министры подписали 6 соглашений.",
    "Следующая встреча пройдёт в Астане в сентябре.",
  ]
  private static let english = [
    "The Foreign Minister arrived in Bratislava on March 14.",
    "The sides discussed trade, transport and education.",
    "The visit was covered by several newspapers, and readers liked it.",
    "In 2025 trade turnover grew by 12 percent.",
    "The ministers signed 6 agreements.",
    "The next meeting will take place in Astana in September.",
  ]

  init() throws {
    command = try Command()
    try command.write(Self.russian.map { $0 + "\n" }.joined(), to: "visit.ru.txt")
    try command.write(Self.english.map { $0 + "\n" }.joined(), to: "visit.en.txt")
  }

  /// For each segment of an article whether its best match has its neighbours too.
  private func contexts(
    _ article: String = "visit.ru.txt", _ from: String = "ru", _ to: String = "en",
    memory: String = "m.sqlite"
  ) throws -> [Bool] {
    let outcome = try command.tm(
      "suggest", article, "--segments", "--from", from, "--to", to, "--jsonl", "--memory", memory)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try outcome.lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let matches = object?["matches"] as? [[String: Any]]
      return matches?.first?["base"] as? Int == 101
    }
  }

  private func isHealthy() throws -> Bool {
    let outcome = try command.tm("doctor", "--memory", "m.sqlite")
    return outcome.status == 0 && outcome.output.isEmpty
  }

  /// A threshold that leaves exactly the least sure pairs in doubt, and those pairs' Russian texts.
  private func threshold(doubtful count: Int) throws -> (value: String, doubtful: [String]) {
    let all = try command.tm("align", "visit.ru.txt", "visit.en.txt", "--segmented")
    let rows = all.lines.dropFirst().map { $0.components(separatedBy: "\t") }
      .sorted { $0[0] < $1[0] }
    let next = try #require(Double(rows[count][0]))
    return (String(next - 0.0001), rows.prefix(count).map { $0[1] })
  }

  @Test(arguments: 1...4) func doubtfulPairsAreNeighboursAllTheSame(_ count: Int) throws {
    defer { command.remove() }
    let (threshold, doubtful) = try threshold(doubtful: count)
    try command.tm(
      "align", "visit.ru.txt", "visit.en.txt", "--segmented", "--memory", "m.sqlite", "--import",
      "--review", "r.tsv", "--threshold", threshold)
    #expect(try contexts() == Self.russian.map { !doubtful.contains($0) })
    // A line that is trimmed at its end, as some editors leave it.
    let review = try command.read("r.tsv").components(separatedBy: "\n").map {
      $0.hasPrefix("conf") ? $0 : String($0.reversed().drop { $0 == "\t" }.reversed())
    }
    try command.write(review.joined(separator: "\n"), to: "r.tsv")
    let imported = try command.tm("align", "--import-review", "r.tsv", "--memory", "m.sqlite")
    #expect(imported.lines == ["read \(count) · new \(count) · same 0 · updated 0 · skipped 0"])
    #expect(try contexts() == Self.russian.map { _ in true })
    #expect(try contexts("visit.en.txt", "en", "ru") == Self.english.map { _ in true })
    #expect(try isHealthy())
    let origin = try command.tm("stats", "--memory", "m.sqlite").output
    #expect(origin.contains("visit.ru.txt + visit.en.txt") && !origin.contains("r.tsv"))
  }

  @Test func aDayOfWorkKeepsContextMatches() throws {
    defer { command.remove() }
    let (threshold, _) = try threshold(doubtful: 2)
    try command.write(
      Command.tmx([("Да", "Yes"), ("Нет", "No"), ("Ладно", "Fine")]), to: "a.tmx")
    try command.write("Да\nНет\nЛадно\n", to: "a.txt")
    var articles: [(String, [Bool])] = []
    func step(_ arguments: String...) throws {
      let outcome = try command.run(arguments + ["--memory", "m.sqlite"])
      #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
      #expect(try isHealthy(), "\(arguments)")
      for (article, expected) in articles {
        #expect(try contexts(article) == expected, "\(arguments)")
      }
    }
    func mark(_ article: String) throws { articles.append((article, try contexts(article))) }

    try step("import", "a.tmx")
    try mark("a.txt")
    #expect(articles[0].1 == [true, true, true])
    try step(
      "align", "visit.ru.txt", "visit.en.txt", "--segmented", "--import", "--review", "r.tsv",
      "--threshold", threshold)
    try step("align", "--import-review", "r.tsv")
    try mark("visit.ru.txt")
    #expect(articles[1].1 == Self.russian.map { _ in true })
    try step("edit", "2", "--kk", "Жоқ")
    try step("edit", "2", "--kk", "")
    try step("edit", "4", "--en", "The Foreign Minister came to Bratislava on 14 March.")
    try step("import", "a.tmx")
    try step("add", "--ru", "Да", "--en", "Yes", "--kk", "Иә")
    try step("dedupe")
    try step("learn")
    articles[0].1[2] = false
    try step("delete", "3")
  }

  @Test func alignedTextsGoThroughAFileWithTheirNeighbours() throws {
    defer { command.remove() }
    let (threshold, doubtful) = try threshold(doubtful: 1)
    try command.tm(
      "align", "visit.ru.txt", "visit.en.txt", "--segmented", "--export", "sure.tmx",
      "--threshold", threshold)
    try command.tm("import", "sure.tmx", "--memory", "m.sqlite")
    #expect(try contexts() == Self.russian.map { !doubtful.contains($0) })
  }

  @Test func whatALexiconFailsWithTheUnitsFailWith() throws {
    defer { command.remove() }
    try command.tm("import", "visit.ru.txt", "--memory", "m.sqlite")
    try command.tm("add", "--ru", "Да", "--en", "Yes", "--memory", "m.sqlite")
    func damage(_ sql: String) throws {
      try command.write(
        "import sqlite3; db = sqlite3.connect('m.sqlite'); db.execute('''\(sql)'''); db.commit()\n",
        to: "damage.py")
      try #require(command.shell("python3 damage.py") == 0)
    }
    try damage(
      "CREATE TRIGGER stop BEFORE INSERT ON lexicon BEGIN SELECT raise(ABORT, 'stop'); END")
    let align = [
      "align", "visit.ru.txt", "visit.en.txt", "--segmented", "--memory", "m.sqlite", "--import",
      "--threshold", "0",
    ]
    #expect(try command.run(align).status == 2)
    #expect(try command.tm("stats", "--memory", "m.sqlite").output.contains("units      1 "))
    try damage("DROP TRIGGER stop")
    #expect(try command.run(align).output.contains("new 6"))
    let lexicons = """
      import sqlite3
      assert sqlite3.connect('m.sqlite').execute('SELECT count(*) FROM lexicon').fetchone()[0] == 1
      """
    try command.write(lexicons, to: "count.py")
    #expect(command.shell("python3 count.py") == 0)
  }
}
