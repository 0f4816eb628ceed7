import ArgumentParser
import TranslationMemory

struct Deduplicate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedupe",
    abstract: "Merge units that say the same.",
    discussion: """
      Examples:
        tm dedupe --dry-run
        tm dedupe --any-context
        tm dedupe --join --dry-run

      Units are duplicates when they have the same texts in the same languages and stand between \
      the same neighbours. Of each group the confirmed unit stays, else the newest; it gets the \
      properties and notes of all, those of their texts too. Prints which stays and which go.
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Only print what would be merged.")
  var dryRun = false

  @Flag(help: "Merge units with different neighbours too.")
  var anyContext = false

  @Flag(
    help: "Instead join units of one source and context in different languages, as ru-en and ru-kk."
  )
  var join = false

  func run() throws {
    if join { return try joinUnits() }
    let memory = try self.memory.open(dryRun ? .reading : .writing)
    let groups = try memory.duplicates(keepsContexts: !anyContext)
    try show(groups.map { ($0.kept, $0.others) })
    var found = MergeReport()
    for group in groups { found.add(group) }
    let report = dryRun ? found : try memory.merge(groups)
    let what = "\(report.removed.counted("unit")) into \(report.kept)"
    Console.note(dryRun ? "would merge \(what)" : "merged \(what)")
    if report != found {
      Console.error("warning: the rest was changed meanwhile and left as it is")
    }
  }

  /// A line a group: the number of the unit that stays, those of the others, and the text.
  private func show(_ groups: [(kept: StoredUnit, others: [StoredUnit])]) throws {
    let output = TextOutput()
    for (kept, others) in groups {
      let numbers = others.map { "#\($0.id)" }.joined(separator: " ")
      let text = kept.unit.variants.first?.content.plain ?? ""
      try output.writeLine("#\(kept.id)\t\(numbers)\t\(text.prefix { !$0.isNewline })")
    }
    try output.finish()
  }

  private func joinUnits() throws {
    let memory = try self.memory.open(dryRun ? .reading : .writing)
    let groups = try memory.join(keepsContexts: !anyContext, isDryRun: dryRun)
    try show(groups.map { ($0.kept, $0.others) })
    let count = groups.reduce(0) { $0 + $1.others.count }
    let what = "\(count.counted("unit")) to \(groups.count)"
    Console.note(dryRun ? "would join \(what)" : "joined \(what)")
  }
}
