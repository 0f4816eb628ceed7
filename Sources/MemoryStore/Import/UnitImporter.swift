import Bitext
import Foundation
import GRDB
import Linguistics

/// What an import did, in units.
public struct ImportReport: Sendable, Equatable {
  /// Units in the file.
  public var read = 0
  /// Units the memory did not have.
  public var new = 0
  /// Units it had, to the letter.
  public var same = 0
  /// Units of which it had an older version.
  public var updated = 0
  /// Units that could not be kept.
  public var skipped = 0

  public init() {}
}

/// Adds units to a memory, in the order of their file, within one transaction.
///
/// A memory holds as many copies of a unit as the file that has most of them, so importing a file
/// twice changes nothing. A unit is written one step late, when its next neighbour is known.
package final class UnitImporter {
  package private(set) var report = ImportReport()

  private let db: Database
  private let originName: String
  private let languages: LanguageTable
  private let texts: TextTable
  private let digests: DigestTable
  private let revisions: RevisionTable
  private let writer: UnitWriter
  private var ids: IDCounter
  private let firstNewID: Int64

  private var header: MemoryHeader?
  private var origin: Int64?
  private var seen: [Int64: Int] = [:]
  private var position = 0
  private var previous: Neighbour?
  private var pending: PendingUnit?

  init(_ db: Database, origin: String) throws {
    self.db = db
    originName = origin
    languages = try LanguageTable(db)
    texts = try TextTable(db, languages: languages)
    digests = try DigestTable(db, table: "unit_digest", column: "unit")
    revisions = try RevisionTable(db)
    writer = try UnitWriter(db)
    ids = try IDCounter(db, "unit")
    var next = ids
    firstNewID = next.next()
  }

  /// Says what the file's header says; it is kept with the units that follow.
  package func add(_ header: MemoryHeader) {
    self.header = header
  }

  /// Adds a unit, unless the memory has it.
  package func add(
    _ unit: TranslationUnit, quality: Quality = .imported, confidence: Double? = nil
  ) throws {
    report.read += 1
    guard !unit.variants.isEmpty else {
      report.skipped += 1
      return
    }
    let neighbour = Neighbour(unit, texts)
    try writePending(next: neighbour)
    pending = try classify(unit, neighbour, quality: quality, confidence: confidence)
    position += 1
  }

  /// Counts a unit that its reader could not use.
  package func skip() {
    report.read += 1
    report.skipped += 1
  }

  func finish() throws {
    try writePending(next: nil)
    try texts.finish()
    try digests.flush()
    try ids.save()
  }

  /// Decides what becomes of a unit; nil when nothing is to be written.
  private func classify(
    _ unit: TranslationUnit, _ neighbour: Neighbour, quality: Quality, confidence: Double?
  ) throws -> PendingUnit? {
    let digest = UnitIdentity.digest(of: unit)
    let ordinal = seen[digest, default: 0]
    seen[digest] = ordinal + 1
    if try digests.owners(of: digest).count(where: { $0 < firstNewID }) > ordinal {
      report.same += 1
      previous = neighbour
      return nil
    }
    let resolved = try unit.variants.map { try texts.text($0.content, in: $0.language) }
    neighbour.resolve(resolved)
    let tags = try unit.variants.map { try languages.tag($0.language) }
    let changed = ChangeDate.latest(of: unit)
    if let revised = try revisions.older(
      than: changed, tuid: unit.attribute("tuid"), tags: tags, texts: resolved.map(\.id),
      before: firstNewID)
    {
      let old = try writer.update(revised, to: unit, changed: changed)
      try digests.replace(UnitIdentity.digest(of: old), with: digest, owner: revised)
      report.updated += 1
      previous = neighbour
      return nil
    }
    report.new += 1
    return PendingUnit(
      unit: unit, neighbour: neighbour, digest: digest, tags: tags, texts: resolved.map(\.id),
      changed: changed, quality: quality, confidence: confidence, position: position)
  }

  private func writePending(next: Neighbour?) throws {
    guard let pending else { return }
    self.pending = nil
    let contexts = pending.unit.variants.map { variant in
      (previous?.fingerprint(in: variant.language), next?.fingerprint(in: variant.language))
    }
    let id = ids.next()
    try writer.insert(pending, id: id, origin: try currentOrigin(), contexts: contexts)
    try digests.add(pending.digest, owner: id)
    previous = pending.neighbour
  }

  private func currentOrigin() throws -> Int64 {
    if let origin { return origin }
    try db.execute(
      sql: "INSERT INTO origin (name, added, header) VALUES (?, datetime('now'), ?)",
      arguments: [originName, header.map { Data(HeaderCoding.encode($0)) }])
    origin = db.lastInsertedRowID
    return db.lastInsertedRowID
  }
}
