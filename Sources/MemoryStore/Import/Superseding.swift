import Bitext
import GRDB
import Linguistics

/// Lets the newest translation of a source in a context replace the others there.
///
/// A unit of the memory gives way to a new one with the same source text and the same stated
/// context (or none on both sides) for the languages both have, unless it is newer by its date. Of
/// several such units the one between the same neighbours is meant, first among those of the same
/// file; where that is not certain none gives way. Units that the file has too stay. Texts in
/// languages the new unit does not have stay as a unit of their own.
struct Superseding {
  private let db: Database
  private let met: Set<Int>
  private let reader: SourceTextReader
  private let deletion: UnitDeletion
  private let candidates: PreparedStatement
  private let sourceText: PreparedStatement
  /// The units of texts that many share, so that they are read once.
  private var groups: [Int64: SourceGroup] = [:]

  /// Texts with more units than this are kept, until there are so many units; about 100 MB.
  private static let many = 32
  private static let mostKept = 100_000

  init(_ db: Database, met: Set<Int>) throws {
    self.db = db
    self.met = met
    reader = try SourceTextReader(db)
    deletion = try UnitDeletion(db)
    candidates = try PreparedStatement(
      db, "SELECT DISTINCT unit FROM variant WHERE text = ? AND unit < ? ORDER BY unit")
    sourceText = try PreparedStatement(
      db, "SELECT text FROM variant WHERE unit = ? AND position = ?")
  }

  /// Goes through the units from number `first` on.
  mutating func run(from first: Int64, _ report: inout ImportReport, path: String) throws {
    let new = try Int.fetchAll(
      db, sql: "SELECT id FROM unit WHERE id >= ? ORDER BY id", arguments: [first])
    for id in new {
      guard let incoming = try reader.unit(id), let text = try text(of: incoming) else { continue }
      // The group itself is not held: what is held twice is copied when it changes.
      let replaced = try group(of: text, incoming, before: first).replaced(by: incoming)
      for old in replaced {
        if let mine = incoming.stored.changed, let other = old.stored.changed, other > mine {
          try deletion.delete(id)
          report.new -= 1
          report.outdated += 1
          break
        }
        try remove(incoming.targets, from: old, path: path)
        if groups[text] != nil {
          groups[text]?.update(old.stored.id, to: try reader.unit(old.stored.id))
        }
        report.superseded += 1
      }
    }
  }

  /// The row of a unit's source text.
  private func text(of unit: SourceTextReader.Found) throws -> Int64? {
    sourceText.bind(Int64(unit.stored.id), at: 1)
    sourceText.bind(Int64(unit.source.index), at: 2)
    defer { sourceText.reset() }
    return try sourceText.step() ? sourceText.integer(0) : nil
  }

  /// The units that have the source text of a new one as their own source.
  private mutating func group(
    of text: Int64, _ incoming: SourceTextReader.Found, before first: Int64
  ) throws -> SourceGroup {
    if let known = groups[text] { return known }
    candidates.bind(text, at: 1)
    candidates.bind(first, at: 2)
    var ids: [Int] = []
    while try candidates.step() { ids.append(Int(candidates.integer(0))) }
    let content = incoming.stored.unit.variants[incoming.source.index].content
    let group = SourceGroup(
      try ids.filter { !met.contains($0) }.compactMap(reader.unit).filter {
        $0.stored.unit.variants[$0.source.index].content == content
      })
    guard group.count > Self.many else { return group }
    if groups.values.reduce(group.count, { $0 + $1.count }) > Self.mostKept { groups = [:] }
    groups[text] = group
    return group
  }

  /// Takes the texts in these languages out of a unit, and the unit when only its source is left.
  private func remove(
    _ languages: Set<String>, from old: SourceTextReader.Found, path: String
  ) throws {
    let stored = old.stored
    var unit = stored.unit
    unit.variants = unit.variants.enumerated().filter { position, variant in
      position == old.source.index || !languages.contains(variant.language.primary)
    }.map(\.element)
    guard unit.variants.count > 1 else { return try deletion.delete(stored.id) }
    let texts = try Int64.fetchAll(
      db, sql: "SELECT DISTINCT text FROM variant WHERE unit = ?", arguments: [stored.id])
    for (position, variant) in stored.unit.variants.enumerated()
    where position != old.source.index && languages.contains(variant.language.primary) {
      try db.execute(
        sql: "DELETE FROM variant WHERE unit = ? AND position = ?",
        arguments: [stored.id, position])
    }
    try VariantOrder.close(stored.id, db)
    let digests = try DigestTable(db, table: "unit_digest", column: "unit")
    try digests.replace(
      UnitIdentity.digest(of: stored.unit), with: UnitIdentity.digest(of: unit),
      owner: Int64(stored.id))
    try digests.flush()
    try deletion.deleteOrphans(among: texts)
    try LinkRevision.revise(stored.id, db, path: path)
  }
}

/// The positions of a unit's variants: 0, 1, 2 without a gap.
enum VariantOrder {
  /// Closes the gaps that variants which are gone have left.
  static func close(_ unit: Int, _ db: Database) throws {
    let positions = try Int.fetchAll(
      db, sql: "SELECT position FROM variant WHERE unit = ? ORDER BY position", arguments: [unit])
    for (index, position) in positions.enumerated() where index != position {
      try db.execute(
        sql: "UPDATE variant SET position = ? WHERE unit = ? AND position = ?",
        arguments: [index, unit, position])
    }
  }
}
