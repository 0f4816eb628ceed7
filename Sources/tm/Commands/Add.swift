import ArgumentParser
import Foundation
import TranslationMemory

struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Add one unit by hand.",
    discussion: """
      Examples:
        tm add --ru 'Стороны обменялись мнениями.' --en 'The sides exchanged views.'
        tm add --ru 'Добрый день!' --en 'Good afternoon!' --kk 'Қайырлы күн!'

      Prints the number of the unit. It counts as confirmed, and a memory that has it already \
      stays as it is.
      """)

  @OptionGroup var memory: MemoryOption

  @Option(help: "The Russian text.")
  var ru: String?

  @Option(help: "The English text.")
  var en: String?

  @Option(help: "The Kazakh text.")
  var kk: String?

  func validate() throws {
    guard texts.count >= 2 else {
      throw ValidationError("A unit needs texts in at least two languages of --ru, --en, --kk.")
    }
    if let empty = texts.first(where: { $0.text.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("The text of --\(empty.language.rawValue) is empty.")
    }
  }

  private var texts: [(language: Language, text: String)] {
    [(.russian, ru), (.english, en), (.kazakh, kk)].compactMap { language, text in
      text.map { (language, $0) }
    }
  }

  func run() throws {
    let unit = TranslationUnit(
      variants: texts.map { language, text in
        Variant(language: LanguageTag(language), content: SegmentContent(text))
      })
    let added = try memory.open(.creating).add(unit)
    if !added.isNew { Console.note("tm: the memory has this unit already") }
    try Console.line("\(added.id)")
  }
}
