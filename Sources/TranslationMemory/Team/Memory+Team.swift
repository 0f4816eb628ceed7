import Bitext
import Foundation
import MemoryStore
@_exported import TeamMemory

/// Sharing a memory with a team.
///
/// The team's log is in PostgreSQL; each member's memory is a whole replica of it that is searched
/// where it is. What a member changes is noted with the change and goes to the others the next time
/// both have synchronised, be it after weeks.
extension Memory {
  /// Makes the team `name` in the database at an address, or brings its older tables up to date.
  ///
  /// - Parameters:
  ///   - address: the database, with the name of a user who may make tables.
  ///   - name: what the team is called; a database may hold several.
  ///   - keepDays: for how long deletions are remembered; a memory that was not synchronised for longer
  ///     works them out from what is left. At least 1.
  public static func createTeam(
    at address: TeamAddress, name: String = defaultTeam, keepDays: Int = defaultKeepDays
  ) async throws -> TeamCreation.Outcome {
    try await TeamCreation.run(address: address, name: name, keepDays: max(1, keepDays))
  }

  /// What a team is called unless it is given a name.
  public static let defaultTeam = "tm"
  /// A year and a month, because hardly anybody is away for longer.
  public static let defaultKeepDays = 395

  /// Throws ``/TeamMemory/TeamError`` unless the team can be reached and read.
  public static func checkTeam(
    at address: TeamAddress, name: String = defaultTeam
  ) async throws {
    _ = try await PostgresUnitLog(address: address, name: name).state(known: 0)
  }

  /// What joining a team would share.
  public func shareable() throws -> TeamShare {
    let all = try store.shareable()
    return TeamShare(units: all.units, concepts: all.concepts)
  }

  /// Makes the memory a replica of a team; ``synchronise(_:progress:)`` then brings the two
  /// together.
  ///
  /// A memory that belongs to the team already only learns the new address. Throws
  /// ``/MemoryStore/MemoryStoreError/inTeam(path:)`` when it belongs to another.
  public func join(at address: TeamAddress, name: String = defaultTeam) async throws {
    let state = try await PostgresUnitLog(address: address, name: name).state(known: 0)
    if let membership = try store.membership() {
      guard membership.team == state.team else {
        throw MemoryStoreError.inTeam(path: path)
      }
      return try store.moveTeam(to: address.text)
    }
    try store.joinTeam(address: address.text, name: name, team: state.team)
  }

  /// Makes the memory one's own again, with all it holds.
  public func leaveTeam() throws {
    guard try store.membership() != nil else { throw MemoryStoreError.notInTeam(path: path) }
    try store.leaveTeam()
  }

  /// Which team the memory belongs to and how far it has come; nil for a memory of one's own.
  public func team() throws -> TeamStatus? {
    guard let membership = try store.membership() else { return nil }
    let unsent = try store.unsentChanges()
    return TeamStatus(
      name: membership.name, address: membership.address, revision: membership.cursor,
      synchronised: membership.synchronised,
      unsent: TeamShare(units: unsent.units, concepts: unsent.concepts),
      conflicts: try store.conflicts().count)
  }

  /// Takes in what others of the team have changed, and sends what was changed here.
  ///
  /// It may be cancelled, killed or cut off at any moment: nothing is lost or doubled, and the next
  /// time goes on from there. Throws ``/TeamMemory/TeamError``, or
  /// ``/MemoryStore/MemoryStoreError``.
  @discardableResult
  public func synchronise(
    _ options: SyncOptions = SyncOptions(), progress: (any ProgressReporter)? = nil
  ) async throws -> SyncReport {
    try await teamConnection(options).synchronise(progress: progress)
  }

  /// Makes ready to synchronise, once or again and again on one connection.
  public func teamConnection(_ options: SyncOptions = SyncOptions()) throws -> TeamConnection {
    guard let membership = try store.membership() else {
      throw MemoryStoreError.notInTeam(path: path)
    }
    return TeamConnection(
      memory: self,
      log: try PostgresUnitLog(
        address: options.address ?? TeamAddress(membership.address), name: membership.name,
        readsFromStandby: options.readsFromStandby))
  }

  /// As ``synchronise(_:progress:)``, with a log that is there already.
  package func synchronise(
    with log: any UnitLog, progress: (any ProgressReporter)? = nil
  ) async throws -> SyncReport {
    var synchronisation = Synchronisation(store, log, progress: progress)
    return try await synchronisation.run()
  }

  /// The changes that did not know of each other and that nobody has settled.
  public func conflicts() throws -> [TeamConflict] { try store.conflicts() }

  /// Settles conflicts in favour of these versions: the other version of each is deleted, unless
  /// `keepsBoth`. Throws ``/MemoryStore/MemoryStoreError/noSuchConflict(_:)``.
  public func resolve(
    units: [Int] = [], concepts: [String] = [], keepsBoth: Bool = false
  ) throws {
    try store.resolve(units: units, concepts: concepts, keepsBoth: keepsBoth)
  }
}
