import Alignment
import GRDB
import Linguistics

/// Linked units and their phrases in a memory's file, from one language to another.
final class StoredFragments: FragmentSource {
  let unitCount: Int
  let lexicon: TranslationLexicon

  private let id: Int64
  private let isReversed: Bool
  private let phrases: PreparedStatement
  private let links: PreparedStatement
  private let pairs: PairReader
  private var places: [[Int64: [PhrasePlace]]] = [[:], [:]]

  /// Lists kept for the next sentence.
  private static let cacheSize = 16384

  /// Nil when nothing was learnt of the two languages.
  init?(_ db: Database, from source: LanguageTag, to target: LanguageTag) throws {
    guard let stored = try StoredLexicon.find(db, source, target),
      let pairs = try PairReader(db, stored.source, stored.target)
    else { return nil }
    id = stored.id
    unitCount = max(stored.pairs, 1)
    isReversed = !stored.source.isSameLanguage(as: source)
    self.pairs = pairs
    lexicon = try Self.lexicon(stored, db, isReversed: isReversed)
    phrases = try PreparedStatement(
      db, "SELECT places FROM phrase WHERE lexicon = ? AND side = ? AND words = ? ORDER BY batch")
    links = try PreparedStatement(db, "SELECT words FROM link WHERE unit = ? AND lexicon = ?")
  }

  private static func lexicon(
    _ stored: StoredLexicon, _ db: Database, isReversed: Bool
  ) throws -> TranslationLexicon {
    let path =
      try String.fetchOne(db, sql: "SELECT file FROM pragma_database_list WHERE name = 'main'")
      ?? ""
    func read() throws -> TranslationLexicon {
      let learnt = try stored.model(db, path: path).lexicon
      return isReversed ? learnt.reversed : learnt
    }
    // A memory without a file is known by nothing.
    if path.isEmpty { return try read() }
    let size = try Int.fetchOne(
      db, sql: "SELECT length(entries) FROM lexicon WHERE id = ?", arguments: [stored.id])
    let key = LexiconCache.Key(
      path: path, id: stored.id, learnt: stored.learnt, pairs: stored.pairs, size: size ?? 0,
      isReversed: isReversed)
    return try LexiconCache.shared.lexicon(key, read: read)
  }

  func sourcePlaces(_ key: Int64) throws -> [PhrasePlace] {
    try places(key, side: isReversed ? 1 : 0)
  }

  func targetPlaces(_ key: Int64) throws -> [PhrasePlace] {
    try places(key, side: isReversed ? 0 : 1)
  }

  private func places(_ key: Int64, side: Int) throws -> [PhrasePlace] {
    if let known = places[side][key] { return known }
    if places[side].count > Self.cacheSize { places[side].removeAll(keepingCapacity: true) }
    phrases.bind(id, at: 1)
    phrases.bind(Int64(side), at: 2)
    phrases.bind(key, at: 3)
    var found: [PhrasePlace] = []
    while try phrases.step() { PlaceCoding.decode(phrases.blob(0), into: &found) }
    places[side][key] = found
    return found
  }

  func linkedUnit(_ unit: Int) throws -> LinkedUnit? {
    links.bind(Int64(unit), at: 1)
    links.bind(id, at: 2)
    defer { links.reset() }
    guard try links.step(), let linked = LinkCoding.decode(links.blob(0)) else { return nil }
    return isReversed ? linked.reversed : linked
  }

  func texts(_ unit: Int) throws -> (source: String, target: String)? {
    try pairs.pair(unit).map { isReversed ? ($0.target, $0.source) : ($0.source, $0.target) }
  }
}
