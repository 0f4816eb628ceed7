import ArgumentParser
import Foundation
import TranslationMemory

extension TermStatus: ExpressibleByArgument {}

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

/// The terms of one concept as options give them.
struct ConceptOptions: ParsableArguments {
  @Option(help: "A Russian term. Repeatable.") var ru: [String] = []
  @Option(help: "An English term. Repeatable.") var en: [String] = []
  @Option(help: "A Kazakh term. Repeatable.") var kk: [String] = []
  @Option(help: "preferred, admitted, superseded or forbidden.") var status: TermStatus?
  @Option(help: "The subject field.") var domain: String?
  @Option(help: "What it means.") var definition: String?
  @Option(help: "A note.") var note: String?
  @Option(help: "Where it comes from.") var source: String?
  @Option(help: "Who wrote it.") var author: String?

  /// Whether nothing was said; a status alone says nothing.
  var isEmpty: Bool {
    terms.isEmpty && [domain, definition, note, source, author].allSatisfy { $0 == nil }
  }

  /// The date as TBX writes it (ISO 8601), in UTC.
  static var today: String { String(Date().ISO8601Format().prefix(10)) }

  var terms: [Term] {
    [(Language.russian, ru), (.english, en), (.kazakh, kk)].flatMap { language, texts in
      texts.map { Term(language: LanguageTag(language), text: $0, status: status) }
    }
  }

  func change(_ concept: inout Concept) {
    concept.domain = domain ?? concept.domain
    concept.definition = definition ?? concept.definition
    concept.note = note ?? concept.note
    concept.source = source ?? concept.source
    concept.author = author ?? concept.author
  }
}

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
