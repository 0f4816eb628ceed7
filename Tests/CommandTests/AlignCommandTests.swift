import Foundation
import Testing

@Suite struct AlignCommandTests {
  private let command: Command

  private static let russian = [
    "Президент Казахстана Касым-Жомарт Токаев прибыл в Анкару 12 мая.",
    "Стороны обсудили торговлю, энергетику и транспорт.",
    "В 2023 году товарооборот вырос на 15 процентов.",
    "Министры подписали 8 соглашений.",
    "Переговоры продолжатся в Астане в октябре.",
  ]
  private static let english = [
    "President of Kazakhstan Kassym-Jomart Tokayev arrived in Ankara on May 12.",
    "The sides discussed trade, energy and transport.",
    "In 2023 trade turnover grew by 15 percent.",
    "The ministers signed 8 agreements.",
    "The talks will continue in Astana in October.",
  ]
  private static let kazakh = [
    "Қазақстан Президенті Қасым-Жомарт Тоқаев 12 мамырда Анкараға келді.",
    "Тараптар сауда, энергетика және көлік мәселелерін талқылады.",
    "2023 жылы тауар айналымы 15 пайызға өсті.",
    "Министрлер 8 келісімге қол қойды.",
    "Келіссөздер қазан айында Астанада жалғасады.",
  ]

  init() throws {
    command = try Command()
    try command.write(Self.text(Self.russian), to: "visit.ru.txt")
    try command.write(Self.text(Self.english), to: "visit.en.txt")
    try command.write(Self.text(Self.kazakh), to: "visit.kk.txt")
  }

  private static func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  /// The segment numbers of the beads of a line of JSON, one list a text.
  private func beads(_ line: String) throws -> [[[Int]]] {
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    let beads = try #require(object?["beads"] as? [[Any]])
    return beads.map { bead in bead.compactMap { $0 as? [Int] } }
  }

  @Test func sentencesMeetTheirTranslations() throws {
    defer { command.remove() }
    let outcome = try command.tm("align", "visit.ru.txt", "visit.en.txt", "--segmented", "--jsonl")
    #expect(outcome.status == 0)
    #expect(try beads(outcome.lines[0]) == (0..<5).map { [[$0], [$0]] })
    #expect(outcome.errors.isEmpty)
  }

  @Test func threeTextsBecomeTrilingualUnits() throws {
    defer { command.remove() }
    let outcome = try command.tm(
      "align", "visit.ru.txt", "visit.en.txt", "visit.kk.txt", "--segmented", "--jsonl")
    #expect(try beads(outcome.lines[0]) == (0..<5).map { [[$0], [$0], [$0]] })
  }

