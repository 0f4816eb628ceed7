import TranslationMemory

/// A concordance for a person: the phrase in the middle, what stands around it, and below the unit's other texts.
struct ConcordanceRows {
  let language: LanguageTag
  let screen: Screen

  /// Columns shown on either side of the phrase where no screen says how many there are.
  private static let context = 36
  private static let leastContext = 12
  private static let margin = "        "

  func lines(of hit: ConcordanceHit) -> [String] {
    let style = screen.style
    let text = hit.source.plain.replacing("\n", with: " ")
    var lines = hit.ranges.enumerated().map { index, range in
      let (before, phrase, after) = Self.parts(of: text, at: range)
      let context = context(beside: phrase)
      let left = Self.end(of: before, context)
      let number = index == 0 ? TextColumns.padded("#\(hit.unit)", Self.margin.count) : Self.margin
      let padding = String(repeating: " ", count: max(0, context - TextColumns.width(left)))
      return style.dim(number) + padding + left + style.found(phrase)
        + Self.beginning(of: after, context)
    }
    for target in hit.targets {
      let label = Self.margin + style.dim(TextColumns.padded(target.language.literal, 4))
      lines += HangingText(width: screen.width)
        .lines(label, target.content.plain, indent: Self.margin.count + 4)
    }
    return lines + [""]
  }

  private func context(beside phrase: String) -> Int {
    guard let width = screen.width else { return Self.context }
    let marks = screen.style.isColored ? 0 : 2
    let rest = width - Self.margin.count - TextColumns.width(phrase) - marks
    return max(Self.leastContext, rest / 2)
  }

  /// A text before, in and behind a range of scalars, which grows to whole characters.
  private static func parts(of text: String, at range: Range<Int>) -> (String, String, String) {
    var before = ""
    var phrase = ""
    var after = ""
    var place = 0
    for character in text {
      let end = place + character.unicodeScalars.count
      if end <= range.lowerBound {
        before.append(character)
      } else if place < range.upperBound {
        phrase.append(character)
      } else {
        after.append(character)
      }
      place = end
    }
    return (before, phrase, after)
  }

  private static func end(of text: String, _ context: Int) -> String {
    guard TextColumns.width(text) > context else { return text }
    return "…" + String(beginning(of: text.reversed(), upTo: context - 1).reversed())
  }

  private static func beginning(of text: String, _ context: Int) -> String {
    guard TextColumns.width(text) > context else { return text }
    return String(beginning(of: Array(text), upTo: context - 1)) + "…"
  }

  private static func beginning(of characters: [Character], upTo columns: Int) -> [Character] {
    var width = 0
    return Array(
      characters.prefix { character in
        width += TextColumns.width(character)
        return width <= columns
      })
  }
}
