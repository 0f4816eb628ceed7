import ArgumentParser
import Foundation
import TranslationMemory

struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a memory holds.",
    discussion: """
      Examples:
        tm stats
        tm stats --json --memory news.sqlite
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let memory = try self.memory.open()
    let statistics = try memory.statistics()
    if json {
      try Console.line(JSONText.encode(Document(memory: memory.path, statistics)))
      return
    }
    let languages = statistics.languages.map { "\($0.code) \($0.units)" }.joined(separator: " · ")
    try Console.line("memory     \(memory.path)")
    try Console.line(
      "units      \(statistics.units)" + (languages.isEmpty ? "" : "  (\(languages))"))
    try Console.line(
      "texts      "
        + (statistics.languages.isEmpty
          ? "0"
          : statistics.languages.map { "\($0.code) \($0.texts)" }.joined(separator: " · ")))
    try Console.line(
      "index      \(statistics.postings) postings in \(statistics.generations) generations")
    for (index, origin) in statistics.origins.enumerated() {
      try Console.line(
        "\(index == 0 ? "from       " : "           ")\(origin.name): \(origin.units.counted("unit"))"
      )
    }
  }

  private struct Document: Encodable {
    let schema = 1
    let memory: String
    let units: Int
    let languages: [MemoryStatistics.Language]
    let origins: [MemoryStatistics.Origin]
    let postings: Int
    let generations: Int

    init(memory: String, _ statistics: MemoryStatistics) {
      self.memory = memory
      units = statistics.units
      languages = statistics.languages
      origins = statistics.origins
      postings = statistics.postings
      generations = statistics.generations
    }
  }
}
