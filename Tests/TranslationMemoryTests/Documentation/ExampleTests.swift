import Foundation
import Testing
import TranslationMemory

/// The examples of the documentation, a test an article. A comment behind an expression there is an
/// expectation here; ``everyExampleIsHere()`` holds both against each other.
@Suite final class ExampleTests: Sendable {
  private let folder = FileManager.default.temporaryDirectory.path + "/tm-examples-\(UUID())"

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func unit(_ source: String, _ target: String) -> TranslationUnit {
    TranslationUnit(variants: [
      Variant(language: LanguageTag(.russian), content: SegmentContent(source)),
      Variant(language: LanguageTag(.english), content: SegmentContent(target)),
    ])
  }

  @Test func firstMemory() async throws {
    let path = folder + "/news.sqlite"
    let memory = try Memory(at: path, access: .creating)
    let unit = TranslationUnit(variants: [
      Variant(
        language: LanguageTag(.russian), content: SegmentContent("Стороны подписали 3 соглашения.")),
      Variant(
        language: LanguageTag(.english), content: SegmentContent("The parties signed 3 agreements.")
      ),
    ])
    try memory.add(unit)

    let article = Article("Стороны подписали 5 соглашений.", name: "news")
    let match = try memory.suggestions(for: article.segments)[0].matches[0]
    #expect(match.score == 91)
    #expect(match.band == .from85)
    #expect(match.targets[0].content.plain == "The parties signed 3 agreements.")
    #expect(match.targets[0].text == "The parties signed 5 agreements.")

    let (tmx, copy, backup) = (folder + "/a.tmx", folder + "/copy.tmx", folder + "/backup.sqlite")
    try """
    <tmx version="1.4"><header srclang="ru"/><body><tu>
    <tuv xml:lang="ru"><seg>Посол прибыл.</seg></tuv>
    <tuv xml:lang="en"><seg>The Ambassador arrived.</seg></tuv>
    </tu></body></tmx>
    """.write(toFile: tmx, atomically: true, encoding: .utf8)
    let report = try memory.importUnits(from: tmx)
    #expect(report.new == 1)
    #expect(try memory.importUnits(from: tmx).same == 1)
    #expect(try memory.exportUnits(to: copy).units == 2)

    try memory.delete([1])
    try memory.undo()
    #expect(try memory.unit(1)?.unit.variants.count == 2)
    try memory.backUp(to: backup)

    let learnt = try await memory.background { try $0.learn() }
    #expect(learnt.count == 1)
  }

  @Test func howAScoreComesAbout() throws {
    let memory = try Memory()
    try memory.add(unit("Посол провёл встречу с министрами.", "The Ambassador met the Ministers."))
    var options = SuggestionOptions()
    options.targets = [LanguageTag(.english)]
    options.explainsScores = true
    let session = try memory.session(options)
    let match = try session.suggestion(for: "Посол провёл встречу с министром.").matches[0]
    #expect(match.score == 95)
    #expect(match.reasons == ["1 form"])
    #expect(match.arithmetic?.distance == 0.25)
    #expect(match.arithmetic?.weight == 5.2)

    options.isExhaustive = true
    let slow = try memory.session(options)
    let same = try slow.suggestion(for: "Посол провёл встречу с министром.").matches[0]
    #expect(same.score == match.score)
  }

  @Test func aligningArticles() throws {
    let memory = try Memory(at: folder + "/align.sqlite", access: .creating)
    let review = folder + "/review.tsv"
    let russian = Article(
      "Президент принял посла. Стороны обсудили торговлю. Они встретились в Астане.",
      name: "visit.ru",
      language: LanguageTag(.russian))
    let english = Article(
      "The President received the Ambassador. The parties discussed trade. They met in Astana.",
      name: "visit.en", language: LanguageTag(.english))
    let outcome = try ArticleAligner(memory: memory).align([[russian, english]])
    let aligned = outcome.articles[0]
    #expect(aligned.beads.count == 3)
    #expect(aligned.text(1, of: aligned.beads[1]) == "The parties discussed trade.")

    #expect(try memory.importArticles(outcome, threshold: 0.5).new == 3)
    try ReviewFile.write(outcome.articles, below: 0.5, to: review)

    let twice = try ArticleAligner().align([[russian, russian]]).articles[0]
    #expect(twice.isRefused)
  }

