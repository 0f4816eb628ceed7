import Bitext
import GRDB
import Linguistics

extension MemoryStore {
  /// Gives a unit other texts, under its number, and makes it a confirmed one.
  ///
  /// Its variants keep their neighbours, and so do the units beside it, because the article has not
  /// changed.
  ///
  /// `changed` is when, as TMX writes it. Throws ``MemoryStoreError/noSuchUnit(_:)``.
  package func edit(_ id: Int, changed: String, _ body: (inout TranslationUnit) -> Void) throws {
    try write { db in
      let reader = try UnitReader(db)
      guard let old = try reader.unit(id) else { throw MemoryStoreError.noSuchUnit([id]) }
      var unit = old.unit
      body(&unit)
      guard unit != old.unit || old.quality != .confirmed else { return }
      let journal = UndoJournal(db, .edit)
      try journal.note(id)
      unit.setAttribute("changedate", changed)
      let languages = try LanguageTable(db)
      let texts = try TextTable(db, languages: languages)
      let before = try Int64.fetchAll(
        db, sql: "SELECT DISTINCT text FROM variant WHERE unit = ?", arguments: [id])
      try db.execute(sql: "DELETE FROM variant WHERE unit = ?", arguments: [id])
      let writer = try UnitWriter(db)
      try writer.insertVariants(
        unit.variants, of: Int64(id),
        tags: try unit.variants.map { try languages.tag($0.language) },
        texts: try unit.variants.map { try texts.text($0.content, in: $0.language).id },
        contexts: old.contexts(after: unit))
      try texts.finish()
      _ = try writer.update(Int64(id), to: unit, changed: ChangeDate.latest(of: unit))
      _ = try writer.confirm(id)
      let digests = try DigestTable(db, table: "unit_digest", column: "unit")
      try digests.replace(
        UnitIdentity.digest(of: old.unit), with: UnitIdentity.digest(of: unit), owner: Int64(id))
      try digests.flush()
      try UnitDeletion(db).deleteOrphans(among: before)
      try LinkRevision.revise(id, db, path: path)
      try journal.finish()
    }
  }

  /// The numbers of the units whose origin `isWanted`, oldest first.
  package func units(from isWanted: (String) -> Bool) throws -> [Int] {
    try read { db in
      let origins = try Row.fetchAll(db, sql: "SELECT id, name FROM origin")
      return try origins.filter { isWanted(try $0.decode(forColumn: "name")) }.flatMap {
        row -> [Int] in
        let id = try row.decode(Int64.self, forColumn: "id")
        return try Int.fetchAll(
          db, sql: "SELECT id FROM unit WHERE origin = ? ORDER BY id", arguments: [id])
      }.sorted()
    }
  }
}

extension StoredUnit {
  /// The neighbours of the variants of the unit as it is after a change: those of the old variant
  /// that each of them was, of a new language none.
  fileprivate func contexts(after change: TranslationUnit) -> [SegmentContext] {
    var left = Array(unit.variants.indices)
    func take(_ isSame: (Variant) -> Bool) -> SegmentContext? {
      guard let place = left.firstIndex(where: { isSame(unit.variants[$0]) }) else { return nil }
      return contexts[left.remove(at: place)]
    }
    var kept = change.variants.map { variant in
      take { $0.language == variant.language && $0.content == variant.content }
    }
    for (index, variant) in change.variants.enumerated() where kept[index] == nil {
      kept[index] = take { $0.language.isSameLanguage(as: variant.language) }
    }
    return kept.map { $0 ?? SegmentContext(previous: nil, next: nil) }
  }
}

extension TranslationUnit {
  /// Sets an attribute where it stands, or adds it.
  mutating func setAttribute(_ name: String, _ value: String) {
    if let index = attributes.firstIndex(where: { $0.name == name }) {
      attributes[index].value = value
    } else {
      attributes.append(Attribute(name, value))
    }
  }
}
