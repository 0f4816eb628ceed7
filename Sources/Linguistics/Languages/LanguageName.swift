extension LanguageTag {
  /// The language that a heading names in words, in Russian, English or Kazakh; nil for any other
  /// word.
  package init?(name: String) {
    let word = name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    guard let language = Self.names.first(where: { $0.value.contains(word) })?.key else {
      return nil
    }
    self.init(language)
  }

  private static let names: [Language: Set<String>] = [
    .russian: ["russian", "русский", "русский язык", "по-русски", "орысша", "орыс", "орыс тілі"],
    .english: [
      "english", "английский", "английский язык", "по-английски", "ағылшынша", "ағылшын",
      "ағылшын тілі",
    ],
    .kazakh: [
      "kazakh", "казахский", "казахский язык", "по-казахски", "қазақша", "қазақ", "қазақ тілі",
    ],
  ]
}
