import Bitext
import Foundation
import Linguistics
import MemoryStore

/// A translation memory: aligned segments in any number of languages, in one file.
///
/// A memory may be used from many tasks at once, and by many processes; every change is a transaction.
/// Calls that can take long stop with `CancellationError` when their task is cancelled.
///
///     let memory = try Memory(at: "news.sqlite", access: .creating)
///     try memory.importUnits(from: "agency.tmx")
///     for suggestion in try memory.suggestions(for: article) {
///       print(suggestion.segment.text, suggestion.matches.first?.score ?? 0)
///     }
///
/// ## Topics
/// ### Opening
/// - ``init(at:access:waiting:progress:)-(String,_,_,_)``
/// - ``init(at:access:waiting:progress:)-(URL,_,_,_)``
/// - ``init(forLookUpsIn:)``
/// ### Asking
/// - ``session(_:)``
/// - ``suggestions(for:options:)-(String,_)``
/// - ``concordance(_:options:)``
/// - ``unit(_:)``
/// - ``statistics()``
/// ### Exchange
/// - ``importUnits(from:options:progress:notice:)-(URL,_,_,_)``
/// - ``exportUnits(to:options:progress:)-(URL,_,_)``
/// ### Changing
/// - ``add(_:origin:neighbours:)``
/// - ``edit(_:texts:at:)``
/// - ``delete(_:)``
/// - ``merge(_:)``
/// ### Care
/// - ``backUp(to:isReplacing:)-(URL,_)``
/// - ``faults()``
/// - ``repair()``
/// - ``duplicates(keepsContexts:)``
public struct Memory: Sendable {
  /// What a memory is opened for.
  public enum Access: Sendable {
    /// Look-ups; the file must exist and is never changed.
    case reading
    /// Changes; the file must exist.
    case writing
    /// Changes; a missing file is made, and the folders it stands in.
    case creating
  }

  package let store: MemoryStore

  /// The file, or `:memory:`.
  public var path: String { store.path }

  /// Opens the memory in the file at `path`; throws ``/MemoryStore/MemoryStoreError``.
  ///
  /// A memory of an older format, or one whose texts another version of the stemmers or of our rules
  /// has analysed, is brought up to date first when it is opened for changes; opened for reading,
  /// ``outdatedAnalysis()`` says what look-ups may miss.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - access: what it is opened for.
  ///   - waiting: how long other processes that have locked the memory are waited for, now and at
  ///     each change.
  ///   - progress: told how far bringing it up to date is.
  public init(
    at path: String, access: Access = .reading, waiting: LockWaiting = LockWaiting(),
    progress: (any ProgressReporter)? = nil
  ) throws {
    let storeAccess: MemoryStore.Access
    switch access {
    case .reading: storeAccess = .reading
    case .writing: storeAccess = .writing
    case .creating:
      try MemoryStore.makeFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
      storeAccess = .creating
    }
    store = try MemoryStore(
      path: path, access: storeAccess, waiting: waiting, progress: progress)
  }

  /// A memory without a file, which exists as long as this value or a copy of it.
  ///
  /// - Parameter languages: those it will be looked up in, nil for all. Texts of others are
  ///   analysed when a look-up asks for them all the same; until then adding them costs half.
  public init(forLookUpsIn languages: [LanguageTag]? = nil) throws {
    store = try MemoryStore(forLookUpsIn: languages)
  }

  /// The unit of that number; nil when there is none.
  public func unit(_ id: Int) throws -> StoredUnit? {
    try store.unit(id)
  }

  /// What came of adding a unit.
  public struct Addition: Sendable, Equatable {
    /// The unit's number.
    public let id: Int
    /// Whether the memory did not have it before.
    public let isNew: Bool
  }

  /// Adds a unit that a person wrote or approved, unless the memory has it.
  ///
  /// If the memory has it already, it becomes confirmed. It is among the suggestions from the next
  /// look-up on.
  ///
  /// - Parameters:
  ///   - unit: at least one text; two to be of use.
  ///   - origin: the article it comes from; without one it was added by hand.
  ///   - neighbours: what stands around each of its variants in the article, in their order, so that
  ///     it is a context match there.
  @discardableResult
  public func add(
    _ unit: TranslationUnit, origin: String? = nil, neighbours: [SegmentNeighbours] = []
  ) throws -> Addition {
    let around = unit.variants.indices.map {
      neighbours.indices.contains($0) ? neighbours[$0] : SegmentNeighbours()
    }
    var outcome = UnitImporter.Outcome.skipped
    _ = try store.importUnits(origin: origin ?? Self.handMade, canUndo: true) {
      outcome = try $0.add(
        unit, quality: .confirmed, neighbours: neighbours.isEmpty ? nil : around)
    }
    switch outcome {
    case .new(let id): return Addition(id: id, isNew: true)
    case .same(let id), .updated(let id): return Addition(id: id, isNew: false)
    case .skipped: throw MemoryError.noVariants
    }
  }

  /// The origin of units that came from no file.
  private static let handMade = "added by hand"

  /// Takes units out of the memory, all or none; throws
  /// ``/MemoryStore/MemoryStoreError/noSuchUnit(_:)``.
  public func delete(_ ids: [Int]) throws {
    try store.delete(ids)
  }

  /// Texts that were analysed by another version of the stemmers or of our rules, so that look-ups may
  /// miss some; nil when all is well. Opening the memory for changes brings them up to date.
  public func outdatedAnalysis() throws -> OutdatedAnalysis? {
    try store.outdatedAnalysis()
  }

  /// What a memory holds.
  public struct Size: Sendable, Equatable {
    public let units: Int
    public let languages: [LanguageTag]
  }

  /// How many units there are, and the languages of their texts; faster than ``statistics()``.
  public func size() throws -> Size {
    Size(
      units: try store.unitCount(), languages: try store.languageCodes().map { LanguageTag($0) })
  }

  /// The units that came last, the newest first.
  ///
  /// - Parameters:
  ///   - count: how many at the most.
  ///   - offset: how many of these are left out.
  public func newestUnits(_ count: Int, after offset: Int = 0) throws -> [StoredUnit] {
    try store.newestUnits(count, after: offset)
  }

  /// A mark of the file's state: another one after any change of the memory, whichever process made
  /// it, and the same as long as nothing changes. It may also change when SQLite removes its log.
  public func changeMark() -> String {
    ["", "-wal"].map { ending -> String in
      let values = try? FileManager.default.attributesOfItem(atPath: path + ending)
      let time = (values?[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
      let size = values?[.size] as? Int ?? 0
      return size == 0 ? "0" : String(Int64(time * 1_000_000), radix: 36) + String(size, radix: 36)
    }.joined(separator: ".")
  }

  /// What the memory holds, in numbers.
  public func statistics() throws -> MemoryStatistics {
    try store.statistics()
  }
}
