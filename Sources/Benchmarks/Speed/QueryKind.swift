/// Sentences to ask a memory for, by what makes them easy or hard.
enum QueryKind: String, CaseIterable {
  /// Stored ones after up to four edits.
  case edited
  /// One to three words.
  case short
  /// Five hundred tokens.
  case long
  /// Nothing but the commonest words.
  case frequent
  /// Words no text has.
  case unknown

  func queries(_ count: Int, of texts: [String]) -> [String] {
    var source = EditedTexts(texts, seed: 7)
    return (0..<count).map { index in
      switch self {
      case .edited:
        return source.edited(source.text(), edits: index % 5)
      case .short:
        return source.text().split(separator: " ").prefix(1 + index % 3).joined(separator: " ")
      case .long:
        var text = ""
        while text.count(where: { $0 == " " }) < 500 { text += source.text() + " " }
        return text
      case .frequent:
        return (0..<8 + index % 8).map { _ in Self.common[source.number(below: Self.common.count)] }
          .joined(separator: " ")
      case .unknown:
        return (0..<12).map { _ in "щъ\(source.number(below: 1 << 40))ый" }.joined(separator: " ")
      }
    }
  }

  private static let common = [
    "в", "и", "на", "не", "с", "для", "по", "файл", "это", "что", "или", "из", "как", "к", "от",
    "за",
  ]
}
