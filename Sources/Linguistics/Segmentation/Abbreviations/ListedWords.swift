extension Language {
  /// Listed abbreviations that are words which end sentences: no rule decides about them.
  var listedWords: Set<String> {
    switch self {
    case .russian:
      [
        "нем", "газ", "обществ", "там", "цит", "в", "ред", "арт", "мед", "лит", "рис", "кап", "кит",
        "ум", "род", "сев", "верх", "спец", "мин", "физ", "хим", "пед", "нач", "рук", "гор", "кат",
        "тур", "ок", "перс", "каз", "рус", "макс", "быв",
      ]
    case .english:
      [
        "is", "n", "e", "s", "w", "in", "art", "app", "tab", "al", "fig", "ex", "rt", "v", "c",
        "est",
      ]
    case .kazakh: ["бар", "там", "ред", "тел", "док", "комп", "мыс", "мәс", "сур", "кап", "қос"]
    }
  }
}
