import ArgumentParser
import Foundation
import TranslationMemory

struct GlossaryEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change a concept of the memory's termbase, or take it out.",
    discussion: """
      Examples:
        tm glossary edit c0002 --en 'word-for-word title' --status forbidden
        tm glossary edit c0002 --remove 'old term'
        tm glossary edit c0002 --delete
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var options: ConceptOptions

  @Option(help: ArgumentHelp("Take this term out. Repeatable.", valueName: "term"))
  var remove: [String] = []

  @Flag(help: "Take the whole concept out.")
  var delete = false

  @Argument(help: ArgumentHelp("The concept, as `tm glossary list` names it.", valueName: "id"))
  var id: String

  func validate() throws {
    if options.isEmpty, remove.isEmpty, !delete {
      throw ValidationError("Nothing to change; give a term, --domain, --remove or --delete.")
    }
  }

  func run() throws {
    let memory = try self.memory.open(.writing)
    guard var concept = try memory.glossary().concepts.first(where: { $0.id == id }) else {
      throw MemoryStoreError.noSuchConcept(id)
    }
    for term in options.terms {
      if let index = concept.terms.firstIndex(where: {
        $0.text == term.text && $0.language.isSameLanguage(as: term.language)
      }) {
        concept.terms[index].status = term.status ?? concept.terms[index].status
      } else {
        concept.terms.append(term)
      }
    }
    for text in remove {
      guard concept.terms.contains(where: { $0.text == text }) else {
        throw ValidationError("Concept \(id) has no term `\(text)`; see tm glossary list.")
      }
      concept.terms.removeAll { $0.text == text }
    }
    if delete { concept.terms = [] }
    options.change(&concept)
    concept.changed = ConceptOptions.today
    try memory.replace(concept)
    try Console.line(concept.terms.isEmpty ? "deleted concept \(id)" : "changed concept \(id)")
  }
}
