import ArgumentParser
import TranslationMemory

/// How a command cuts the text it works on.
struct SentenceOption: ParsableArguments {
  @Flag(help: "Join lines that were broken to fit a width; an empty line ends a paragraph.")
  var wrapped = false

  @Option(
    help: ArgumentHelp("Cut by the rules of this SRX file.", valueName: "file"), completion: .file()
  )
  var srx: String?

  /// The rules of the SRX file, if there is to be one; says which of them cannot be used.
  func rules(for language: Language?) throws -> SRXRules? {
    guard let srx, let language else { return nil }
    return try SRXFile(path: srx).rules(for: language) {
      Console.note("\(srx):\($0.line): \($0.message)")
    }
  }
}
