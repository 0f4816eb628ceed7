import ArgumentParser

/// A word in the place of a command's name that names no command, with the name that was probably
/// meant.
struct UnknownCommand: CustomStringConvertible {
  let word: String
  /// The commands above it, with `tm`.
  let parents: [String]
  let suggestion: String?

  /// Nil when the arguments name a command, or only options.
  init?(_ arguments: [String], of root: any ParsableCommand.Type = TM.self) {
    var command = root
    var parents = [Self.name(of: root)]
    for word in arguments {
      let subcommands = command.configuration.subcommands
      if subcommands.isEmpty || word.hasPrefix("-") || word == "help" { return nil }
      if let next = subcommands.first(where: { Self.name(of: $0) == word }) {
        command = next
        parents.append(word)
        continue
      }
      self.word = word
      self.parents = parents
      suggestion = Self.closest(to: word, among: subcommands.map(Self.name))
      return
    }
    return nil
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }

  /// The name that was probably meant: the one that the word begins, or else the one that differs
  /// from it in the fewest letters.
  private static func closest(to word: String, among names: [String]) -> String? {
    let begun = names.filter { word.count > 1 && $0.hasPrefix(word) }
    if begun.count == 1 { return begun[0] }
    func distance(_ name: String) -> Int { name.difference(from: word.lowercased()).count }
    let nearest = names.min { distance($0) < distance($1) }
    return nearest.flatMap { distance($0) <= max(2, $0.count / 3) ? $0 : nil }
  }

  var description: String {
    let parent = parents.joined(separator: " ")
    let advice =
      suggestion.map { "did you mean `\(parent) \($0)`?" }
      ?? "`\(parent) --help` lists what there is"
    return "\(parent) has no command `\(word)`; \(advice)"
  }
}
