import Bitext
import GRDB
import Linguistics

/// Makes units what they were, under their numbers.
final class UnitRestoration {
  private let db: Database
  private let reader: UnitReader
  private let texts: TextTable
  private let digests: DigestTable
  private let deletion: UnitDeletion
  /// Texts that units had before: those that no unit has any more go at the end.
  private var affected: Set<Int64> = []

  init(_ db: Database) throws {
    self.db = db
    reader = try UnitReader(db)
    texts = try TextTable(db, languages: LanguageTable(db))
    digests = try DigestTable(db, table: "unit_digest", column: "unit")
    deletion = try UnitDeletion(db)
  }

  /// Gives a unit the rows of an image; nil deletes it.
  func put(_ image: UnitImage?, as id: Int) throws {
    guard let image else { return try deletion.delete(id) }
    let old = try reader.unit(id)?.unit
    affected.formUnion(
      try Int64.fetchSet(db, sql: "SELECT text FROM variant WHERE unit = ?", arguments: [id]))
    try db.execute(sql: "DELETE FROM variant WHERE unit = ?", arguments: [id])
    // Not REPLACE: it would delete the row, and with it what stands on it.
    try db.execute(
      sql: """
        INSERT INTO unit (id, origin, position, tuid, changed, quality, confidence, details)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET origin = excluded.origin, position = excluded.position,
          tuid = excluded.tuid, changed = excluded.changed, quality = excluded.quality,
          confidence = excluded.confidence, details = excluded.details
        """,
      arguments: [
        id, image.origin, image.position, image.tuid, image.changed, image.quality,
        image.confidence, image.details,
      ])
    for (position, variant) in image.variants.enumerated() {
      let content = SegmentContent(plain: variant.plain, markup: variant.markup)
      let text = try texts.text(content, in: reader.tags[variant.tag] ?? LanguageTag("")).id
      try db.execute(
        sql: """
          INSERT INTO variant (unit, position, tag, text, previous, next, details)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, position, variant.tag, text, variant.previous, variant.next, variant.details,
        ])
    }
    guard let new = try reader.unit(id)?.unit else { return }
    let digest = UnitIdentity.digest(of: new)
    if let old {
      try digests.replace(UnitIdentity.digest(of: old), with: digest, owner: Int64(id))
    } else {
      try digests.add(digest, owner: Int64(id))
    }
  }

  /// Writes what waits; to be called once, after the last unit.
  func finish() throws {
    try texts.finish()
    try digests.flush()
    try deletion.deleteOrphans(among: affected.sorted())
  }
}
