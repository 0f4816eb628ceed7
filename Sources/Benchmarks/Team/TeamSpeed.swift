import ArgumentParser
import Foundation
import TranslationMemory

/// Sharing a memory with a team, against importing it.
struct TeamSpeed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team",
    abstract: "Measure sharing a memory with a team, joining it and synchronising.",
    discussion: """
      Example:
        benchmarks team --server "host=/run/postgresql dbname=trial" --units 1000000

      Makes teams in that database, with names of their own, and leaves them there.
      """)

  @OptionGroup var data: DataOption

  @Option(help: "The address of a PostgreSQL database.")
  var server: String

  @Option(help: "Units of the memory that is shared.")
  var units = 100_000

  @Option(help: "Members who change something each second.")
  var members = 25

  @Option(help: "For how long they do, in seconds.")
  var seconds = 20

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/tm-benchmarks-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let address = try TeamAddress(server)
    let name = "trial_\(getpid())"
    let pairs = try ScaleMemory.pairs(in: data.folder)
    let tmx = folder + "/memory.tmx"
    try ScaleMemory.writeTMX(pairs, count: units, to: tmx)

    let owner = try Memory(at: folder + "/owner.sqlite", access: .creating)
    let importing = Stopwatch()
    _ = try owner.importUnits(from: tmx)
    let base = importing.processorTime
    print("\(units) units, \(try Self.size(tmx) >> 20) MB of TMX; CPU of this process alone")
    print("  import                    \(figure(base / 1000)) s")
    try await measure("create, join and send", base) {
      _ = try await Memory.createTeam(at: address, name: name)
      try await owner.join(at: address, name: name)
      try await owner.synchronise()
    }
    let reader = try Memory(at: folder + "/reader.sqlite", access: .creating)
    try await measure("join an empty memory", base) {
      try await reader.join(at: address, name: name)
      try await reader.synchronise()
    }
    try await measureChanges(owner, reader)
    try await measureMembers(address, name + "_members", folder)
  }

  private func measure(
    _ title: String, _ base: Double, _ work: () async throws -> Void
  ) async throws {
    let watch = Stopwatch()
    try await work()
    let time = watch.processorTime
    print(
      "  " + title.padding(toLength: 26, withPad: " ", startingAt: 0)
        + "\(figure(time / 1000)) s, 1 : \(figure(time / base)); "
        + "\(figure(watch.wallTime / 1000)) s on the wall")
  }

  /// A thousand changes, and none, on connections that are there.
  private func measureChanges(_ owner: Memory, _ reader: Memory) async throws {
    let (ours, theirs) = (try owner.teamConnection(), try reader.teamConnection())
    for connection in [ours, theirs] { try await connection.synchronise() }
    for unit in 1...min(units, 1000) {
      try owner.edit(unit, texts: [LanguageTag(.english): "Changed \(unit)"])
    }
    print("ms on the wall")
    for (title, connection) in [("send 1,000", ours), ("take 1,000 in", theirs)] {
      let watch = Stopwatch()
      try await connection.synchronise()
      print(
        "  " + title.padding(toLength: 26, withPad: " ", startingAt: 0) + figure(watch.wallTime))
    }
    var times: [Double] = []
    for _ in 1...50 {
      let watch = Stopwatch()
      try await theirs.synchronise()
      times.append(watch.wallTime)
    }
    let none = Timings(times)
    print(
      "  nothing                   median \(figure(none.median)), "
        + "worst \(figure(none.quantile(1)))")
  }

  /// Many members at work at once.
  private func measureMembers(
    _ address: TeamAddress, _ name: String, _ folder: String
  ) async throws {
    _ = try await Memory.createTeam(at: address, name: name)
    let seconds = seconds
    let times = try await withThrowingTaskGroup(of: [Double].self) { group in
      for member in 0..<members {
        let memory = try Memory(at: "\(folder)/member-\(member).sqlite", access: .creating)
        try await memory.join(at: address, name: name)
        group.addTask {
          let connection = try memory.teamConnection()
          var times: [Double] = []
          for round in 0..<seconds {
            let start = ContinuousClock.now
            let watch = Stopwatch()
            try memory.add(
              TranslationUnit(variants: [
                Variant(
                  language: LanguageTag(.russian), content: SegmentContent("\(member) \(round)")),
                Variant(language: LanguageTag(.english), content: SegmentContent("Word")),
              ]))
            try await connection.synchronise()
            times.append(watch.wallTime)
            try await Task.sleep(until: start + .seconds(1), clock: .continuous)
          }
          return times
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let all = Timings(times)
    print(
      "  \(members) members each second    median \(figure(all.median)), "
        + "95 % \(figure(all.quantile(0.95))), worst \(figure(all.quantile(1))) of \(times.count)")
  }

  private static func size(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }
}
