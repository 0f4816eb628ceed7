import Bitext
import Foundation
import Linguistics
import MemoryStore
import Workspace

/// Changes of the memory's units by people, each written down with its author.
extension Workbench {
  /// Adds a unit that a person wrote, unless the memory has the same texts as a confirmed one without
  /// an article; returns its number.
  ///
  /// Throws ``MemoryError/noVariants`` when fewer than two texts say something.
  ///
  /// - Parameters:
  ///   - variants: the source first.
  ///   - author: who wrote it.
  ///   - origin: the article or file it comes from.
  ///   - neighbours: what stands around each text in its article.
  @discardableResult
  public func addUnit(
    _ variants: [Variant], by author: String?, origin: String? = nil,
    neighbours: [SegmentNeighbours] = []
  ) throws -> Int {
    guard variants.count(where: { !$0.content.plain.allSatisfy(\.isWhitespace) }) >= 2 else {
      throw MemoryError.noVariants
    }
    var attributes: [Attribute] = []
    if !neighbours.isEmpty {
      // Every place of an article is a unit of its own, even if two read the same.
      attributes = [
        Attribute("tuid", UUID().uuidString.lowercased()),
        Attribute("creationdate", Memory.stamp(Date())),
      ]
      if let author { attributes.append(Attribute("creationid", author)) }
    }
    let unit = TranslationUnit(attributes: attributes, variants: variants)
    let added = try memory.add(unit, origin: origin, neighbours: neighbours)
    if added.isNew {
      try workspace.record(
        UnitHistoryEntry(unit: added.id, kind: .added, texts: unit.textsByLanguage, author: author))
    }
    return added.id
  }

  /// Gives a unit other texts; see ``Memory/edit(_:texts:at:)``.
  public func editUnit(_ id: Int, texts: [LanguageTag: String?], by author: String?) throws {
    guard let old = try memory.unit(id) else { throw MemoryStoreError.noSuchUnit([id]) }
    try memory.edit(id, texts: texts)
    guard let new = try memory.unit(id), new.unit.variants != old.unit.variants else { return }
    if try workspace.changes(of: id).isEmpty { try workspace.record(Self.origin(of: old)) }
    try workspace.record(
      UnitHistoryEntry(unit: id, kind: .changed, texts: new.unit.textsByLanguage, author: author))
  }

  /// Takes a unit out of the memory; throws ``/MemoryStore/MemoryStoreError/noSuchUnit(_:)``.
  public func deleteUnit(_ id: Int, by author: String?) throws {
    let old = try memory.unit(id)
    try memory.delete([id])
    guard let old else { return }
    try workspace.record(
      UnitHistoryEntry(unit: id, kind: .deleted, texts: old.unit.textsByLanguage, author: author))
  }

  /// What became of a unit, the newest first; throws
  /// ``/MemoryStore/MemoryStoreError/noSuchUnit(_:)`` when there never was one.
  public func history(of id: Int) throws -> [UnitHistoryEntry] {
    let changes = try workspace.changes(of: id)
    if !changes.isEmpty { return changes }
    guard let unit = try memory.unit(id) else { throw MemoryStoreError.noSuchUnit([id]) }
    return [Self.origin(of: unit)]
  }

  /// How a unit came in, as far as it says itself.
  private static func origin(of stored: StoredUnit) -> UnitHistoryEntry {
    UnitHistoryEntry(
      unit: stored.id, kind: .added, texts: stored.unit.textsByLanguage,
      author: stored.unit.attribute("creationid"), date: stored.unit.attribute("creationdate"))
  }
}

extension TranslationUnit {
  /// The texts by language; where there are several of one, the first.
  fileprivate var textsByLanguage: [String: String] {
    Dictionary(
      variants.map { ($0.language.primary, $0.content.plain) },
      uniquingKeysWith: { first, _ in first })
  }
}
