/// Dictionary forms of English terms.
enum EnglishLemma {
  /// The form of a term: the number asked for, or the one that is more frequent.
  static func term(
    _ forms: [[String]: Int], common: [String], isPlural wanted: Bool?
  ) -> (words: [String], isPlural: Bool) {
    let head = (common.firstIndex(of: "of").map { $0 - 1 } ?? common.count - 1)
    guard common.indices.contains(head) else { return (common, false) }
    let known = Set(forms.keys.compactMap { $0.indices.contains(head) ? $0[head] : nil })
    let singular = singular(of: common[head], among: known)
    guard let singular, wanted != true else { return (common, singular != nil) }
    // Of what is always plural in the text only the source can say that it should not be.
    guard known.contains(singular) || wanted == false else { return (common, true) }
    var words = common
    words[head] = singular
    return (words, false)
  }

  private static let irregulars = [
    "women": "woman", "men": "man", "children": "child", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "wives": "wife", "lives": "life", "knives": "knife", "leaves": "leaf",
    "wolves": "wolf", "shelves": "shelf", "halves": "half", "crises": "crisis",
    "analyses": "analysis", "criteria": "criterion", "phenomena": "phenomenon",
    "spokesmen": "spokesman", "servicemen": "serviceman", "businessmen": "businessman",
  ]

  /// The singular of a word that looks like a plural; one of `known` if it can be.
  private static func singular(of word: String, among known: Set<String>) -> String? {
    if let irregular = irregulars[word] { return irregular }
    guard word.hasSuffix("s"), word.count > 3,
      !["ss", "us", "is", "news", "ics"].contains(where: word.hasSuffix)
    else { return nil }
    var guesses = [String(word.dropLast())]
    if word.hasSuffix("ies"), word.count > 4 { guesses.insert(word.dropLast(3) + "y", at: 0) }
    if ["ches", "shes", "sses", "xes", "zes"].contains(where: word.hasSuffix) {
      guesses.insert(String(word.dropLast(2)), at: 0)
    }
    return guesses.first(where: known.contains) ?? guesses.first
  }
}
