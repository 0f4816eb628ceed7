import Bitext
import GRDB

/// Finds the older version of a unit: the same `tuid` and texts with an earlier date; without a
/// `tuid`, the same texts, properties and notes.
///
/// Where thousands of units share their first text, what there is of them is read once and kept, so
/// that an update of all takes no longer a unit than that of a few.
final class RevisionTable {
  private let candidates: PreparedStatement
  private let variants: PreparedStatement
  private let reader: UnitReader
  /// Units that were brought up to date by this import; none is updated twice.
  private var claimed: Set<Int64> = []
  /// The versions of texts with many units, and how many units those are.
  private var kept: [Int64: Versions] = [:]
  private var keptUnits = 0

  /// What makes two units versions of one.
  private struct Key: Hashable {
    let tuid: String?
    let tags: [Int64]
    let texts: [Int64]
    /// Of the unit and of each variant; none where a `tuid` says enough.
    let annotations: [[Annotation]]
  }

  /// The unclaimed units with one first text, those of a key by date, the latest last; without a date
  /// they come first, and of one date the one with the smallest number last.
  private typealias Versions = [Key: [(changed: Int64, id: Int64)]]

  /// Texts with more units than this are kept, until there are so many units; about 30 MB.
  private static let many = 32
  private static let mostKept = 200_000

  init(_ db: Database) throws {
    candidates = try PreparedStatement(
      db,
      """
      SELECT DISTINCT unit.id, unit.tuid, unit.changed
      FROM variant JOIN unit ON unit.id = variant.unit
      WHERE variant.text = ?1 AND variant.unit < ?2
      """)
    variants = try PreparedStatement(
      db, "SELECT tag, text FROM variant WHERE unit = ? ORDER BY position")
    reader = try UnitReader(db)
  }

  /// The latest of the older versions, now claimed; nil without a date to go by.
  func older(than incoming: PendingUnit, before limit: Int64) throws -> Int64? {
    guard let changed = incoming.changed, let first = incoming.texts.first, limit > 1 else {
      return nil
    }
    let tuid = incoming.unit.attribute("tuid")
    let key = Key(
      tuid: tuid, tags: incoming.tags, texts: incoming.texts,
      annotations: Self.annotations(of: incoming.unit, tuid: tuid))
    let found: Int64?
    if kept[first] != nil {
      found = Self.take(key, before: changed, from: &kept[first, default: [:]])
    } else {
      let units = try units(with: first, before: limit)
      let isKept = units.count > Self.many
      var versions = try versions(of: isKept ? units : units.filter { $0.tuid == tuid })
      found = Self.take(key, before: changed, from: &versions)
      if isKept { keep(versions, of: first, units: units.count) }
    }
    if let found { claimed.insert(found) }
    return found
  }

  private func units(
    with text: Int64, before limit: Int64
  ) throws -> [(id: Int64, tuid: String?, changed: Int64)] {
    candidates.bind(text, at: 1)
    candidates.bind(limit, at: 2)
    var found: [(id: Int64, tuid: String?, changed: Int64)] = []
    while try candidates.step() {
      let id = candidates.integer(0)
      guard !claimed.contains(id) else { continue }
      found.append((id, candidates.optionalText(1), candidates.optionalInteger(2) ?? .min))
    }
    return found
  }

  private func versions(of units: [(id: Int64, tuid: String?, changed: Int64)]) throws -> Versions {
    var versions: Versions = [:]
    for unit in units.sorted(by: { ($0.changed, $1.id) < ($1.changed, $0.id) }) {
      variants.bind(unit.id, at: 1)
      var tags: [Int64] = []
      var texts: [Int64] = []
      while try variants.step() {
        tags.append(variants.integer(0))
        texts.append(variants.integer(1))
      }
      let stored = unit.tuid == nil ? try reader.unit(Int(unit.id))?.unit : nil
      let key = Key(
        tuid: unit.tuid, tags: tags, texts: texts,
        annotations: stored.map { Self.annotations(of: $0, tuid: nil) } ?? [])
      versions[key, default: []].append((unit.changed, unit.id))
    }
    return versions
  }

  private static func annotations(of unit: TranslationUnit, tuid: String?) -> [[Annotation]] {
    tuid == nil ? [unit.annotations] + unit.variants.map(\.annotations) : []
  }

  /// Takes out the latest that is older than `changed`; of several with one date the first.
  private static func take(
    _ key: Key, before changed: Int64, from versions: inout Versions
  ) -> Int64? {
    guard let end = versions[key]?.count(before: changed), end > 0 else { return nil }
    return versions[key]?.remove(at: end - 1).id
  }

  /// Keeps versions for the units that follow; those that were kept before go when there are too
  /// many.
  private func keep(_ versions: Versions, of text: Int64, units: Int) {
    if keptUnits + units > Self.mostKept {
      kept.removeAll()
      keptUnits = 0
    }
    kept[text] = versions
    keptUnits += units
  }
}

extension Array<(changed: Int64, id: Int64)> {
  /// How many have an earlier date; they are in the order of their dates. O(log n).
  fileprivate func count(before changed: Int64) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].changed < changed { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
