import ArgumentParser
import TranslationMemory

struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Change the texts of a unit.",
    discussion: """
      Examples:
        tm edit 1207 --en 'The sides exchanged views.'
        tm edit 1207 --kk ''

      Numbers are the ones `tm suggest` shows after #. An empty text takes the language out. The \
      unit keeps its number and counts as confirmed.
      """)

  @OptionGroup var memory: MemoryOption

  @Option(help: "The new Russian text.")
  var ru: String?

  @Option(help: "The new English text.")
  var en: String?

  @Option(help: "The new Kazakh text.")
  var kk: String?

  @Argument(help: ArgumentHelp("The number of the unit.", valueName: "id"))
  var id: Int

  func validate() throws {
    guard !texts.isEmpty else {
      throw ValidationError("Say what is to change with --ru, --en or --kk.")
    }
  }

  private var texts: [LanguageTag: String?] {
    var texts: [LanguageTag: String?] = [:]
    for (language, text) in [(Language.russian, ru), (.english, en), (.kazakh, kk)] {
      guard let text else { continue }
      let isEmpty = text.allSatisfy(\.isWhitespace)
      texts.updateValue(isEmpty ? nil : text, forKey: LanguageTag(language))
    }
    return texts
  }

  func run() throws {
    try memory.open(.writing).edit(id, texts: texts)
    Console.note("changed unit \(id)")
  }
}
