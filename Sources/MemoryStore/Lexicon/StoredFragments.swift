import Alignment
import GRDB
import Linguistics

/// Linked units and their phrases in a memory's file, from one language to another.
final class StoredFragments: FragmentSource {
  let unitCount: Int

  private let lexicon: Int64
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
    lexicon = stored.id
    unitCount = max(stored.pairs, 1)
    isReversed = !stored.source.isSameLanguage(as: source)
    self.pairs = pairs
    phrases = try PreparedStatement(
      db, "SELECT places FROM phrase WHERE lexicon = ? AND side = ? AND words = ? ORDER BY batch")
    links = try PreparedStatement(db, "SELECT words FROM link WHERE unit = ? AND lexicon = ?")
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
    phrases.bind(lexicon, at: 1)
    phrases.bind(Int64(side), at: 2)
    phrases.bind(key, at: 3)
    var found: [PhrasePlace] = []
    while try phrases.step() { PlaceCoding.decode(phrases.blob(0), into: &found) }
    places[side][key] = found
    return found
  }

  func linkedUnit(_ unit: Int) throws -> LinkedUnit? {
    links.bind(Int64(unit), at: 1)
    links.bind(lexicon, at: 2)
    defer { links.reset() }
    guard try links.step(), let linked = LinkCoding.decode(links.blob(0)) else { return nil }
    return isReversed ? linked.reversed : linked
  }

  func texts(_ unit: Int) throws -> (source: String, target: String)? {
    try pairs.pair(unit).map { isReversed ? ($0.target, $0.source) : ($0.source, $0.target) }
  }
}
