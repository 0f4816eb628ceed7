import ArgumentParser
import TranslationMemory

struct TeamStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say which team a memory belongs to, and what is still to be sent.",
    discussion: """
      Examples:
        tm team status
        tm team status --json --memory news.sqlite

      It asks the memory only, so it works without a network.
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let memory = try self.memory.open()
    guard let team = try memory.team() else {
      throw MemoryStoreError.notInTeam(path: memory.path)
    }
    if json { return try Console.line(JSONText.encode(Document(memory.path, team))) }
    try Console.line("memory     \(memory.path)")
    try Console.line("team       \(team.name) at \(team.address)")
    try Console.line(
      "last sync  \(team.synchronised ?? "never"), revision \(team.revision)")
    try Console.line(
      "to send    \(Counted.units(team.unsent.units)) · \(Counted.concepts(team.unsent.concepts))")
    try Console.line("conflicts  \(team.conflicts)")
  }

  private struct Document: Encodable {
    let schema = 1
    let memory: String
    let team: String
    let address: String
    let revision: Int64
    let synchronised: String?
    let unsentUnits: Int
    let unsentConcepts: Int
    let conflicts: Int

    init(_ memory: String, _ team: TeamStatus) {
      self.memory = memory
      self.team = team.name
      address = team.address
      revision = team.revision
      synchronised = team.synchronised
      unsentUnits = team.unsent.units
      unsentConcepts = team.unsent.concepts
      conflicts = team.conflicts
    }
  }
}

struct TeamConflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "List conflicts: two changes of one thing, made at the same time.",
    discussion: """
      Examples:
        tm team conflicts
        tm team conflicts --json

      When two members edit one unit before either has the other's edit, the later one becomes a \
      unit of its own; an edit of a unit that somebody deleted stays. Both are searched and \
      exported until somebody settles it with `tm team resolve`, `tm edit` or `tm delete`.
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let conflicts = try memory.open().conflicts()
    if json {
      return try Console.line(JSONText.encode(Document(conflicts: conflicts.map(Item.init))))
    }
    let output = TextOutput()
    for conflict in conflicts {
      try output.writeLine(Self.title(conflict))
      for version in [conflict.other, conflict.version].compactMap({ $0 }) {
        for line in version.lines { try output.writeLine("  \(line)") }
      }
    }
    try output.finish()
    if conflicts.isEmpty { Console.note("no conflicts") }
  }

  static func title(_ conflict: TeamConflict) -> String {
    let who = conflict.author.isEmpty ? "somebody" : conflict.author
    return switch conflict.reason {
    case .bothEdited:
      "\(conflict.version.name): edited while \(who) edited "
        + (conflict.other?.name ?? "it") + " too"
    case .deletedElsewhere: "\(conflict.version.name): edited while \(who) deleted it"
    case .deletedHere: "\(conflict.version.name): deleted while \(who) edited it"
    }
  }

  private struct Document: Encodable {
    let schema = 1
    let conflicts: [Item]
  }

  private struct Item: Encodable {
    let reason: String
    let version: String
    let other: String?
    let author: String
    let texts: [[String]]
    let otherTexts: [[String]]

    init(_ conflict: TeamConflict) {
      reason = conflict.reason.rawValue
      version = conflict.version.name
      other = conflict.other?.name
      author = conflict.author
      texts = conflict.version.texts
      otherTexts = conflict.other?.texts ?? []
    }
  }
}

struct TeamResolve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Settle conflicts: choose the version that stays.",
    discussion: """
      Examples:
        tm team resolve 1207
        tm team resolve 1207 1210 --both
        tm team resolve --concept c12-2

      Names the units or concepts that stay; the other version of each is deleted, for the others \
      with the next `tm sync`. With --both it stays too.
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Keep the other version too.")
  var both = false

  @Option(help: ArgumentHelp("A concept that stays; repeatable.", valueName: "name"))
  var concept: [String] = []

  @Argument(help: ArgumentHelp("The numbers of units that stay.", valueName: "id"))
  var ids: [Int] = []

  func validate() throws {
    guard !ids.isEmpty || !concept.isEmpty else {
      throw ValidationError("Say which version stays, by its number or with --concept.")
    }
  }

  func run() throws {
    try memory.open(.writing).resolve(units: ids, concepts: concept, keepsBoth: both)
    let count = ids.count + concept.count
    Console.note("settled \(count.counted("conflict"))")
  }
}

extension TeamConflict.Version {
  /// `#1207` for a unit, the name of a concept.
  var name: String {
    switch self {
    case .unit(let unit): "#\(unit.id)"
    case .concept(let concept): concept.id
    }
  }

  /// Languages and texts, in order.
  var texts: [[String]] {
    switch self {
    case .unit(let unit): unit.unit.variants.map { [$0.language.literal, $0.content.plain] }
    case .concept(let concept): concept.terms.map { [$0.language.literal, $0.text] }
    }
  }

  fileprivate var lines: [String] {
    let width = name.count
    return texts.enumerated().map { index, text in
      let label = index == 0 ? name : String(repeating: " ", count: width)
      return "\(label)  \(text[0])  \(text[1].replacing("\n", with: " "))"
    }
  }
}
