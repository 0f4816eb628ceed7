import Alignment
import GRDB
import Linguistics

/// Holds what is learnt from units against the units: their linked words and the lists of phrases.
///
/// That a unit has no links is no fault: a lexicon may have been learnt from other texts.
struct LexiconCheck {
  let db: Database
  let path: String

  func run() throws -> [MemoryFault] {
    try StoredLexicon.all(db).flatMap(faults)
  }

  private func faults(_ lexicon: StoredLexicon) throws -> [MemoryFault] {
    let name = "\(lexicon.source) and \(lexicon.target)"
    var faults: [MemoryFault] = []
    do { _ = try lexicon.model(db, path: path) } catch {
      faults.append(MemoryFault(kind: .lexicon, detail: "the lexicon of \(name) cannot be read"))
    }
    var expected = PhraseSums()
    let wrong = try forEachLink(of: lexicon) { unit, stored, isRight in
      if let stored, isRight { expected.add(stored, of: unit) }
    }
    if wrong.count > 0 {
      faults.append(
        MemoryFault(kind: .link, detail: "\(wrong.count) units have links of other words"))
    }
    let found = try PhraseSums(db, lexicon: lexicon.id, units: wrong.linked)
    if found != expected {
      faults.append(
        MemoryFault(kind: .phrase, detail: "the phrases of \(name) are not those of their units"))
    }
    return faults
  }

  /// Calls `body` with every linked unit and whether its links are of the words it has now.
  private func forEachLink(
    of lexicon: StoredLexicon, _ body: (Int, LinkedUnit?, Bool) -> Void
  ) throws -> (count: Int, linked: Set<Int>) {
    let links = try PreparedStatement(
      db, "SELECT unit, words FROM link WHERE lexicon = ? ORDER BY unit")
    links.bind(lexicon.id, at: 1)
    let pairs = try PairReader(db, lexicon.source, lexicon.target)
    let analyzers = (
      TextAnalyzer(language: lexicon.source), TextAnalyzer(language: lexicon.target)
    )
    var wrong = 0
    var linked: Set<Int> = []
    while try links.step() {
      let unit = Int(links.integer(0))
      let stored = LinkCoding.decode(links.blob(1))
      let pair = try pairs?.pair(unit)
      let isRight = pair.map { pair in
        stored?.source == WordSequence(analyzers.0.analyze(pair.source))
          && stored?.target == WordSequence(analyzers.1.analyze(pair.target))
      }
      if isRight == true { linked.insert(unit) } else { wrong += 1 }
      body(unit, stored, isRight == true)
    }
    return (wrong, linked)
  }
}

/// A sum over all places of phrases, which does not depend on how their lists are cut.
private struct PhraseSums: Equatable {
  private var count = 0
  private var digest: UInt64 = 0
  private var isInOrder = true

  init() {}

  /// What the lists of a lexicon say of some units; of others they may say anything.
  init(_ db: Database, lexicon: Int64, units: Set<Int>) throws {
    let rows = try PreparedStatement(
      db, "SELECT side, words, places FROM phrase WHERE lexicon = ? ORDER BY side, words, batch")
    rows.bind(lexicon, at: 1)
    var list: (side: Int, key: Int64)?
    var last: PhrasePlace?
    var places: [PhrasePlace] = []
    while try rows.step() {
      let (side, key) = (Int(rows.integer(0)), rows.integer(1))
      if list?.side != side || list?.key != key { last = nil }
      list = (side, key)
      places.removeAll(keepingCapacity: true)
      PlaceCoding.decode(rows.blob(2), into: &places)
      for place in places {
        if let last, last >= place { isInOrder = false }
        last = place
        if units.contains(place.unit) { add(place, key, side) }
      }
    }
  }

  mutating func add(_ linked: LinkedUnit, of unit: Int) {
    for (side, text) in [linked.source, linked.target].enumerated() {
      for (position, key) in PhraseKey.keys(text.stems).enumerated() {
        add(PhrasePlace(unit: unit, position: position), key, side)
      }
    }
  }

  private mutating func add(_ place: PhrasePlace, _ key: Int64, _ side: Int) {
    var hash = StableHash(seed: place.code)
    hash.combine(UInt32(truncatingIfNeeded: key))
    hash.combine(UInt32(truncatingIfNeeded: key >> 32))
    hash.combine(UInt32(truncatingIfNeeded: side))
    count += 1
    digest &+= hash.value
  }
}
