import ArgumentParser
import Foundation
import TranslationMemory

struct GlossaryAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a concept to the memory's termbase.",
    discussion: """
      Examples:
        tm glossary add --ru 'верительные грамоты' --en credentials --kk 'сенім грамоталары'
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var options: ConceptOptions

  func validate() throws {
    if options.terms.isEmpty { throw ValidationError("A concept needs a term; give --ru TERM.") }
  }

  func run() throws {
    let memory = try self.memory.open(.creating)
    let names = Self.names(options.terms)
    func known() throws -> Concept? {
      try memory.glossary().concepts.first {
        $0.domain == options.domain && Self.names($0.terms) == names
      }
    }
    if let concept = try known() {
      return Console.note("tm: the termbase has this already, as concept \(concept.id)")
    }
    var concept = Concept(terms: options.terms)
    options.change(&concept)
    concept.created = ConceptOptions.today
    try memory.importGlossary(Glossary(concepts: [concept]))
    try Console.line("added concept \(try known()?.id ?? "")")
  }

  /// What makes two concepts the same, beside their domain.
  private static func names(_ terms: [Term]) -> Set<[String]> {
    Set(terms.map { [$0.language.primary, $0.text] })
  }
}
