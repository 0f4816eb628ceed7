import Linguistics

/// Dictionary forms of Russian words, guessed from the forms a text has.
enum RussianLemma {
  enum Gender { case masculine, feminine, neuter, plural }

  /// The noun whose paradigm explains most of these forms.
  static func noun(_ observed: [String: Int]) -> String? {
    var guesses: Set<String> = Set(observed.keys)
    for word in observed.keys {
      for ending in caseEndings where word.hasSuffix(ending) && word.count - ending.count >= 2 {
        let stem = word.dropLast(ending.count)
        for nominative in nominatives { guesses.insert(stem + nominative) }
      }
    }
    let scored = guesses.map { guess in
      let forms = RussianInflection.forms(of: guess.unicodeScalars.map(\.value)).forms
      let covered = observed.reduce(0) { sum, word in
        forms.contains(word.key.unicodeScalars.map(\.value)) ? sum + word.value : sum
      }
      // Ties go to what the text has, then to what more nouns look like, then to the smaller
      // paradigm.
      let own = observed[guess] ?? 0
      return (guess: guess, score: covered * 100 + min(own, 60) - forms.count / 4 + bonus(guess))
    }
    return scored.max { ($0.score, $1.guess) < ($1.score, $0.guess) }?.guess
  }

  /// How common nouns of this look are.
  private static func bonus(_ word: String) -> Int {
    if ["ство", "ние", "тие", "вие", "ость"].contains(where: word.hasSuffix) { return 30 }
    if word.hasSuffix("ы") || word.hasSuffix("и") { return -40 }
    if word.hasSuffix("о") || word.hasSuffix("е") { return -30 }
    if word.hasSuffix("ь") || word.hasSuffix("й") { return -5 }
    return 0
  }

  private static let caseEndings = [
    "", "а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "й", "ом", "ем", "ой", "ей", "ам", "ям",
    "ах", "ях", "ами", "ями", "ов", "ев", "ью", "ия", "ие", "ии", "ий", "ию", "ием", "ией",
    "иям", "иях", "иями",
  ]
  private static let nominatives = ["", "а", "я", "о", "е", "ь", "й", "ие", "ия"]

  /// Whether a form is plural; nil when it may be either. The adjective before it often tells.
  static func isPlural(_ form: String, with adjective: String?, of lemma: String) -> Bool? {
    if let adjective, GrammarFilter.isAdjective(adjective) {
      if ["ые", "ие", "ых", "их", "ыми", "ими"].contains(where: adjective.hasSuffix) {
        return true
      }
      if ["ого", "его", "ому", "ему", "ая", "яя", "ую", "юю", "ой", "ей", "ое", "ее", "ый", "ом"]
        .contains(where: adjective.hasSuffix)
      {
        return false
      }
      return nil
    }
    if form == lemma { return false }
    let ends = ["ами", "ями", "ам", "ям", "ах", "ях", "ов", "ев"]
    return ends.contains(where: form.hasSuffix)
  }

  static func plural(of lemma: String) -> String {
    guard let last = lemma.last else { return lemma }
    let stem = lemma.dropLast()
    switch last {
    case "а": return stem + ("кгхжшчщ".contains(stem.last ?? "-") ? "и" : "ы")
    case "я", "ь", "й": return stem + "и"
    case "о": return stem + "а"
    case "е": return stem + ("иь".contains(stem.last ?? "-") ? "я" : "а")
    case "ы", "и": return lemma
    default: return lemma + ("кгхжшчщ".contains(last) ? "и" : "ы")
    }
  }

  static func gender(of lemma: String, among adjectives: [String?]) -> Gender {
    switch lemma.last {
    case "а", "я": lemma.hasSuffix("мя") ? .neuter : .feminine
    case "о", "е": .neuter
    case "ь":
      lemma.hasSuffix("ость")
        || adjectives.contains { $0?.hasSuffix("ая") == true || $0?.hasSuffix("ую") == true }
        ? .feminine : .masculine
    case "ы", "и": .plural
    default: .masculine
    }
  }

  /// The adjective in the nominative of a gender.
  static func adjective(_ form: String, observed: [String], gender: Gender) -> String {
    let wanted =
      switch gender {
      case .masculine: ["ый", "ий", "ой"]
      case .feminine: ["ая", "яя"]
      case .neuter: ["ое", "ее"]
      case .plural: ["ые", "ие"]
      }
    let fitting = observed.filter { word in wanted.contains(where: word.hasSuffix) }
    if gender != .masculine || !fitting.contains(where: { $0.hasSuffix("ой") }),
      let known = fitting.first
    {
      return known
    }
    guard let ending = adjectiveEndings.first(where: form.hasSuffix) else { return form }
    let stem = form.dropLast(ending.count)
    let last = stem.last ?? "-"
    let isSoft = observed.contains { $0.hasSuffix("его") || $0.hasSuffix("ему") }
    switch gender {
    case .masculine: return stem + ("кгхжшчщ".contains(last) || isSoft ? "ий" : "ый")
    case .feminine: return stem + (isSoft && !"жшчщ".contains(last) ? "яя" : "ая")
    case .neuter: return stem + (isSoft ? "ее" : "ое")
    case .plural: return stem + ("кгхжшчщ".contains(last) || isSoft ? "ие" : "ые")
    }
  }

  private static let adjectiveEndings = [
    "ыми", "ими", "ого", "его", "ому", "ему", "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие",
    "ых", "их", "ым", "им", "ую", "юю", "ом", "ем", "ей",
  ]
}
