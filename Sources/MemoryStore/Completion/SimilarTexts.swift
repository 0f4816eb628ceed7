import Completion
import Foundation
import GRDB
import Linguistics
import Matching

/// Finds the translations of texts that share rare words with a segment, however different they are
/// otherwise.
///
/// Words weigh by how few texts have them (inverse document frequency); the lists of frequent words
/// are not read.
final class SimilarTexts {
  private let language: Int64
  private let texts: Int
  private let lists: PreparedStatement
  private let translation: PreparedStatement
  private let targetLanguage: Int64

  /// Postings read for one segment; the rarest words' come first.
  private static let mostPostings = 40_000
  /// Words in more than one text of so many say nothing.
  private static let frequent = 8

  /// Nil when the memory has no text of one of the languages.
  init?(_ db: Database, from source: LanguageTag, to target: LanguageTag) throws {
    func id(_ language: LanguageTag) throws -> Int64? {
      try Int64.fetchOne(
        db, sql: "SELECT id FROM language WHERE code = ?", arguments: [language.primary])
    }
    guard let source = try id(source), let target = try id(target) else { return nil }
    language = source
    targetLanguage = target
    // Counting all texts would read the whole table.
    texts = max(1, try Int.fetchOne(db, sql: "SELECT max(id) FROM text") ?? 1)
    lists = try PreparedStatement(
      db, "SELECT list FROM posting WHERE language = ? AND stem = ? ORDER BY generation")
    translation = try PreparedStatement(
      db,
      """
      SELECT t.plain FROM variant a CROSS JOIN variant b ON b.unit = a.unit
      CROSS JOIN text t ON t.id = b.text AND t.language = ?2
      WHERE a.text = ?1 ORDER BY b.unit DESC, b.position LIMIT 1
      """)
  }

  /// The translations of the texts most like the words, the most alike first.
  func texts(like stems: [UInt32], most: Int) throws -> [SimilarText] {
    var words: [(weight: Float, texts: [UInt32])] = []
    var total: Float = 0
    for stem in Set(stems) where stem != TextAnalyzer.numberStem {
      let found = try postings(of: stem)
      let weight = logf(1 + Float(texts) / Float(1 + found.count))
      total += weight
      if found.count * Self.frequent < texts { words.append((weight, found)) }
    }
    words.sort { $0.texts.count < $1.texts.count }
    var likeness: [UInt32: Float] = [:]
    var read = 0
    for word in words where read < Self.mostPostings {
      read += word.texts.count
      for text in word.texts { likeness[text, default: 0] += word.weight }
    }
    guard total > 0 else { return [] }
    let best = likeness.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most)
    return try best.compactMap { text, sum in
      try translation(of: text).map { SimilarText(target: $0, likeness: min(1, sum / total)) }
    }
  }

  private func postings(of stem: UInt32) throws -> [UInt32] {
    lists.bind(language, at: 1)
    lists.bind(Int64(stem), at: 2)
    var found: [UInt32] = []
    while try lists.step() {
      PostingList.forEachGroup(in: lists.blob(0)) { group in
        PostingList.forEachID(in: group.ids) { found.append($0) }
        return found.count < Self.mostPostings
      }
    }
    return found
  }

  private func translation(of text: UInt32) throws -> String? {
    translation.bind(Int64(text), at: 1)
    translation.bind(targetLanguage, at: 2)
    defer { translation.reset() }
    return try translation.step() ? translation.text(0) : nil
  }
}
