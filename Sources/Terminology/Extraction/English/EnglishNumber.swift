/// The singular of English nouns.
enum EnglishNumber {
  /// The singular, the word itself when it is one; where spelling leaves a doubt, what the text has.
  static func singular(_ word: String, _ vocabulary: FormVocabulary) -> String {
    if let irregular = irregular[word] { return irregular }
    guard word.count > 3, word.hasSuffix("s"), !singulars.contains(word),
      !["ss", "us", "is", "ous", "ics", "'s"].contains(where: word.hasSuffix)
    else { return word }
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    if word.hasSuffix("ves") {
      for singular in [word.dropLast(3) + "f", word.dropLast(3) + "fe"]
      where vocabulary.count(of: String(singular)) > 0 { return String(singular) }
      return String(word.dropLast())
    }
    if ["sses", "shes", "ches", "xes", "zzes"].contains(where: word.hasSuffix) {
      return String(word.dropLast(2))
    }
    if word.hasSuffix("ses") || word.hasSuffix("oes") {
      let short = String(word.dropLast(2))
      let long = String(word.dropLast())
      return vocabulary.count(of: short) > vocabulary.count(of: long) ? short : long
    }
    return String(word.dropLast())
  }

  private static let irregular: [String: String] = [
    "men": "man", "women": "woman", "children": "child", "people": "people", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "criteria": "criterion", "phenomena": "phenomenon",
    "crises": "crisis", "analyses": "analysis", "bases": "basis", "theses": "thesis",
    "hypotheses": "hypothesis", "parentheses": "parenthesis", "indices": "index",
    "matrices": "matrix", "vertices": "vertex", "appendices": "appendix",
    "businessmen": "businessman",
    "statesmen": "statesman", "spokesmen": "spokesman", "fishermen": "fisherman", "movies": "movie",
    "cookies": "cookie", "ties": "tie", "potatoes": "potato", "heroes": "hero", "vetoes": "veto",
    "buses": "bus", "gases": "gas", "viruses": "virus", "statuses": "status", "bonuses": "bonus",
    "campuses": "campus", "aliases": "alias", "lenses": "lens",
  ]

  /// Nouns that end in `s` in the singular, or have none.
  private static let singulars: Set<String> = [
    "news", "series", "species", "means", "headquarters", "texas", "paris", "goods", "premises",
    "proceeds", "customs", "lens", "gas", "bus", "bias", "alias", "canvas", "atlas", "christmas",
    "always", "perhaps", "plus", "chaos", "logos", "james", "charles", "thomas", "williams",
    "wales",
    "olympics", "sports", "credentials", "netherlands", "emirates", "thanks", "rangers", "arms",
  ]
}
