import Foundation
import Testing
import TranslationMemory

@Suite("Aligning articles")
struct ArticleAlignerTests {
  private static let texts = [
    "ru": [
      "Президент прибыл в Астану 5 мая.", "Его встретил министр Болат Тасов.",
      "Стороны обсудили торговлю и воду.", "Переговоры длились три часа.",
      "Подписано 12 документов.",
    ],
    "en": [
      "The president arrived in Astana on May 5.", "Minister Bolat Tasov met him.",
      "The sides discussed trade and water.", "The talks lasted three hours.",
      "They signed 12 documents.",
    ],
    "kk": [
      "Президент 5 мамырда Астанаға келді.", "Оны министр Болат Тасов қарсы алды.",
      "Тараптар сауда мен суды талқылады.", "Келіссөздер үш сағатқа созылды.",
      "12 құжатқа қол қойылды.",
    ],
  ]

  private func article(_ code: String, dropping: Int? = nil) -> Article {
    var sentences = Self.texts[code] ?? []
    if let dropping { sentences.remove(at: dropping) }
    return Article(
      sentences.joined(separator: "\n"), name: "visit.\(code)", language: LanguageTag(code),
      kind: .segments)
  }

  @Test func `Three languages become units of three`() throws {
    let memory = try Memory()
    let outcome = try ArticleAligner(memory: memory).align([
      [article("ru"), article("en"), article("kk")]
    ])
    let aligned = try #require(outcome.articles.first)
    #expect(aligned.faults.isEmpty)
    #expect(aligned.beads.map(\.segments) == (0..<5).map { [[$0], [$0], [$0]] })
    #expect(try memory.importArticles(outcome, threshold: 0).new == 5)
    let unit = try #require(try memory.unit(1))
    #expect(unit.unit.variants.map(\.language.literal) == ["ru", "en", "kk"])
    #expect(unit.quality == .aligned && unit.origin == "visit.ru + visit.en + visit.kk")
    #expect(unit.confidence.map { (0...1).contains($0) } == true)
  }

  @Test func `A sentence without a translation stands alone, and its neighbours are named`() throws
  {
    let folder = try TemporaryFolder()
    let aligned = try ArticleAligner().align([[article("ru"), article("en", dropping: 3)]]).articles
    let alone = try #require(aligned[0].beads.first { !$0.isMatched })
    #expect(aligned[0].text(0, of: alone) == "Переговоры длились три часа.")
    #expect(aligned[0].text(1, of: alone).isEmpty)
    try AlignedArticle.export(aligned, threshold: 0, to: try folder.file("out.tmx"))
    let memory = try Memory()
    #expect(try memory.importUnits(from: try folder.file("out.tmx")).new == 4)
    #expect(try folder.text("out.tmx").contains("x-context-pre"))
    try AlignmentPage.write(aligned, threshold: 2, to: try folder.file("page.html"))
    let page = try folder.text("page.html")
    #expect(page.contains("class=\"unmatched\"") && page.contains("class=\"doubtful\""))
    #expect(page.contains("Переговоры длились три часа."))
  }

  @Test func `Doubtful pairs go through a person's hands`() throws {
    let folder = try TemporaryFolder()
    let aligned = try ArticleAligner().align([[article("ru"), article("kk")]]).articles
    let path = try folder.file("review.tsv")
    try ReviewFile.write(aligned, below: 2, to: path)
    let lines = try folder.text("review.tsv").split(separator: "\n")
    #expect(lines.count == 6 && lines[0].hasPrefix("confidence\tru\tkk\torigin"))
    let kept = lines[0...2].joined(separator: "\n")
    let memory = try Memory()
    #expect(try memory.importReview(at: try folder.file("kept.tsv", kept + "\n")).new == 2)
    #expect(try memory.unit(1)?.quality == .confirmed)
    #expect(throws: AlignmentInputError.self) {
      try memory.importReview(at: try folder.file("other.tsv", "a\tb\n1\t2\n"))
    }
  }

  @Test func `What is no article and its translation is refused with words`() throws {
    let english = Article(
      String(repeating: "The minister opened the new bridge over the river today. ", count: 8),
      name: "b", language: LanguageTag(.english))
    func faults(_ texts: [Article]) throws -> [AlignmentFault] {
      try ArticleAligner().align([texts]).articles[0].faults
    }
    let empty = Article("", name: "e", language: LanguageTag(.kazakh))
    #expect(try faults([article("ru"), empty]).contains(.empty(name: "e")))
    #expect(
      try faults([article("ru"), article("ru")]).contains(.sameText("visit.ru", "visit.ru")))
    let said = Article(english.text, name: "s", language: LanguageTag(.russian))
    #expect(
      try faults([said, article("kk")])
        .contains(.otherLanguage(name: "s", said: LanguageTag(.russian), found: .english)))
    for fault in try faults([said, article("kk")]) + (try faults([article("ru"), empty])) {
      #expect(!fault.description.isEmpty)
    }
  }
}
