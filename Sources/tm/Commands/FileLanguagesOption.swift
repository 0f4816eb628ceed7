import ArgumentParser
import TranslationMemory

/// The languages of translations whose file does not name them.
struct FileLanguagesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language the texts of an XLIFF file are translated from, where it names none.",
      valueName: "code"))
  var from: LanguageTag?

  @Option(
    help: ArgumentHelp(
      "The language they are translated into, where it names none.", valueName: "code"))
  var to: LanguageTag?
}
