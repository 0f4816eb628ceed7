import Bitext
import Foundation
import Interchange
import Linguistics
import MemoryStore

/// Taking care of what a memory holds.
extension Memory {
  /// Gives a unit other texts and makes it a confirmed one, changed now.
  ///
  /// A language the unit has gets the new text in its first variant, another one a new variant;
  /// nil takes a language out. Throws ``/MemoryStore/MemoryStoreError/noSuchUnit(_:)``, or
  /// ``MemoryError/noVariants`` when nothing would be left.
  public func edit(_ id: Int, texts: [LanguageTag: String?], at date: Date = Date()) throws {
    guard let old = try unit(id) else { throw MemoryStoreError.noSuchUnit([id]) }
    let edited = Self.edited(old.unit, texts)
    guard !edited.variants.isEmpty else { throw MemoryError.noVariants }
    try store.edit(id, changed: Self.stamp(date)) { $0 = Self.edited($0, texts) }
  }

  /// The last change that ``undo()`` would take back; nil when there is none.
  public func lastChange() throws -> MemoryChange? { try store.lastChange() }

  /// Takes the last addition, edit, deletion or merging of units back, whoever made it and in
  /// whatever process, and returns it; called again, the one before.
  ///
  /// Units get their numbers, texts, neighbours and dates back. In a team it is a change like any
  /// other. Imports are taken back by deleting what came from the file. Throws
  /// ``/MemoryStore/MemoryStoreError/nothingToUndo(path:)``, or
  /// ``/MemoryStore/MemoryStoreError/changedSince(_:)`` and changes nothing when some of its units
  /// were changed since by something that cannot be taken back.
  @discardableResult
  public func undo() throws -> MemoryChange { try store.undo() }

  private static func edited(
    _ unit: TranslationUnit, _ texts: [LanguageTag: String?]
  ) -> TranslationUnit {
    var unit = unit
    for (tag, text) in texts.sorted(by: { $0.key.literal < $1.key.literal }) {
      guard let text else {
        unit.variants.removeAll { $0.language.isSameLanguage(as: tag) }
        continue
      }
      let content = SegmentContent(text)
      if let index = unit.variants.firstIndex(where: { $0.language.isSameLanguage(as: tag) }) {
        if unit.variants[index].content != content { unit.variants[index].content = content }
      } else {
        unit.variants.append(Variant(language: tag, content: content))
      }
    }
    return unit
  }

  /// A moment as TMX writes it: `20260824T093000Z`.
  static func stamp(_ date: Date) -> String {
    date.ISO8601Format(
      .init(dateSeparator: .omitted, dateTimeSeparator: .standard, timeSeparator: .omitted))
  }

  /// A time as `StoredUnit` has it: `yyyymmddhhmmss`.
  static func stampNumber(_ date: Date) -> Int {
    Int(stamp(date).filter(\.isNumber)) ?? 0
  }

  /// The numbers of the units that came from a file: its path, its name, or a pattern of the shell.
  public func units(from origin: String) throws -> [Int] {
    let pattern = OriginPattern(origin)
    return try store.units { pattern.matches($0) }
  }

  /// Copies the memory as it is now to a file, while others may use either.
  ///
  /// A new file gets its name when it is complete; an older copy is replaced in one transaction,
  /// so it is whole at every moment. Throws ``/MemoryStore/MemoryStoreError`` when the memory
  /// cannot be read, `path` names the memory itself, or a file stands there and `isReplacing` is
  /// false.
  public func backUp(to path: String, isReplacing: Bool = false) throws {
    if FileManager.default.fileExists(atPath: path) {
      guard isReplacing else { throw MemoryStoreError.exists(path: path) }
      return try store.backUp(over: path)
    }
    let copy = try PartialFile(for: path)
    try store.backUp(intoEmpty: copy.path)
    MemoryStore.removeLog(of: path)
    try copy.finish()
  }

  /// What is wrong with the memory: the file, and everything that is derived from its units held
  /// against them. Takes about as long as importing them.
  public func faults() throws -> [MemoryFault] { try store.faults() }

  /// Derives everything anew from the units; returns the faults that are left.
  public func repair() throws -> [MemoryFault] { try store.repair() }

  /// Whether all units and terms of a memory whose file is damaged can still be read as they were,
  /// so that an export saves them.
  public func hasWholeUnits() throws -> Bool { try store.hasWholeUnits() }

  /// Saves what can be read of the damaged memory at `path` in a new one; see
  /// ``/MemoryStore/SalvageReport``.
  ///
  /// Units keep their numbers, and the damaged file is not changed. The new one gets its name when it
  /// is complete. Throws ``/MemoryStore/MemoryStoreError`` when a file stands there, or nothing can
  /// be saved.
  public static func salvage(
    _ path: String, into new: String, waiting: LockWaiting = LockWaiting(),
    progress: (any ProgressReporter)? = nil
  ) throws -> SalvageReport {
    if FileManager.default.fileExists(atPath: new) { throw MemoryStoreError.exists(path: new) }
    if !FileManager.default.fileExists(atPath: path) { throw MemoryStoreError.missing(path: path) }
    let file = try PartialFile(for: new)
    defer { MemoryStore.removeLog(of: file.path) }
    let pages = try PartialFile(for: new)
    let store = try MemoryStore(path: file.path, access: .creating, waiting: waiting)
    let report = try store.salvage(path, pagesIn: pages.path, progress: progress)
    try store.close()
    MemoryStore.removeLog(of: new)
    try file.finish()
    return report
  }

  /// Units that say the same in the same languages.
  ///
  /// - Parameter keepsContexts: whether units with different neighbours are different.
  public func duplicates(keepsContexts: Bool = true) throws -> [DuplicateGroup] {
    try store.duplicates(keepsContexts: keepsContexts)
  }

  /// Joins units that translate the same source into different languages: a Russian-English and a
  /// Russian-Kazakh one become one. Returns which were, or would be.
  ///
  /// - Parameters:
  ///   - keepsContexts: whether units with different neighbours stay apart.
  ///   - isDryRun: whether nothing is changed.
  @discardableResult
  public func join(keepsContexts: Bool = true, isDryRun: Bool = false) throws -> [JoinGroup] {
    try store.join(keepsContexts: keepsContexts, isDryRun: isDryRun)
  }

  /// Keeps one unit of each group, with the properties and notes of all units and variants.
  ///
  /// Units that were changed or deleted since they were grouped are left as they are.
  @discardableResult
  public func merge(_ groups: [DuplicateGroup]) throws -> MergeReport { try store.merge(groups) }
}
