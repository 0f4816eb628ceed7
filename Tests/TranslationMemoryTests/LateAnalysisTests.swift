import Foundation
import Testing
import TranslationMemory

/// A memory that analyses the texts of a language when they are asked for answers like one that did
/// so at once.
struct LateAnalysisTests {
  /// Six sentences of an article in three languages, two of them in other units: English with Kazakh
  /// alone, so that Kazakh is found through English.
  private static let file = """
    <?xml version="1.0" encoding="UTF-8"?>
    <tmx version="1.4"><header creationtool="test" creationtoolversion="1" segtype="sentence"
    o-tmf="test" adminlang="en" srclang="ru" datatype="plaintext"/><body>
    \(unit(ru: "Стороны обсудили торговлю.", en: "The sides discussed trade.", kk: "Тараптар сауданы талқылады."))
    \(unit(ru: "Подписано два документа.", en: "Two documents were signed.", kk: nil))
    \(unit(ru: "Встреча прошла в Алматы.", en: "The meeting was held in Almaty.", kk: "Кездесу Алматыда өтті."))
    \(unit(ru: nil, en: "Two documents were signed.", kk: "Екі құжатқа қол қойылды."))
    \(unit(ru: "Посол поблагодарил министра.", en: nil, kk: "Елші министрге алғыс айтты."))
    </body></tmx>
    """

  private static func unit(ru: String?, en: String?, kk: String?) -> String {
    let texts = [("ru", ru), ("en", en), ("kk", kk)].compactMap { code, text in
      text.map { "<tuv xml:lang=\"\(code)\"><seg>\($0)</seg></tuv>" }
    }
    return "<tu>\(texts.joined())</tu>"
  }

  private static func memory(_ languages: [LanguageTag]?) throws -> Memory {
    let memory = try Memory(forLookUpsIn: languages)
    try memory.importUnits(bytes: Array(file.utf8), named: "article.tmx")
    return memory
  }

  private func answers(
    _ memory: Memory, _ article: String, from source: Language, isExhaustive: Bool = false
  ) throws -> [String] {
    var options = SuggestionOptions()
    options.source = LanguageTag(source)
    options.targets = Language.allCases.filter { $0 != source }.map { LanguageTag($0) }
    options.minimumScore = 50
    options.isExhaustive = isExhaustive
    return try memory.suggestions(for: article, options: options).map { suggestion in
      suggestion.matches.map { match in
        "\(match.score) \(match.unit) \(match.targets.map { $0.content.plain })"
      }.joined(separator: "; ")
    }
  }

  private static let articles: [(Language, String)] = [
    (.russian, "Стороны обсудили торговлю. Подписано два документа. Встреча прошла в Астане."),
    (
      .english,
      "The sides discussed trade. Two documents were signed. The meeting was held in Almaty."
    ),
    (.kazakh, "Тараптар сауданы талқылады. Кездесу Алматыда өтті. Екі құжатқа қол қойылды."),
  ]

  @Test("answers are the same, whatever was analysed at once", arguments: articles)
  func answersAreTheSame(source: Language, article: String) throws {
    let expected = try answers(Self.memory(nil), article, from: source)
    #expect(expected.contains { !$0.isEmpty })
    for analyzed: [Language] in [[], [.russian], [.english, .kazakh]] {
      let late = try Self.memory(analyzed.map { LanguageTag($0) })
      #expect(try answers(late, article, from: source) == expected)
      #expect(try answers(late, article, from: source, isExhaustive: true) == expected)
      #expect(try late.outdatedAnalysis() == nil)
    }
  }

  @Test("Kazakh is found through English that nobody had looked up")
  func pivotsAreFound() throws {
    let late = try Self.memory([LanguageTag(.russian)])
    let found = try answers(late, "Подписано два документа.", from: .russian)
    #expect(found.first?.contains("Екі құжатқа қол қойылды.") == true)
  }

  @Test("neighbours are known by their names after the analysis")
  func contextsAreKept() throws {
    let late = try Self.memory([LanguageTag(.russian)])
    let article =
      "The sides discussed trade. Two documents were signed. The meeting was held in Almaty."
    let found = try answers(late, article, from: .english)
    // Behind the last one the file has another sentence.
    #expect(found.map { $0.prefix(3) } == ["101", "101", "100"])
  }

  @Test("what is added after a look-up is found")
  func additionsAreFound() throws {
    let late = try Self.memory([LanguageTag(.russian)])
    _ = try answers(late, "Тараптар келісті.", from: .kazakh)
    try late.add(
      TranslationUnit(variants: [
        Variant(language: LanguageTag(.russian), content: SegmentContent("Стороны согласились.")),
        Variant(language: LanguageTag(.kazakh), content: SegmentContent("Тараптар келісті.")),
        Variant(language: LanguageTag(.english), content: SegmentContent("The sides agreed.")),
      ]))
    for (source, text) in [
      (Language.kazakh, "Тараптар келісті."), (.russian, "Стороны согласились."),
      (.english, "The sides agreed."),
    ] {
      #expect(try answers(late, text, from: source).first?.hasPrefix("100") == true)
    }
  }
}
