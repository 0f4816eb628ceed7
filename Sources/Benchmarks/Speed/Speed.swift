import ArgumentParser
import Foundation
import TranslationMemory

/// Import, opening and look-ups, against the exhaustive twin.
struct Speed: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure import and suggestions on a memory of any size.")

  @OptionGroup var data: DataOption

  @Option(help: "Units of the memory that is made.")
  var units = 100_000

  @Option(help: "Measure on this memory instead of making one; it is only read.")
  var memory: String?

  @Option(help: "Queries of each kind.")
  var queries = 300

  @Option(help: "Queries that the exhaustive twin answers too.")
  var compared = 20

  func run() throws {
    let pairs = try ScaleMemory.pairs(in: data.folder)
    let folder = FileManager.default.temporaryDirectory.path + "/tm-benchmarks-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var path = memory ?? ""
    if path.isEmpty {
      path = folder + "/memory.sqlite"
      try measureImport(pairs, folder: folder, to: path)
    }
    print("look-ups, CPU ms a query; answers without the sentences' rules and without output")
    let first = Stopwatch()
    let memory = try Memory(at: path)
    _ = try memory.suggestions(for: [Self.segment("Стороны обменялись мнениями.")])
    print("  open and first answer     \(figure(first.wallTime)) ms")
    for kind in QueryKind.allCases {
      let texts = kind.queries(queries, of: pairs.map(\.source))
      for minimum in kind == .edited ? [85, 70, 50] : [70] {
        let times = try measure(texts, in: memory, minimum: minimum)
        print(
          "  " + "\(kind.rawValue) at \(minimum)".padding(toLength: 26, withPad: " ", startingAt: 0)
            + "median \(figure(times.median))  95 % \(figure(times.quantile(0.95)))  "
            + "worst \(figure(times.quantile(1)))")
      }
    }
    if compared > 0 { try compare(memory, pairs.map(\.source)) }
  }

  private static func segment(_ text: String) -> Segment {
    Segment(
      text: text, kind: .sentence, bytes: 0..<text.utf8.count,
      scalars: 0..<text.unicodeScalars.count, paragraph: 0)
  }

  private func options(_ minimum: Int, isExhaustive: Bool = false) -> SuggestionOptions {
    var options = SuggestionOptions()
    options.minimumScore = minimum
    options.targets = [LanguageTag(.english)]
    options.fragmentLimit = nil
    options.glossaries = []
    options.isExhaustive = isExhaustive
    return options
  }

  /// All queries are asked in one look-up, as an article's segments are; the first, which opens
  /// the index, is not counted.
  private func measure(
    _ texts: [String], in memory: Memory, minimum: Int
  ) throws -> Timings {
    var times: [Double] = []
    var watch = Stopwatch()
    let segments = texts.map(Self.segment)
    try memory.forEachSuggestion(for: segments, options: options(minimum)) { _ in
      times.append(watch.processorTime)
      watch = Stopwatch()
    }
    return Timings(Array(times.dropFirst()))
  }

  private func measureImport(
    _ pairs: [(source: String, target: String)], folder: String, to path: String
  ) throws {
    let tmx = folder + "/memory.tmx"
    try ScaleMemory.writeTMX(pairs, count: units, to: tmx)
    let reading = Stopwatch()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: tmx)).count { $0 == 0x3C }
    let readingTime = reading.processorTime
    let watch = Stopwatch()
    _ = try Memory(at: path, access: .creating).importUnits(from: tmx)
    let time = watch.processorTime
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    print(
      """
      import of \(units) units
        CPU                       \(figure(time / 1000)) s, \(figure(Double(units) / time, 1)) units/ms
        counting the \(bytes) tags   \(figure(readingTime / 1000)) s, 1 : \(figure(time / readingTime, 1))
        memory's file             \(size >> 20) MB
      """)
  }

  /// The index and the exhaustive twin on the same queries: what each takes, where they differ.
  private func compare(_ memory: Memory, _ sources: [String]) throws {
    let texts = QueryKind.edited.queries(compared, of: sources).map(Self.segment)
    for minimum in [50, 70] {
      let watch = Stopwatch()
      let fast = try memory.suggestions(for: texts, options: options(minimum))
      let fastTime = watch.processorTime
      let slowWatch = Stopwatch()
      let slow = try memory.suggestions(for: texts, options: options(minimum, isExhaustive: true))
      let slowTime = slowWatch.processorTime
      func matches(_ suggestion: Suggestion) -> [String] {
        suggestion.matches.map { "\($0.unit) \($0.score) \($0.targets.map(\.content.plain))" }
      }
      let differing = zip(fast, slow).count { matches($0) != matches($1) }
      print(
        "exhaustive at \(minimum): \(figure(slowTime / Double(texts.count), 0)) ms a query, "
          + "1 : \(figure(slowTime / fastTime, 0)); \(differing) of \(texts.count) answers differ")
    }
  }
}
