import TranslationMemory

/// Colour on a terminal, plain marks elsewhere. Colour never says anything that words do not.
struct Style {
  let isColored: Bool

  /// How the escape sequences of this class begin: with a number that a text cannot know, so that
  /// ``ShownText`` tells them from sequences that stand in a text.
  static let introducer = "\u{1B}[\(UInt32.random(in: 1_000_000...UInt32.max));"
  /// Ends all colour.
  static let off = introducer + "0m"

  private func escaped(_ text: String, _ code: String) -> String {
    isColored && !text.isEmpty ? Self.introducer + code + "m" + text + Self.off : text
  }

  func bold(_ text: String) -> String { escaped(text, "1") }
  func dim(_ text: String) -> String { escaped(text, "2") }

  /// Struck red or `[-…-]`.
  func deleted(_ text: String) -> String {
    isColored ? escaped(text, "9;31") : "[-\(text)-]"
  }

  /// Underlined green or `{+…+}`.
  func inserted(_ text: String) -> String {
    isColored ? escaped(text, "4;32") : "{+\(text)+}"
  }

  /// A text with its changes marked. Colour alone would let a removed word and the one for it run
  /// together, so a space parts them there.
  func render(_ diff: [DiffRun]) -> String {
    var text = ""
    var previous: DiffRun?
    for run in diff {
      if isColored, let previous, previous.kind != run.kind, previous.kind != .same,
        run.kind != .same, previous.text.last?.isWhitespace == false,
        run.text.first?.isWhitespace == false
      {
        text += " "
      }
      switch run.kind {
      case .same: text += run.text
      case .deleted: text += deleted(run.text)
      case .inserted: text += inserted(run.text)
      }
      previous = run
    }
    return text
  }

  /// What was looked for: bold yellow or `[…]`.
  func found(_ text: String) -> String {
    isColored ? escaped(text, "1;33") : "[\(text)]"
  }

  /// The name of a band, the better the greener.
  func band(_ text: String, _ score: Int) -> String {
    switch score {
    case 100...: escaped(text, "1;32")
    case 85...: escaped(text, "1;36")
    case 75...: escaped(text, "1;33")
    default: escaped(text, "1;35")
    }
  }
}