  @Test func aMissingSentenceIsLeftAlone() throws {
    defer { command.remove() }
    try command.write(
      Self.text(Self.english.filter { !$0.contains("2023") }), to: "visit.en.txt")
    let outcome = try command.tm("align", "visit.ru.txt", "visit.en.txt", "--segmented", "--jsonl")
    #expect(
      try beads(outcome.lines[0]) == [
        [[0], [0]], [[1], [1]], [[2], []], [[3], [2]], [[4], [3]],
      ])
  }

  @Test func aListGivesALineAPair() throws {
    defer { command.remove() }
    try command.write(
      "visit.ru.txt\tvisit.en.txt\nvisit.ru.txt\tvisit.kk.txt\n", to: "list.tsv")
    let outcome = try command.tm("align", "--pairs", "list.tsv", "--jsonl", "--segmented")
    #expect(outcome.lines.count == 2)
    try command.write("visit.ru.txt\n", to: "list.tsv")
    let bad = try command.tm("align", "--pairs", "list.tsv", "--jsonl")
    #expect(bad.status == 2)
    #expect(bad.errors.contains("list.tsv:1"))
  }

  @Test func foldersArePairedByName() throws {
    defer { command.remove() }
    command.shell("mkdir ru en; mv visit.ru.txt ru/; mv visit.en.txt en/; cp visit.kk.txt ru/x.txt")
    let outcome = try command.tm("align", "ru", "en", "--jsonl")
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors.contains("ru/x.txt has no partner"))
  }

  @Test func sureAndDoubtfulPairsAreAllKept() throws {
    defer { command.remove() }
    let first = try command.tm(
      "align", "visit.ru.txt", "visit.en.txt", "--memory", "m.sqlite", "--import", "--review",
      "r.tsv", "--html", "page.html", "--export", "out.tmx", "--threshold", "0.5")
    #expect(first.status == 0)
    #expect(first.output.contains("new "))
    let again = try command.tm(
      "align", "visit.ru.txt", "visit.en.txt", "--memory", "m.sqlite", "--import", "--threshold",
      "0.5")
    #expect(again.output.contains("new 0"))
    let page = try command.read("page.html")
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains(Self.russian[3]) && page.contains(Self.english[3]))
    #expect(try command.read("out.tmx").contains("x-confidence"))
    #expect(try command.read("r.tsv").hasPrefix("confidence\tru\ten\torigin\tru before\t"))
    let all = try command.tm("align", "visit.ru.txt", "visit.en.txt", "--threshold", "1")
    try command.write(all.output, to: "review.tsv")
    let reviewed = try command.tm(
      "align", "--import-review", "review.tsv", "--memory", "n.sqlite")
    #expect(reviewed.output.contains("new 5"))
  }

  @Test(arguments: ["same", "swapped", "empty", "other"])
  func textsThatAreNoTranslationsBringNothing(_ kind: String) throws {
    defer { command.remove() }
    var arguments = ["align", "visit.ru.txt", "visit.en.txt"]
    switch kind {
    case "same": arguments[2] = "visit.ru.txt"
    case "swapped": arguments += ["--langs", "en,ru"]
    case "empty": try command.write("", to: "visit.en.txt")
    default:
      try command.write(
        Self.text([
          "Penguins huddle together.", "Why do cats purr so loudly?", "Paint dries slowly here!",
          "A recipe for soup follows below.", "Stir well, then serve.",
        ]), to: "visit.en.txt")
      arguments += ["--langs", "ru,en"]
    }
    let outcome = try command.run(arguments + ["--memory", "m.sqlite", "--import"])
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty && !outcome.errors.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: command.folder.path + "/m.sqlite"))
  }

  @Test func withoutANamedMemoryItIsTheOneOfAllCommands() throws {
    defer { command.remove() }
    let samples = Command.package.appendingPathComponent("tmx/samples").path
    let texts = ["ru", "en", "kk"].map { "\(samples)/visit.\($0).txt" }
    let sure = try command.run(
      ["align"] + texts + ["--import", "--threshold", "0.93", "--review", "doubtful.tsv"])
    #expect(sure.status == 0, "\(sure.errors)")
    let reviewed = try command.tm("align", "--import-review", "doubtful.tsv")
    #expect(reviewed.status == 0, "\(reviewed.errors)")
    #expect(try command.tm("stats").output.contains("units      4"))
  }

  @Test func wrongUsageIsSaid() throws {
    defer { command.remove() }
    for arguments in [
      ["align"], ["align", "visit.ru.txt"],
      ["align", "a", "b", "--threshold", "2"], ["align", "a", "b", "--langs", "ru"],
      ["align", "a", "b", "--pairs", "l"], ["align", "a", "--import-review", "r.tsv"],
    ] {
      let outcome = try command.run(arguments)
      #expect(outcome.status == 64, "\(arguments)")
    }
    let missing = try command.tm("align", "visit.ru.txt", "gone.txt")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("gone.txt"))
    let notAReview = try command.tm(
      "align", "--import-review", "visit.ru.txt", "--memory", "m.sqlite")
    #expect(notAReview.status == 2)
    #expect(notAReview.errors.contains("no review file"))
  }
}
