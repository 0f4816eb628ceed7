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
  /// Units that gave way to a newer translation of the same source in the same context.
  public var superseded = 0
  /// Units that were not kept, because the memory has a newer translation of their source there.
  public var outdated = 0

  public init() {}
}

/// Adds units to a memory, in the order of their file, within one transaction.
///
/// A memory holds as many copies of a unit as the file that has most of them, so importing a file
/// twice changes nothing. The neighbours of a unit are those the caller names, or else those its
/// properties state, or else the units before and after it, as in a file that holds a whole
/// article. So a unit is written one step late, when the next one is known.
package final class UnitImporter {
  /// What became of a unit, with its number in the memory.
  package enum Outcome {
    case new(Int)
    case same(Int)
    case updated(Int)
    case skipped
  }

  package private(set) var report = ImportReport()

  private let db: Database
  private var originName: String
  private let languages: LanguageTable
  private let texts: TextTable
  private let digests: DigestTable
  private let revisions: RevisionTable
  private let writer: UnitWriter
  private var ids: IDCounter
  let firstNewID: Int64
  /// Units the memory had that the file has too, as they are or brought up to date.
  private(set) var met: Set<Int> = []

  private var header: MemoryHeader?
  /// The language that the header says units are translated from.
  private var source: String?
  private var origin: Int64?
  /// The origins this import has added, by name.
  private var origins: [String: Int64] = [:]
  /// The last copy in the memory of a unit that the file has had, by digest; ``firstNewID`` when it
  /// has had all. A unit that is new is not in it.
  private var seen: [Int64: Int64] = [:]
  private var position = 0
  private var previous: Neighbour?
  private var pending: PendingUnit?
  /// Where units are noted before they change, for an import that can be taken back.
  private let journal: UndoJournal?

  /// - Parameter languages: the codes of the languages whose texts are analysed at once, see
  ///   ``LateAnalysis``; nil for all.
  init(
    _ db: Database, origin: String, analyzing languages: Set<String>? = nil,
    journal: UndoJournal? = nil
  ) throws {
    self.db = db
    self.journal = journal
    originName = origin
    let languages = try LanguageTable(db, analyzing: languages)
    self.languages = languages
    texts = try TextTable(db, languages: languages, rowsAtOnce: RowBatch.usual)
    digests = try DigestTable(db, table: "unit_digest", column: "unit")
    revisions = try RevisionTable(db)
    writer = try UnitWriter(db, texts: texts, rowsAtOnce: RowBatch.usual)
    ids = try IDCounter(db, "unit")
    firstNewID = ids.peek
  }

  /// Says what the file's header says; it is kept with the units that follow.
  package func add(_ header: MemoryHeader) {
    self.header = header
    source = header.attributes.value(of: "srclang")
  }

  /// Says that the units that follow come from elsewhere: they are no neighbours of those before.
  package func begin(origin name: String) throws {
    guard name != originName else { return }
    try writePending(next: nil)
    previous = nil
    position = 0
    originName = name
    origin = origins[name]
  }

  /// Adds a unit, unless the memory has it; a unit it has that a person confirms becomes a confirmed
  /// one.
  ///
  /// - Parameter neighbours: what stands around each variant in its article, for whoever knows the
  ///   article; nil for the order in which units are added.
  @discardableResult
  package func add(
    _ unit: TranslationUnit, quality: Quality = .imported, confidence: Double? = nil,
    neighbours: [SegmentNeighbours]? = nil
  ) throws -> Outcome {
    try add(
      IncomingUnit(unit, quality: quality), confidence: confidence, neighbours: neighbours)
  }

  /// Adds a unit that was prepared, see ``UnitPreparation``, as
  /// ``add(_:quality:confidence:neighbours:)`` does.
  @discardableResult
  package func add(
    _ incoming: IncomingUnit, confidence: Double? = nil, neighbours: [SegmentNeighbours]? = nil
  ) throws -> Outcome {
    let (unit, quality, digest) = (incoming.unit, incoming.quality, incoming.digest)
    report.read += 1
    guard !unit.variants.isEmpty else {
      report.skipped += 1
      return .skipped
    }
    let neighbour = Neighbour(unit, texts)
    defer { position += 1 }
    if let known = try known(digest) {
      met.insert(known)
      try writePending(next: neighbour)
      previous = neighbour
      try journal?.note(known)
      if quality == .confirmed, try writer.confirm(known) {
        report.updated += 1
        return .updated(known)
      }
      report.same += 1
      return .same(known)
    }
    // The texts come first, so that as a neighbour the unit need not be analysed again.
    let resolved = try resolve(incoming)
    neighbour.resolve(resolved.texts)
    try writePending(next: neighbour)
    let changed = incoming.work.map(\.changed) ?? ChangeDate.latest(of: unit)
    let pending = PendingUnit(
      id: ids.peek, unit: unit, neighbour: neighbour, digest: digest,
      tags: resolved.tags, texts: resolved.texts.map(\.id), changed: changed, quality: quality,
      confidence: confidence,
      neighbours: neighbours, position: position)
    if let revised = try update(pending) {
      met.insert(revised)
      report.updated += 1
      previous = neighbour
      return .updated(revised)
    }
    try journal?.note(Int(pending.id))
    report.new += 1
    self.pending = pending
    return .new(Int(ids.next()))
  }

  /// The texts and tags of a unit's variants.
  private func resolve(
    _ incoming: IncomingUnit
  ) throws -> (texts: [TextTable.Text], tags: [Int64]) {
    let count = incoming.unit.variants.count
    var found: (texts: [TextTable.Text], tags: [Int64]) = ([], [])
    found.texts.reserveCapacity(count)
    found.tags.reserveCapacity(count)
    for place in 0..<count {
      let language = incoming.unit.variants[place].language
      found.texts.append(
        try texts.text(
          incoming.unit.variants[place].content, in: language,
          analysis: incoming.work?.analyses[place]))
      found.tags.append(try languages.tag(language))
    }
    return found
  }

  /// Counts a unit that its reader could not use.
  package func skip() {
    report.read += 1
    report.skipped += 1
  }

  func finish() throws {
    try writePending(next: nil)
    try writer.finish()
    if report.read == 0, header != nil { try keepHeaderOfEmptyFile() }
    try texts.finish()
    try digests.flush()
    try ids.save()
    try journal?.finish()
  }

  /// The next copy of a unit that the memory had before, if it had as many as the file so far.
  private func known(_ digest: Int64) throws -> Int? {
    let last = seen[digest] ?? 0
    guard last < firstNewID, firstNewID > 1 else { return nil }
    guard let next = try digests.owner(of: digest, after: last, before: firstNewID) else {
      if last > 0 { seen[digest] = firstNewID }
      return nil
    }
    seen[digest] = next
    return Int(next)
  }

  /// Brings the older version of a unit up to date, if the memory has one; returns its number.
  private func update(_ incoming: PendingUnit) throws -> Int? {
    guard let revised = try revisions.older(than: incoming, before: firstNewID) else { return nil }
    try journal?.note(Int(revised))
    let old = try writer.update(revised, to: incoming.unit, changed: incoming.changed)
    try digests.replace(UnitIdentity.digest(of: old), with: incoming.digest, owner: revised)
    return Int(revised)
  }

  private func writePending(next: Neighbour?) throws {
    guard let pending else { return }
    self.pending = nil
    var contexts: [SegmentContext] = []
    contexts.reserveCapacity(pending.unit.variants.count)
    for place in pending.unit.variants.indices {
      let language = pending.unit.variants[place].language
      let named =
        pending.neighbours?[place]
        ?? StatedContext.neighbours(of: place, in: pending.unit, source: source)
      if let named {
        contexts.append(
          SegmentContext(
            previous: try fingerprint(of: named.previous, in: language),
            next: try fingerprint(of: named.next, in: language)))
      } else {
        contexts.append(
          SegmentContext(
            previous: try previous?.fingerprint(in: language),
            next: try next?.fingerprint(in: language)))
      }
    }
    try writer.insert(pending, origin: try currentOrigin(), contexts: contexts)
    try digests.add(pending.digest, owner: pending.id)
    previous = pending.neighbour
  }

  private func fingerprint(
    of content: SegmentContent?, in language: LanguageTag
  ) throws -> UInt64? {
    try content.flatMap { $0.isEmpty ? nil : try texts.fingerprint(of: $0, in: language) }
  }

  /// A file may hold a header and nothing else; a memory that holds nothing else keeps it.
  private func keepHeaderOfEmptyFile() throws {
    let isFirst = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM origin)")
    if isFirst == true { _ = try currentOrigin() }
  }

  /// The origin of that name and header, the one there is or a new one: what is added by hand, one
  /// unit at a time, is of one origin.
  private func currentOrigin() throws -> Int64 {
    if let origin { return origin }
    let header = header.map { Data(HeaderCoding.encode($0)) }
    let known = try Int64.fetchOne(
      db,
      sql: "SELECT id FROM origin WHERE name = ? AND header IS ? ORDER BY id DESC LIMIT 1",
      arguments: [originName, header])
    if let known {
      origin = known
      return known
    }
    try db.execute(
      sql: "INSERT INTO origin (name, added, header) VALUES (?, datetime('now'), ?)",
      arguments: [originName, header])
    origin = db.lastInsertedRowID
    origins[originName] = origin
    return db.lastInsertedRowID
  }
}
