import Alignment
import GRDB
import Linguistics

/// What a memory can teach about two languages.
package struct LearningMaterial {
  package var corpus: WordCorpus
  /// The units of the corpus's pairs, in order; a pair of texts that several units have is learnt
  /// from once and counts for all.
  package fileprivate(set) var units: [(unit: Int, pair: Int)] = []
  fileprivate var lastUnit = 0
  /// Whether there are units that are not in it.
  package fileprivate(set) var isSample = false

  /// Pairs of texts that words are learnt from: more would hardly teach more of the words that matter,
  /// and each takes about 4 KB while it is learnt from.
  package static let mostPairs = 200_000
}

/// Two languages, in the order lexicons are stored, and how many units have both.
package struct JoinedLanguages: Sendable {
  package let source: LanguageTag
  package let target: LanguageTag
  package let units: Int
}

extension MemoryStore {
  /// The pairs of languages that units join, with how many units do, most units first.
  package func languagePairs() throws -> [JoinedLanguages] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT min(ta.code, tb.code) AS source, max(ta.code, tb.code) AS target,
            count(DISTINCT a.unit) AS units
          FROM variant a JOIN variant b ON b.unit = a.unit AND b.position > a.position
          JOIN tag ga ON ga.id = a.tag JOIN tag gb ON gb.id = b.tag
          JOIN language ta ON ta.id = ga.language JOIN language tb ON tb.id = gb.language
          WHERE ta.id <> tb.id GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2
          """
      ).map { row in
        JoinedLanguages(
          source: LanguageTag(try row.decode(String.self, forColumn: "source")),
          target: LanguageTag(try row.decode(String.self, forColumn: "target")),
          units: try row.decode(forColumn: "units"))
      }
    }
  }

  /// Reads the pairs of texts of two languages from one consistent state of the memory, or, where
  /// there are many more than `most`, about so many that any could be among.
  package func learningMaterial(
    _ a: LanguageTag, _ b: LanguageTag, most: Int = LearningMaterial.mostPairs
  ) throws -> LearningMaterial {
    let (source, target) = StoredLexicon.ordered(a, b)
    return try read { db in
      var material = LearningMaterial(corpus: WordCorpus(source: source, target: target))
      material.lastUnit = try Self.lastUnit(db)
      guard let reader = try PairReader(db, source, target) else { return material }
      let units = UInt64(try reader.count())
      material.isSample = units > most
      let bound = material.isSample ? UInt64.max / units * UInt64(most) : .max
      var known: [UInt64: Int] = [:]
      try reader.forEach(in: 0...Int64(material.lastUnit)) { pair in
        try Task.checkCancellation()
        var hash = StableHash()
        hash.combine(pair.source)
        hash.combine(pair.target)
        // The choice depends on the texts alone, so that the same ones are chosen again when others
        // were added.
        guard hash.value <= bound else { return }
        if let number = known[hash.value] {
          material.units.append((pair.unit, number))
          return
        }
        known[hash.value] = material.corpus.count
        material.units.append((pair.unit, material.corpus.count))
        material.corpus.append(source: pair.source, target: pair.target)
      }
      return material
    }
  }

  /// Puts what was learnt in place of what the memory knew, all of it in one transaction.
  ///
  /// Units added since the material was read are linked as later ones are.
  package func save(_ learnt: [LearntWords], completion: LearntCompletion? = nil) throws {
    try write { db in
      try completion?.save(db)
      for words in learnt {
        let material = words.material
        let id = try StoredLexicon.save(
          db, words.model.lexicon, jumps: (words.model.forwardJumps, words.model.backwardJumps),
          lastUnit: material.lastUnit)
        try LinkWriter.clear(db, lexicon: id)
        let last = try Self.lastUnit(db)
        if material.isSample {
          try LaterLinks.link(0...Int64(last), db, path: path, only: id, learnt: words)
          continue
        }
        let writer = try LinkWriter(db, lexicon: id)
        for place in material.units.indices {
          try Task.checkCancellation()
          try writer.add(material.units[place].unit, words.linkedUnit(place))
        }
        try writer.finish()
        if last > material.lastUnit {
          try LaterLinks.link(
            Int64(material.lastUnit) + 1...Int64(last), db, path: path, only: id)
        }
      }
    }
  }
}

/// What was learnt of two languages.
package struct LearntWords {
  package let material: LearningMaterial
  package let model: WordAlignmentModel
  /// The links of the material's pairs, in order.
  package let links: [WordLinks]

  package init(material: LearningMaterial, model: WordAlignmentModel, links: [WordLinks]) {
    self.material = material
    self.model = model
    self.links = links
  }

  /// The unit of a number, if it was learnt from; `place` is where to look, for units in order.
  fileprivate func linkedUnit(_ unit: Int, from place: inout Int) -> LinkedUnit? {
    let units = material.units
    while place < units.count, units[place].unit < unit { place += 1 }
    return place < units.count && units[place].unit == unit ? linkedUnit(place) : nil
  }

  /// The unit at a place of the material's units.
  fileprivate func linkedUnit(_ place: Int) -> LinkedUnit {
    let pair = material.units[place].pair
    let (source, target) = material.corpus.sequences(pair)
    return LinkedUnit(source: source, target: target, links: links[pair])
  }
}

/// Links units that were not learnt from, with what was learnt.
enum LaterLinks {
  /// Links the units in a range of numbers, for every lexicon or for one.
  ///
  /// - Parameter learnt: units that have links already, to be written with the others.
  static func link(
    _ units: ClosedRange<Int64>, _ db: Database, path: String, only: Int64? = nil,
    learnt: LearntWords? = nil
  ) throws {
    for lexicon in try StoredLexicon.all(db) where only == nil || only == lexicon.id {
      guard let reader = try PairReader(db, lexicon.source, lexicon.target) else { continue }
      let aligner = WordAligner(try lexicon.model(db, path: path))
      let source = TextAnalyzer(language: lexicon.source)
      let target = TextAnalyzer(language: lexicon.target)
      let writer = try LinkWriter(db, lexicon: lexicon.id)
      var place = 0
      try reader.forEach(in: units) { pair in
        try Task.checkCancellation()
        if let learnt, let linked = learnt.linkedUnit(pair.unit, from: &place) {
          try writer.add(pair.unit, linked)
          return
        }
        let texts = (
          WordSequence(source.analyze(pair.source)), WordSequence(target.analyze(pair.target))
        )
        try writer.add(
          pair.unit,
          LinkedUnit(source: texts.0, target: texts.1, links: aligner.align(texts.0, texts.1)))
      }
      try writer.finish()
    }
  }
}
