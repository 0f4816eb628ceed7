import TestSupport
import Testing

@testable import TranslationMemory

/// Texts that very many units hold: not all of the units are read, and what is found is the same.
@Suite struct CrowdedTextTests {
  private static let text = "Фото пресс-службы Акорды."
  /// As the memory holds it in the last units.
  private static let near = "Фото пресс-службы Акорды и МИД."

  /// A unit as it was added, and its number.
  private struct Added {
    let number: Int
    let target: String?
    let quality: Quality
    let changed: Int

    /// The order of matches: what a machine paired last, confirmed ones first, the newest, the oldest
    /// number.
    func precedes(_ other: Added) -> Bool {
      if quality != other.quality { return quality < other.quality }
      return changed != other.changed ? changed > other.changed : number < other.number
    }
  }

  /// Units of one text with few or many translations, some without any.
  private static func fill(
    _ memory: Memory, with text: String, count: Int, targets: Int, seed: UInt64
  ) throws -> [Added] {
    var generator = SeededGenerator(seed: seed)
    let choices = (1...count).map { number in
      Added(
        number: number,
        target: Int.random(in: 0..<9, using: &generator) == 0
          ? nil : "Photo \(Int.random(in: 0..<targets, using: &generator)).",
        quality: Quality.allCases.randomElement(using: &generator) ?? .imported,
        changed: Int.random(in: 0...3, using: &generator))
    }
    _ = try memory.store.importUnits(origin: "crowd.tmx") { importer in
      for choice in choices {
        var variants = [Variant(language: LanguageTag("ru"), content: SegmentContent(text))]
        if let target = choice.target {
          variants.append(Variant(language: LanguageTag("en"), content: SegmentContent(target)))
        } else {
          // Its own text, so that it stays a unit of its own.
          variants.append(
            Variant(
              language: LanguageTag("kk"), content: SegmentContent("Сурет \(choice.number).")))
        }
        try importer.add(
          TranslationUnit(
            attributes: choice.changed == 0
              ? [] : [Attribute("changedate", "202\(choice.changed)0101T000000Z")],
            variants: variants), quality: choice.quality)
      }
    }
    return choices
  }

  /// What the memory has, as it was kept: units that read the same may have become one.
  private static func expected(_ memory: Memory, limit: Int) throws -> [String] {
    var units: [(added: Added, text: String)] = []
    try memory.store.forEachUnit { unit in
      guard let english = unit.unit.variants.first(where: { $0.language == LanguageTag("en") })
      else { return }
      units.append(
        (
          Added(
            number: unit.id, target: english.content.plain, quality: unit.quality,
            changed: unit.changed ?? 0), english.content.plain
        ))
    }
    var known: Set<String> = []
    return units.sorted { $0.added.precedes($1.added) }.filter { known.insert($0.text).inserted }
      .prefix(limit).map { "\($0.added.number) \($0.text)" }
  }

  private static func found(
    _ memory: Memory, for text: String, limit: Int, exactLimit: Int? = nil
  ) throws -> [String] {
    var options = SuggestionOptions()
    options.targets = [LanguageTag("en")]
    options.limit = limit
    options.exactLimit = exactLimit
    options.minimumScore = 50
    options.repairsMatches = false
    return try memory.session(options).suggestion(for: text).matches.map {
      "\($0.unit) \($0.targets[0].content.plain)"
    }
  }

  @Test(arguments: [(3, 1), (40, 2), (500, 3)], [1, 5, 60])
  func theBestOfACrowdAreFound(_ kind: (targets: Int, seed: UInt64), _ limit: Int) throws {
    let memory = try Memory()
    _ = try Self.fill(
      memory, with: Self.text, count: 400, targets: kind.targets, seed: kind.seed)
    let near = try Self.found(memory, for: Self.near, limit: limit)
    #expect(near == (try Self.expected(memory, limit: limit)))
    #expect(!near.isEmpty)
    // Exact matches are all shown, and the same of them come first where they are limited.
    let exact = try Self.found(memory, for: Self.text, limit: 0)
    #expect(exact == (try Self.expected(memory, limit: .max)))
    #expect(
      try Self.found(memory, for: Self.text, limit: 0, exactLimit: limit)
        == Array(exact.prefix(limit)))
  }

  /// Without translations into the language asked for, a crowd leads to detours, and only to those.
  @Test func aCrowdWithoutTheLanguageLeadsThroughAThird() throws {
    let memory = try Memory()
    _ = try memory.store.importUnits(origin: "crowd.tmx") { importer in
      for number in 0..<200 {
        try importer.add(
          TranslationUnit(variants: [
            Variant(language: LanguageTag("ru"), content: SegmentContent(Self.text)),
            Variant(language: LanguageTag("en"), content: SegmentContent("Photo \(number).")),
          ]))
      }
      try importer.add(
        TranslationUnit(variants: [
          Variant(language: LanguageTag("en"), content: SegmentContent("Photo 3.")),
          Variant(language: LanguageTag("kk"), content: SegmentContent("Сурет.")),
        ]))
    }
    var options = SuggestionOptions()
    options.targets = [LanguageTag("kk")]
    options.minimumScore = 50
    let matches = try memory.session(options).suggestion(for: Self.text).matches
    #expect(matches.map { $0.targets.map(\.content.plain) } == [["Сурет."]])
    #expect(matches.first?.penalties.map(\.why) == ["through en"])
  }

  /// The neighbours decide before all else, wherever in the crowd the unit stands.
  @Test func aContextMatchComesOutOfACrowd() throws {
    let memory = try Memory()
    try memory.add(["Начало.", Self.text, "Конец."], translated: "own")
    for number in 0..<60 {
      try memory.add(["Начало \(number).", Self.text, "Иное \(number)."], translated: "\(number)")
    }
    var options = SuggestionOptions()
    options.targets = [LanguageTag("en")]
    let segments = ["Начало.", Self.text, "Конец."].map {
      Segment(text: $0, kind: .sentence, bytes: 0..<0, scalars: 0..<0, paragraph: 0)
    }
    var matches: [Match] = []
    try memory.session(options).forEachSuggestion(for: segments) {
      if $0.segment.text == Self.text { matches = $0.matches }
    }
    #expect(matches.first?.score == MatchScore.context)
    #expect(matches.first?.targets[0].content.plain == "own 1")
    #expect(matches.count == 61)
  }
}

extension Memory {
  /// Adds sentences that stand one after the other, each with a translation of its own.
  fileprivate func add(_ sentences: [String], translated name: String) throws {
    _ = try store.importUnits(origin: "\(name).tmx") { importer in
      for (number, sentence) in sentences.enumerated() {
        try importer.add(
          TranslationUnit(variants: [
            Variant(language: LanguageTag("ru"), content: SegmentContent(sentence)),
            Variant(
              language: LanguageTag("en"), content: SegmentContent("\(name) \(number)")),
          ]))
      }
    }
  }
}
