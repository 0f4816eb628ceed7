import Linguistics

/// Faults of punctuation and typing that the source does not have.
enum MarksCheck {
  /// A word that stands twice in a row, though none does in the source.
  static func doubledWord(source: String, target: String) -> String? {
    guard doubled(source) == nil else { return nil }
    return doubled(target)
  }

  private static func doubled(_ text: String) -> String? {
    let tokens = Tokenizer().tokens(in: text)
    let bytes = Array(text.utf8)
    func word(_ token: Token) -> String {
      String(decoding: bytes[token.range], as: UTF8.self).lowercased()
    }
    for (first, second) in zip(tokens, tokens.dropFirst())
    where first.kind == second.kind && !second.isGlued {
      let text = word(first)
      guard text == word(second), text.count > 1, !allowed.contains(text) else { continue }
      switch first.kind {
      case .word:
        // Names repeat, as `Baden Baden` does.
        let next = String(decoding: bytes[second.range], as: UTF8.self)
        if next.first?.isLowercase == true || text.count <= 3 { return text }
      // `000 000` are groups of one number.
      case .number where text.count != 3: return text
      default: break
      }
    }
    return nil
  }

  /// English tenses and Kazakh distributives.
  private static let allowed: Set = [
    "had", "that", "әр", "күн", "сан", "түрлі", "жиі", "анда", "кей", "бір",
  ]

  /// Whether a space stands before a mark that takes none, and not so in the source.
  static func hasSpaceBeforeMark(source: String, target: String) -> Bool {
    !hasSpaceBeforeMark(source) && hasSpaceBeforeMark(target)
  }

  private static func hasSpaceBeforeMark(_ text: String) -> Bool {
    let characters = Array(text)
    for index in characters.indices.dropFirst() where ",;:!?.".contains(characters[index]) {
      guard characters[index - 1] == " " else { continue }
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if next == " ", index > 1 { return true }
    }
    return false
  }

  /// How a sentence ends.
  enum End: Equatable {
    case stop, question, exclamation, open
  }

  /// The end the target should have and has not; nil when both end alike. A full stop may stand for
  /// an exclamation.
  static func missingEnd(source: String, target: String) -> End? {
    let (mine, theirs) = (end(of: source), end(of: target))
    // Where a quotation ends, marks follow the custom of each agency.
    if let last = target.last, isQuote(last), mine == .stop { return nil }
    // The question may be followed by the name of the person who asked.
    if let last = source.last, isQuote(last), mine == .question, target.contains("?") { return nil }
    // A list goes on in the next text.
    if let last = source.last, ",;:".contains(last), theirs == .open { return nil }
    switch (mine, theirs) {
    case (.question, .stop), (.question, .open): return .question
    case (.stop, .open), (.stop, .question):
      return source.split(separator: " ").count >= 3 ? .stop : nil
    default: return nil
    }
  }

  private static func isQuote(_ mark: Character) -> Bool { "\"»”“’'".contains(mark) }

  private static func end(of text: String) -> End {
    let trimmed = text.reversed().drop { $0.isWhitespace || "\"»”“’')]›".contains($0) }
    guard let last = trimmed.first else { return .open }
    switch last {
    case ".", "…": return .stop
    case "?": return .question
    case "!": return trimmed.dropFirst().first == "?" ? .question : .exclamation
    case ":", ";", ",", "–", "—", "-": return .stop
    default: return .open
    }
  }
}
