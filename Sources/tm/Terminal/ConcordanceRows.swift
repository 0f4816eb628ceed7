import TranslationMemory

/// A concordance for a person: the phrase in the middle, what stands around it, and below the unit's other texts.
struct ConcordanceRows {
  let language: LanguageTag
  let style: Style

  /// Characters shown on either side of the phrase.
  private static let context = 36
  private static let margin = "        "

  func lines(of hit: ConcordanceHit) -> [String] {
    let scalars = Array(hit.source.plain.unicodeScalars)
    func text(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range])).replacing("\n", with: " ")
    }
    var lines = hit.ranges.enumerated().map { index, range in
      let before = Self.end(of: text(0..<range.lowerBound))
      let after = Self.beginning(of: text(range.upperBound..<scalars.count))
      let number = index == 0 ? Self.padded("#\(hit.unit)", Self.margin.count) : Self.margin
      let padding = String(repeating: " ", count: max(0, Self.context - before.count))
      return style.dim(number) + padding + before + style.found(text(range)) + after
    }
    for target in hit.targets {
      lines.append(
        Self.margin + style.dim(Self.padded(target.language.literal, 4)) + target.content.plain)
    }
    return lines + [""]
  }

  private static func end(of text: String) -> String {
    text.count > context ? "…" + text.suffix(context - 1) : text
  }

  private static func beginning(of text: String) -> String {
    text.count > context ? text.prefix(context - 1) + "…" : text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
