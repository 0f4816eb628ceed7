import Foundation
import Testing

@testable import TranslationMemory

/// What a memory that has learnt words and links says beyond matches.
@Suite("A memory that has learnt")
struct LearntMemoryTests {
  private static let actors = [
    ("Президент", "The president"), ("Министр", "The minister"), ("Посол", "The ambassador"),
    ("Парламент", "The parliament"), ("Секретарь", "The secretary"),
  ]
  private static let deeds = [
    ("подписал торговое соглашение", "signed the trade agreement"),
    ("обсудил водные ресурсы", "discussed the water resources"),
    ("открыл новую школу", "opened the new school"),
    ("посетил старый музей", "visited the old museum"),
  ]
  private static let places = [("в Астане", "in Astana"), ("в Риге", "in Riga")]

  private func memory() throws -> Memory {
    let memory = try Memory()
    for (actor, who) in Self.actors {
      for (deed, what) in Self.deeds {
        for (place, place2) in Self.places {
          try memory.add(
            TranslationUnit(variants: [
              Variant(
                language: LanguageTag(.russian),
                content: SegmentContent("\(actor) \(deed) \(place).")),
              Variant(
                language: LanguageTag(.english),
                content: SegmentContent("\(who) \(what) \(place2).")),
            ]))
        }
      }
    }
    #expect(try memory.learn().count == 1)
    return memory
  }

  private var options: SuggestionOptions {
    var options = SuggestionOptions()
    options.targets = [LanguageTag(.english)]
    return options
  }

  @Test func `Parts of a new sentence come with their translations`() throws {
    let session = try memory().session(options)
    let suggestion = try session.suggestion(
      for: "Вчера утром делегация из Кении подписала торговое соглашение с соседями.")
    let part = try #require(
      suggestion.fragments.first { $0.source.lowercased().contains("торговое соглашение") })
    #expect(
      part.targets.first?.translations.first?.text.lowercased().contains("trade agreement") == true)
    let json = try JSONText.encode(
      SuggestionDocument(suggestion, index: 0, to: [LanguageTag(.english)]))
    #expect(json.contains("trade agreement"))
  }

  @Test func `A learnt memory completes what is typed`() throws {
    let memory = try memory()
    let session = try memory.session(options)
    let offer = try session.completion(
      for: "Президент подписал торговое соглашение в Риге.", typed: "The president sig",
      into: LanguageTag(.english))
    #expect(offer.offer.hasPrefix("ned"))
  }

  @Test func `Completion gives what its weights are fitted on`() throws {
    let session = try memory().session(options)
    let (source, english) = ("Президент открыл новую школу в Риге.", LanguageTag(.english))
    var correct = 0
    try session.completionExamples(
      source, "The president opened the new school in Riga.", to: english,
      in: CompletionArticle()
    ) { features, place in
      if features.indices.contains(place) { correct += 1 }
    } jumps: { _, share, open in
      #expect((0...1).contains(share) && open >= 0)
    }
    #expect(correct >= 5)
    let trial = try session.completion(
      for: source, typed: "The president ope", to: english, in: CompletionArticle(),
      trial: CompletionTrial())
    let offer = try session.completion(for: source, typed: "The president ope", into: english)
    #expect(trial.text == offer.offer)
  }

  @Test func `OmegaT is given terms and parts in a glossary of its own`() throws {
    let folder = try TemporaryFolder()
    let memory = try memory()
    _ = try memory.importGlossary(
      Glossary(concepts: [
        Concept(
          id: "1",
          terms: [
            Term(language: LanguageTag(.russian), text: "делегация"),
            Term(language: LanguageTag(.english), text: "delegation"),
          ])
      ]))
    let article = Article(
      "Вчера утром делегация из Кении подписала торговое соглашение с соседями.",
      name: "a.txt", language: LanguageTag(.russian))
    var options = PretranslationOptions()
    options.target = LanguageTag(.english)
    options.includesHelp = true
    try memory.pretranslate(article.segments, named: "a.txt", options: options)
      .writeOmegaTProject(to: folder.path + "/p")
    let files = try #require(
      FileManager.default.enumerator(atPath: folder.path + "/p")?.allObjects as? [String])
    let glossaries = try files.filter { $0.hasPrefix("glossary/") && $0.hasSuffix(".txt") }.map {
      try String(contentsOfFile: folder.path + "/p/" + $0, encoding: .utf8)
    }
    #expect(glossaries.joined().contains("delegation"))
    #expect(glossaries.joined().contains("trade agreement"))
  }

  @Test func `Codes of a document go into a near match`() throws {
    let folder = try TemporaryFolder()
    let memory = try Memory()
    try memory.add(
      TranslationUnit(variants: [
        Variant(
          language: LanguageTag(.russian),
          content: SegmentContent(
            markup: "Посол <bpt i=\"1\" x=\"1\"/>прибыл<ept i=\"1\"/> в Астану вчера.")),
        Variant(
          language: LanguageTag(.kazakh),
          content: SegmentContent(
            markup: "Елші кеше Астанаға <bpt i=\"1\" x=\"1\"/>келді<ept i=\"1\"/>.")),
      ]))
    let page = try folder.file(
      "a.html", "<main><p>Посол <b>прибыл</b> в Астану сегодня.</p><p>Посол прибыл.</p></main>")
    let document = try Document(page, language: LanguageTag(.russian))
    var options = PretranslationOptions()
    options.minimumScore = 50
    let done = try memory.pretranslate(document, named: page, options: options)
    #expect(done.matched >= 1)
    try done.writeXLIFF(to: try folder.file("a.xlf"))
    #expect(try folder.text("a.xlf").contains("келді"))
  }

  @Test func `An article is streamed segment by segment`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.txt", "Посол прибыл. Его ждали.\n")
    var texts: [String] = []
    let notices = try Article.forEachSegment(at: path, by: Segmenter(language: .russian)) {
      texts.append($0.text)
    }
    #expect(texts == ["Посол прибыл.", "Его ждали."] && notices.isEmpty)
  }
}
