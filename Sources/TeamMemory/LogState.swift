import Bitext

/// What a log is at one moment.
package struct LogState: Sendable, Equatable {
  /// Which team's log it is.
  package var team: SharedID
  /// The last revision; number 0 before the first.
  package var head: LogRevision
  /// The ID of the revision that was asked for; nil when the log has none of that number.
  package var knownID: SharedID?
  /// The tombstones up to this revision are gone: whoever has not read so far has to be told what
  /// is still there.
  package var horizon: Int64
  /// Whether the log is a copy that may lag behind, so that what it lacks need not be lost.
  package var isStandby: Bool
  /// The log's clock, in seconds since 1970.
  package var time: Double

  package init(
    team: SharedID, head: LogRevision, knownID: SharedID?, horizon: Int64, isStandby: Bool,
    time: Double
  ) {
    self.team = team
    self.head = head
    self.knownID = knownID
    self.horizon = horizon
    self.isStandby = isStandby
    self.time = time
  }
}