  @Test func termsAndChecks() throws {
    let memory = try Memory()
    let table = folder + "/pairs.tsv"
    try "ru\ten\nВ 2025 году.\tIn 2024.\nДа.\tYes.\n".write(
      toFile: table, atomically: true, encoding: .utf8)
    let concept = Concept(
      id: "1",
      terms: [
        Term(language: LanguageTag(.russian), text: "верительная грамота"),
        Term(language: LanguageTag(.english), text: "letter of credence"),
        Term(language: LanguageTag(.kazakh), text: "сенім грамотасы"),
      ])
    let glossary = Glossary(concepts: [concept])
    let finder = TermFinder([glossary], language: LanguageTag(.russian))
    let found = finder.terms(in: "Посол вручил копии верительных грамот.")[0]
    #expect(found.form == "верительных грамот")
    #expect(found.translations(into: LanguageTag(.kazakh))[0].text == "сенім грамотасы")

    _ = try memory.importGlossary(glossary)
    let suggestion = try memory.session().suggestion(for: "Вручены верительные грамоты.")
    #expect(suggestion.terms[0].term.text == "верительная грамота")

    let check = BilingualCheck(from: LanguageTag(.russian), glossaries: [glossary])
    let report = try check.report(path: table)
    #expect(report.pairs == 2)
    #expect(report.findings.map(\.kind) == [.numbers])
  }

  @Test func embeddingInAServer() throws {
    let memory = try Memory()
    let agency = try Memory()
    let missing = folder + "/missing.sqlite"
    let unit = unit("Стороны обменялись мнениями.", "The parties exchanged views.")
    let session = try memory.session()
    let before = try session.suggestion(for: "Стороны обменялись мнениями.").matches.count
    try memory.add(unit)
    let after = try session.suggestion(for: "Стороны обменялись мнениями.").matches.count
    #expect(before == 0)
    #expect(after == 1)

    let article = CompletionArticle()
    article.confirm(
      "Стороны обменялись мнениями.", as: "The parties exchanged views.", in: LanguageTag(.english))
    let completion = try session.completion(
      for: "Стороны обсудили торговлю.", typed: "The par", into: LanguageTag(.english), in: article)
    #expect(completion.offer.hasPrefix("ties"))

    let both = try MemoryList([.init(memory), .init(agency, penalty: 5)])
      .session()
    #expect(both.options.targets.count == 2)

    do {
      _ = try Memory(at: missing)
    } catch let error as MemoryStoreError {
      #expect(error == .missing(path: missing))
    }
  }

  /// The lines of an article's examples, without white space, as they must stand in this file.
  private static func statements(of article: String) -> [String] {
    let parts = article.components(separatedBy: "```")
    return parts.enumerated().flatMap { index, part -> [String] in
      guard index % 2 == 1, part.hasPrefix("swift\n") else { return [] }
      return part.split(separator: "\n").dropFirst().map { line in
        let sides = line.components(separatedBy: "  // ")
        let code = squeezed(sides[0])
        guard sides.count == 2 else { return code }
        let expected = sides[1] == "true" ? "" : "==" + squeezed(sides[1])
        return "#expect(\(code)\(expected))"
      }
    }
  }

  private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test func everyExampleIsHere() throws {
    let file = URL(fileURLWithPath: #filePath)
    let source = Self.squeezed(try String(contentsOf: file, encoding: .utf8))
    let catalog =
      file.pathComponents.dropLast(4).joined(separator: "/").dropFirst()
      + "/Sources/TranslationMemory/TranslationMemory.docc"
    var seen = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: String(catalog))
    where name.hasSuffix(".md") {
      let article = try String(contentsOfFile: "\(catalog)/\(name)", encoding: .utf8)
      let statements = Self.statements(of: article)
      if statements.isEmpty { continue }
      seen += 1
      let function = name.dropLast(3)
      let start = "func" + function.prefix(1).lowercased() + function.dropFirst() + "()"
      var rest = try #require(source.range(of: start), "no test of \(name)").upperBound...
      for statement in statements {
        let place = try #require(
          source.range(of: statement, range: rest.lowerBound..<source.endIndex),
          "\(name): \(statement)")
        rest = place.upperBound...
      }
    }
    #expect(seen == 5)
  }
}
