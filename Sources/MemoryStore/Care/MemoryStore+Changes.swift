import Bitext
import GRDB
import Linguistics

extension MemoryStore {
  /// Gives a unit other texts, under its number, and makes it a confirmed one; its neighbours stay.
  ///
  /// `changed` is when, as TMX writes it. Throws ``MemoryStoreError/noSuchUnit(_:)``.
  package func edit(_ id: Int, changed: String, _ body: (inout TranslationUnit) -> Void) throws {
    try write { db in
      let reader = try UnitReader(db)
      guard let old = try reader.unit(id) else { throw MemoryStoreError.noSuchUnit([id]) }
      var unit = old.unit
      body(&unit)
      guard unit != old.unit || old.quality != .confirmed else { return }
      unit.setAttribute("changedate", changed)
      let languages = try LanguageTable(db)
      let texts = try TextTable(db, languages: languages)
      let before = try Int64.fetchAll(
        db, sql: "SELECT DISTINCT text FROM variant WHERE unit = ?", arguments: [id])
      try db.execute(sql: "DELETE FROM variant WHERE unit = ?", arguments: [id])
      let insert = try PreparedStatement(
        db,
        """
        INSERT INTO variant (unit, position, tag, text, previous, next, details)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
      for (position, variant) in unit.variants.enumerated() {
        let context = old.contexts.indices.contains(position) ? old.contexts[position] : nil
        insert.bind(Int64(id), at: 1)
        insert.bind(Int64(position), at: 2)
        insert.bind(try languages.tag(variant.language), at: 3)
        insert.bind(try texts.text(variant.content, in: variant.language).id, at: 4)
        insert.bind(context?.previous.map(Int64.init(bitPattern:)), at: 5)
        insert.bind(context?.next.map(Int64.init(bitPattern:)), at: 6)
        insert.bind(FieldCoding.encode(variant.attributes, variant.annotations), at: 7)
        try insert.run()
      }
      try texts.finish()
      _ = try UnitWriter(db).update(Int64(id), to: unit, changed: ChangeDate.latest(of: unit))
      try db.execute(
        sql: "UPDATE unit SET quality = ?, confidence = NULL WHERE id = ?",
        arguments: [Quality.confirmed.rawValue, id])
      let digests = try DigestTable(db, table: "unit_digest", column: "unit")
      try digests.replace(
        UnitIdentity.digest(of: old.unit), with: UnitIdentity.digest(of: unit), owner: Int64(id))
      try digests.flush()
      try UnitDeletion(db).deleteOrphans(among: before)
      try LinkRevision.revise(id, db, path: path)
    }
  }

  /// The numbers of the units whose origin `isWanted`, oldest first.
  package func units(from isWanted: (String) -> Bool) throws -> [Int] {
    try read { db in
      let origins = try Row.fetchAll(db, sql: "SELECT id, name FROM origin")
      return try origins.filter { isWanted($0["name"]) }.flatMap { row -> [Int] in
        let id: Int64 = row["id"]
        return try Int.fetchAll(
          db, sql: "SELECT id FROM unit WHERE origin = ? ORDER BY id", arguments: [id])
      }.sorted()
    }
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
