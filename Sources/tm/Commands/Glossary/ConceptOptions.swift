import ArgumentParser
import Foundation
import TranslationMemory

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

extension TermStatus: ExpressibleByArgument {}
