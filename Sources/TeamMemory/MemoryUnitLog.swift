import Bitext

/// A log in memory, with which tests compare the one in PostgreSQL.
///
/// It follows the rules of ``UnitLog`` in the simplest way, and holds changes as bytes, as the
/// database does.
package actor MemoryUnitLog: UnitLog {
  private struct Entry {
    var revision: Int64
    let kind: UnitChange.Kind
    var coded: CodedChange
  }

  private struct Push {
    let token: SharedID
    let revision: LogRevision?
  }

  private struct Contents {
    let team: SharedID
    let author: String
    var entries: [SharedID: Entry] = [:]
    var revisions: [LogRevision] = []
    var pushes: [SharedID: [Int64: Push]] = [:]
    var horizon: Int64 = 0
  }

  private var contents: Contents

  package init(author: String = "twin") {
    contents = Contents(team: .random(), author: author)
  }

  private var head: LogRevision {
    contents.revisions.last ?? LogRevision(number: 0, id: SharedID(high: 0, low: 0))
  }

  private func revision(_ number: Int64) -> LogRevision? {
    number > 0 && number <= contents.revisions.count ? contents.revisions[Int(number) - 1] : nil
  }

  package func state(known: Int64) -> LogState {
    LogState(
      team: contents.team, head: head, knownID: revision(known)?.id, horizon: contents.horizon,
      isStandby: false,
      time: 0)
  }

  package func changes(after: Int64, limit: Int) throws -> ChangeBatch {
    let later = contents.entries.filter { $0.value.revision > after }.sorted {
      ($0.value.revision, $0.value.kind.rawValue, $0.key)
        < ($1.value.revision, $1.value.kind.rawValue, $1.key)
    }
    let upTo = later.count > limit ? later[limit - 1].value.revision : head.number
    let taken = later.prefix { $0.value.revision <= upTo }
    let numbers = Set(taken.map(\.value.revision)).union([upTo])
    return ChangeBatch(
      after: after, upTo: upTo,
      changes: try taken.map { id, entry in try Self.change(id, entry) },
      revisions: numbers.sorted().compactMap(revision))
  }

  private static func change(_ id: SharedID, _ entry: Entry) throws -> UnitChange {
    try entry.coded.detail.withUnsafeBytes { detail in
      func decode(_ content: UnsafeRawBufferPointer?) throws -> UnitChange {
        try ChangeCoding.decode(
          id: id, kind: entry.kind.rawValue, revision: entry.revision, content: content,
          detail: detail)
      }
      return try entry.coded.content?.withUnsafeBytes(decode) ?? decode(nil)
    }
  }

  package func push(_ batch: OutgoingBatch) -> PushOutcome {
    let earlier = contents.pushes[batch.replica] ?? [:]
    if earlier.keys.contains(where: { $0 >= batch.sequence }) { return .spent }
    let coded = batch.changes.map { (change: $0, coded: ChangeCoding.encode($0)) }
    if isOutdated(batch, coded) { return .outdated }
    let revision = LogRevision(number: head.number + 1, id: .random(), author: contents.author)
    contents.revisions.append(revision)
    for (change, coded) in coded {
      contents.entries[change.id] = Entry(
        revision: revision.number, kind: change.kind, coded: coded)
    }
    contents.pushes[batch.replica] = [batch.sequence: Push(token: batch.token, revision: revision)]
    return .applied(revision)
  }

  private func isOutdated(
    _ batch: OutgoingBatch, _ coded: [(change: UnitChange, coded: CodedChange)]
  ) -> Bool {
    let mine = Set(batch.changes.map(\.id))
    return coded.contains { change, coded in
      if let entry = contents.entries[change.id], entry.revision > change.revision { return true }
      return contents.entries.contains { id, entry in
        guard id != change.id, entry.kind == change.kind else { return false }
        let isSame = coded.content != nil && entry.coded.content == coded.content
        let isNamesake = coded.name != nil && entry.coded.name == coded.name
        return isSame && change.revision == 0 && entry.revision > batch.known
          || isNamesake && !mine.contains(id)
      }
    }
  }

  package func settle(replica: SharedID, sequence: Int64, token: SharedID) -> SettledBatch {
    if let push = contents.pushes[replica]?[sequence] {
      if push.token != token { return .foreign }
      return push.revision.map(SettledBatch.applied) ?? .abandoned
    }
    contents.pushes[replica, default: [:]][sequence] = Push(token: token, revision: nil)
    return .abandoned
  }

  package func lastCommon(of revisions: [LogRevision]) -> LogRevision? {
    revisions.filter { revision($0.number)?.id == $0.id }.max { $0.number < $1.number }
  }

  package func livingIDs() -> Set<SharedID> {
    Set(contents.entries.filter { $0.value.coded.content != nil }.keys)
  }

  /// Forgets the tombstones there are, as a database does after its time.
  package func forgetTombstones() {
    let gone = contents.entries.filter { $0.value.coded.content == nil }
    contents.horizon = gone.values.map(\.revision).max() ?? contents.horizon
    for id in gone.keys { contents.entries[id] = nil }
  }

  /// A copy that changes independently from here on, like a standby that became the primary, or a
  /// database that was restored from a backup.
  package func fork() -> MemoryUnitLog { MemoryUnitLog(copying: contents) }

  private init(copying contents: Contents) { self.contents = contents }
}
