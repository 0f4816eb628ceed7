import ArgumentParser
import TranslationMemory

/// Which matches a document for translators gets, and which of them are filled in.
struct FillingOption: ParsableArguments {
  @Option(help: ArgumentHelp("The lowest score of a match, 30 to 101.", valueName: "score"))
  var min = 70

  @Option(help: ArgumentHelp("How many fuzzy matches a segment gets.", valueName: "count"))
  var limit = 5

  @Option(
    help: ArgumentHelp("The lowest score to fill in a translation with.", valueName: "score"))
  var fill = 100

  func validate() throws {
    guard SuggestionOptions.minimumScores.contains(min) else {
      throw ValidationError("--min is a score from 30 to 101.")
    }
    guard limit >= 0 else { throw ValidationError("--limit cannot be negative.") }
  }

  func set(_ options: inout PretranslationOptions) {
    options.minimumScore = min
    options.limit = limit
    options.fillScore = fill
  }
}
