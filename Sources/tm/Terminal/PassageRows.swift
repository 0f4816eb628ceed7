import TranslationMemory

/// The stored sentences that share a run of words with a segment, for a person.
struct PassageRows {
  private let passages: [Passage]
  private let screen: Screen
  private var style: Style { screen.style }

  init(_ suggestion: Suggestion, screen: Screen) {
    passages = suggestion.passages
    self.screen = screen
  }

  /// `  in         #12 · file`, then the sentence with the words marked and its translations.
  func lines(from: String) -> [String] {
    let hanging = HangingText(width: screen.width)
    return passages.flatMap { passage in
      let name = passage.origin.split(separator: "/").last.map(String.init) ?? passage.origin
      let notes = "#\(passage.unit)" + (name.isEmpty ? "" : " · " + name)
      var lines = hanging.lines(
        "     " + style.dim("in          "), style.dim(notes), indent: 17)
      let texts =
        [(from, marked(passage))]
        + passage.targets.map { ("\($0.language)", $0.content.plain) }
      for (language, text) in texts {
        let label = "       \(language)  "
        lines += hanging.lines(label, text, indent: label.count)
      }
      return lines
    }
  }

  /// The stored sentence with ‹marks› around the words.
  private func marked(_ passage: Passage) -> String {
    let scalars = passage.source.plain.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: passage.place.lowerBound)
    let end = scalars.index(start, offsetBy: passage.place.count)
    return style.dim(String(scalars[..<start])) + "‹" + String(scalars[start..<end]) + "›"
      + style.dim(String(scalars[end...]))
  }
}
