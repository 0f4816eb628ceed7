import ArgumentParser
import TranslationMemory

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show units with all that is known of them.",
    discussion: """
      Examples:
        tm show 1207
        tm show 1207 1208 --json

      Numbers are the ones `tm suggest` shows after #.
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Print a JSON object a unit.")
  var json = false

  @OptionGroup var pager: PagerOption

  @Argument(help: ArgumentHelp("Numbers of units.", valueName: "id"))
  var ids: [Int]

  func run() throws {
    let memory = try self.memory.open()
    let found = try ids.map { try memory.unit($0) }
    let missing = zip(ids, found).filter { $0.1 == nil }.map(\.0)
    if !missing.isEmpty { throw MemoryStoreError.noSuchUnit(missing) }
    let screen = json ? Screen(isPaged: false) : pager.screen
    for (index, unit) in found.compactMap(\.self).enumerated() {
      if json {
        try screen.output.writeLine(JSONText.encode(UnitDocument(unit, isWhole: true)))
      } else {
        if index > 0 { try screen.output.writeLine("") }
        for line in UnitLines(unit: unit, screen: screen).lines {
          try screen.output.writeLine(line)
        }
      }
    }
    try screen.finish()
  }
}
