import ArgumentParser
import Foundation
import TranslationMemory

struct GlossaryList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the concepts of the memory's termbase.",
    discussion: """
      Examples:
        tm glossary list
        tm glossary list посол
      """)

  @OptionGroup var memory: MemoryOption

  @Argument(help: ArgumentHelp("Only concepts with a term that has this in it.", valueName: "text"))
  var text: String?

  @OptionGroup var pager: PagerOption

  func run() throws {
    let screen = pager.screen
    for concept in try memory.open().glossary().concepts {
      if let text, !concept.terms.contains(where: { $0.text.localizedStandardContains(text) }) {
        continue
      }
      let terms = concept.terms.map { term in
        let mark = term.status.map { $0 == .preferred ? "" : " (\($0.rawValue))" } ?? ""
        return "\(term.language): \(term.text)\(mark)"
      }
      if screen.width == nil {
        let row = [concept.id, concept.domain ?? ""] + terms
        try screen.output.writeLine(row.joined(separator: "\t"))
        continue
      }
      let label = TextColumns.padded(concept.id, 8)
      try screen.write(
        screen.style.dim(label),
        (terms + (concept.domain.map { [screen.style.dim($0)] } ?? []))
          .joined(separator: screen.style.dim(" · ")),
        indent: label.count)
    }
    try screen.finish()
  }
}
