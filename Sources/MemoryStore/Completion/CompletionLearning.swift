import Alignment
import Completion
import GRDB
import Linguistics

/// What completion needs of all pairs of languages that were learnt, packed.
package struct LearntCompletion: Sendable {
  fileprivate var models: [(language: LanguageTag, words: [UInt8])] = []
  fileprivate var translations: [(source: LanguageTag, target: LanguageTag, words: [UInt8])] = []
  fileprivate var lastUnit = 0
}

extension MemoryStore {
  /// Counts the words of every language that something was learnt of, and their links.
  ///
  /// Reads the texts from one consistent state; units whose words are no longer those that were
  /// linked teach nothing. About 50 µs a unit.
  package func learnCompletion(_ learnt: [LearntWords]) throws -> LearntCompletion {
    try read { db in
      var result = LearntCompletion()
      result.lastUnit = try Self.lastUnit(db)
      var numbers: [String: PackedNumbers] = [:]
      for language in Self.languages(of: learnt) {
        let (packed, known) = try Self.wordModel(db, language)
        numbers[language.primary] = known
        result.models.append((language, packed))
      }
      for words in learnt {
        let (source, target) = (words.model.lexicon.source, words.model.lexicon.target)
        guard let ofSource = numbers[source.primary], let ofTarget = numbers[target.primary]
        else { continue }
        var there = WordTranslationsBuilder(from: source, numbers: ofTarget)
        var back = WordTranslationsBuilder(from: target, numbers: ofSource)
        try Self.forEachLinkedPair(db, words) { pair, links in
          there.add(source: pair.source, target: pair.target, links: links)
          back.add(
            source: pair.target, target: pair.source,
            links: links.map {
              WordLinks.Link(source: $0.target, target: $0.source, weight: $0.weight)
            })
        }
        result.translations.append((source, target, there.packed()))
        result.translations.append((target, source, back.packed()))
      }
      return result
    }
  }

  private static func languages(of learnt: [LearntWords]) -> [LanguageTag] {
    var languages: [LanguageTag] = []
    for words in learnt {
      for language in [words.model.lexicon.source, words.model.lexicon.target]
      where !languages.contains(where: language.isSameLanguage(as:)) {
        languages.append(language)
      }
    }
    return languages
  }

  private static func wordModel(
    _ db: Database, _ language: LanguageTag
  ) throws -> (packed: [UInt8], numbers: PackedNumbers) {
    var builder = WordModelBuilder()
    let texts = try PreparedStatement(
      db,
      """
      SELECT plain FROM text JOIN language ON language.id = text.language
      WHERE code = ? ORDER BY text.id
      """)
    texts.bind(language.primary, at: 1)
    while try texts.step() {
      try Task.checkCancellation()
      builder.add(texts.text(0))
    }
    let model = builder.packed()
    return (model.bytes, model.numbers)
  }

  /// Every pair of texts once, with the links of its words.
  private static func forEachLinkedPair(
    _ db: Database, _ words: LearntWords, _ body: (PairReader.Pair, [WordLinks.Link]) -> Void
  ) throws {
    let material = words.material
    guard let last = material.units.last,
      let reader = try PairReader(db, words.model.lexicon.source, words.model.lexicon.target)
    else { return }
    var next = 0
    var isDone = [Bool](repeating: false, count: material.corpus.count)
    try reader.forEach(in: 0...Int64(last.unit)) { pair in
      try Task.checkCancellation()
      while next < material.units.count, material.units[next].unit < pair.unit { next += 1 }
      guard next < material.units.count, material.units[next].unit == pair.unit else { return }
      let number = material.units[next].pair
      if isDone[number] { return }
      isDone[number] = true
      body(pair, words.links[number].links)
    }
  }
}

extension LearntCompletion {
  /// Puts it in place of what there was; to be called in the transaction that saves the lexicons.
  func save(_ db: Database) throws {
    let languages = try LanguageTable(db)
    let revision =
      try Int64.fetchOne(db, sql: "SELECT coalesce(max(revision), 0) + 1 FROM word_translation")
      ?? 1
    try db.execute(sql: "DELETE FROM word_model; DELETE FROM word_translation")
    let model = try PreparedStatement(
      db, "INSERT INTO word_model (language, unit, words) VALUES (?, ?, ?)")
    for (language, words) in models {
      model.bind(try languages.language(of: language), at: 1)
      model.bind(Int64(lastUnit), at: 2)
      model.bind(words, at: 3)
      try model.run()
    }
    let translation = try PreparedStatement(
      db, "INSERT INTO word_translation (source, target, revision, words) VALUES (?, ?, ?, ?)")
    for (source, target, words) in translations {
      translation.bind(try languages.language(of: source), at: 1)
      translation.bind(try languages.language(of: target), at: 2)
      translation.bind(revision, at: 3)
      translation.bind(words, at: 4)
      try translation.run()
    }
  }
}
