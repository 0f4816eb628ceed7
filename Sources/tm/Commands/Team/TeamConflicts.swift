import ArgumentParser
import TranslationMemory

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
