import ArgumentParser
import Foundation
import TranslationMemory

/// Synchronises and says what was done.
struct SyncRun {
  let connection: TeamConnection

  func once() throws {
    let (report, host) = try waiting { [connection] in
      let progress = ProgressLine.ifUseful()
      defer { progress?.clear() }
      return (
        try await connection.synchronise(progress: progress), try await connection.exposedHost()
      )
    }
    try Console.line(Self.line(report))
    for note in Self.notes(report) { Console.error(note) }
    if let host {
      Console.error(
        "warning: what goes to \(host) is not encrypted; add sslmode=require to the address")
    }
  }

  /// Repeats until the process is stopped; prints what arrived, and when the database cannot be
  /// reached and when it can again.
  ///
  /// - Parameter tell: where what came is said.
  func again(
    every seconds: Double, tell: (String) throws -> Void = { try Console.line($0) }
  ) throws {
    var trouble: String?
    while true {
      do {
        let report = try waiting { [connection] in try await connection.synchronise() }
        if trouble != nil { Console.note("the team's database is back") }
        trouble = nil
        if report.isNews { try tell(Self.line(report)) }
        for note in Self.notes(report, always: false) { Console.error(note) }
      } catch  where Self.mayPass(error) {
        let message = "\(error)"
        if message != trouble { Console.error(message) }
        trouble = message
      }
      Thread.sleep(forTimeInterval: seconds)
    }
  }

  /// Whether a failure may be temporary.
  private static func mayPass(_ error: any Error) -> Bool {
    switch error {
    case TeamError.unreachable, TeamError.lost, TeamError.busy, TeamError.readOnly,
      TeamError.full, MemoryStoreError.busy, MemoryStoreError.diskFull:
      true
    default: false
    }
  }

  /// `received 12 new · 3 changed · 1 deleted · sent 5 · conflicts 0`
  static func line(_ report: SyncReport) -> String {
    var parts = [
      "received \(report.added) new", "\(report.changed) changed", "\(report.deleted) deleted",
    ]
    if report.alike > 0 { parts.append("\(report.alike) alike") }
    return (parts + ["sent \(report.sent)", "conflicts \(report.conflicts)"])
      .joined(separator: " · ")
  }

  /// What a person should know beside the numbers.
  static func notes(_ report: SyncReport, always: Bool = true) -> [String] {
    var notes: [String] = []
    if report.conflicts > 0 {
      notes.append("some things were changed on both sides; `tm team conflicts` lists them")
    }
    if let lost = report.lost {
      notes.append(
        "warning: the team's database had lost its last changes; \(lost) of them were here and "
          + "were sent again")
    }
    if let forgotten = report.forgotten {
      notes.append(
        "the memory was away for longer than deletions are remembered: \(forgotten) deleted here "
          + "because the team has them no more, \(report.revived) changed here and sent as new")
    }
    if always, abs(report.clockOffset) > 86_400 {
      let days = Int((abs(report.clockOffset) / 86_400).rounded())
      notes.append(
        "warning: this computer's clock is \(days.counted("day")) "
          + (report.clockOffset > 0 ? "ahead of" : "behind")
          + " the database's; dates of changes made here are wrong")
    }
    return notes
  }
}
