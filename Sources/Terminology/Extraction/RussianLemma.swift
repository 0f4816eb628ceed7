import Linguistics

/// Dictionary forms of Russian words, guessed from the forms a text has.
enum RussianLemma {
  enum Gender { case masculine, feminine, neuter, plural }

  /// The noun whose paradigm explains most of these forms.
  static func noun(_ observed: [String: Int]) -> String? {
    if observed.count == 1 { return observed.first?.key }
    var guesses: Set<String> = Set(observed.keys)
    for word in observed.keys {
      for ending in caseEndings where word.hasSuffix(ending) && word.count - ending.count >= 2 {
        let stem = word.dropLast(ending.count)
        let isVowel = "аеиоуыэюя".contains(stem.last ?? "-")
        for nominative in nominatives
        where nominative != "ь" || !isVowel {
          guesses.insert(stem + nominative)
        }
      }
    }
    let total = max(1, observed.values.reduce(0, +))
    let scored = guesses.map { guess in
      let forms = RussianInflection.forms(of: guess.unicodeScalars.map(\.value)).forms
      let covered = observed.reduce(0) { sum, word in
        forms.contains(word.key.unicodeScalars.map(\.value)) ? sum + word.value : sum
      }
      // Ties go to what the text has, then to what more nouns look like, then to the smaller
      // paradigm.
      let own = observed[guess] ?? 0
      let score =
        covered * 200 / total + (own > 0 ? 12 : 0) + min(own * 20 / total, 12) - forms.count / 8
        + bonus(guess) - doubt(of: guess, observed, total: total)
      return (guess: guess, score: score)
    }
    return scored.max { ($0.score, $1.guess) < ($1.score, $0.guess) }?.guess
  }

  /// How common nouns of this look are.
  private static func bonus(_ word: String) -> Int {
    if ["ство", "ние", "тие", "вие", "ость", "ция", "сия", "ика", "тель"].contains(
      where: word.hasSuffix)
    {
      return 14
    }
    if word.hasSuffix("ы") || word.hasSuffix("и") { return -16 }
    if word.hasSuffix("ще") || word.hasSuffix("це") { return 0 }
    if word.hasSuffix("о") || word.hasSuffix("е") { return -12 }
    if word.hasSuffix("ь") || word.hasSuffix("й") { return -3 }
    return 0
  }

  /// What speaks against a guess: endings that nouns of its gender have everywhere and that the text
  /// has not, though it has the word often, and endings they never have.
  private static func doubt(of guess: String, _ observed: [String: Int], total: Int) -> Int {
    func has(_ stem: String, _ endings: [String]) -> Bool {
      endings.contains { observed[stem + $0] != nil }
    }
    guard let last = guess.last else { return 0 }
    let stem = String(guess.dropLast())
    switch last {
    case "а":
      // A feminine noun that has its genitive plural in the text has its other cases too.
      let (bare, own) = (observed[stem] ?? 0, observed[guess] ?? 0)
      if has(stem, ["ом", "ов"]) || bare > 0 && !has(stem, ["ы", "и"]) { return 80 }
      if guess.hasSuffix("ства") { return 60 }
      if own == 0, !has(stem, ["у"]) { return 15 }
      if !has(stem, ["ы", "и", "у", "ой", "ей"]) { return 40 }
      let isDoubtful = bare > own && !has(stem, ["ой", "ою"]) && !accusatives(stem, observed)
      return total >= 8 && isDoubtful ? 60 : 0
    case "я": return has(stem, ["ем", "ев"]) ? 80 : observed[guess] == nil ? 15 : 0
    case "ь":
      // `неделя` has its `недель`; a noun in `-ь` shows its instrumental or its genitive plural.
      if guess.hasSuffix("тель") || has(stem, ["ем", "ью"]) { return 0 }
      let accusative = 2 * (observed[stem + "ю"] ?? 0) > observed[stem + "я"] ?? 0
      return accusative || total >= 8 && has(stem, ["я"]) && !has(stem, ["ей"]) ? 60 : 0
    case "о", "е":
      return has(stem, ["ы", "ов", "ев"]) ? 60 : observed[guess] == nil ? 15 : 0
    case "ы", "и", "у", "ю", "э": return 0
    default:
      let stem = last == "й" ? stem : guess
      if guess.hasSuffix("ств") { return 60 }
      let isSibilant = "жшчщ".contains(last)
      if has(stem, ["ой", "ою", "ею"]) || last == "ц" && has(stem, ["ей"]) { return 80 }
      // `рынок` has `рынком`.
      let short = guess.count > 3 ? guess.dropLast(2) + String(last) : guess
      let instrumental = ["ом", "ем", "ов", "ев"]
      let isKnown =
        has(stem, instrumental) || has(short, instrumental)
        || isSibilant && has(stem, ["ей"])
      if isKnown { return 0 }
      let isFeminine = total >= 8 && has(stem, ["ы", "и"]) || accusatives(stem, observed)
      return isFeminine ? 60 : 0
    }
  }

  /// Whether a stem has `-у` so often beside `-а` that they are accusative and nominative of a
  /// feminine noun, not dative and genitive of a masculine one.
  private static func accusatives(_ stem: String, _ observed: [String: Int]) -> Bool {
    let count = observed[stem + "у"] ?? 0
    return count >= 2 && 5 * count > 2 * (observed[stem + "а"] ?? 0)
  }

  private static let caseEndings = [
    "", "а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "й", "ом", "ем", "ой", "ей", "ам", "ям",
    "ах", "ях", "ами", "ями", "ов", "ев", "ью", "ия", "ие", "ии", "ий", "ию", "ием", "ией",
    "иям", "иях", "иями",
  ]
  private static let nominatives = ["", "а", "я", "о", "е", "ь", "й", "ие", "ия"]

  /// The adjectives that may have these forms, in the masculine.
  static func adjectives(_ observed: [String: Int]) -> Set<String> {
    var guesses: Set<String> = []
    for word in observed.keys {
      guard let ending = adjectiveEndings.first(where: word.hasSuffix),
        word.count > ending.count + 1
      else { continue }
      let stem = word.dropLast(ending.count)
      for nominative in ["ый", "ий", "ой"] { guesses.insert(stem + nominative) }
    }
    return guesses
  }

  /// Whether a form is plural; nil when it may be either. The adjective before it often tells.
  static func isPlural(_ form: String, with adjective: String?, of lemma: String) -> Bool? {
    if let adjective {
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
    if ends.contains(where: form.hasSuffix) { return true }
    let singular = ["ом", "ем", "у", "ю", "ой", "ью"]
    return singular.contains(where: form.hasSuffix) ? false : nil
  }

  static func plural(of lemma: String) -> String {
    guard let last = lemma.last else { return lemma }
    let stem = lemma.dropLast()
    if lemma.hasSuffix("анин") || lemma.hasSuffix("янин") { return lemma.dropLast(2) + "е" }
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
    case "ь": isFeminine(lemma, among: adjectives) ? .feminine : .masculine
    case "ы", "и": .plural
    default: .masculine
    }
  }

  /// Whether a noun in `-ь` is feminine: by its suffix, or by the adjectives it stands with.
  private static func isFeminine(_ lemma: String, among adjectives: [String?]) -> Bool {
    if lemma.hasSuffix("ость") || lemma.hasSuffix("знь") || lemma.hasSuffix("чь") { return true }
    if lemma.hasSuffix("тель") || lemma.hasSuffix("арь") { return false }
    func count(_ endings: [String]) -> Int {
      adjectives.count { adjective in endings.contains { adjective?.hasSuffix($0) == true } }
    }
    return count(["ая", "яя", "ую", "юю", "ой", "ей"])
      > count(["ый", "ий", "ого", "его", "ому", "ему"])
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
    let fitting = observed.filter { word in wanted.contains(where: word.hasSuffix) }.sorted()
    if gender != .masculine, let known = fitting.first { return known }
    // `ой` is of the feminine too.
    if let known = fitting.first(where: { !$0.hasSuffix("ой") }) { return known }
    guard let ending = adjectiveEndings.first(where: form.hasSuffix) else { return form }
    let stem = form.dropLast(ending.count)
    let last = stem.last ?? "-"
    let isSoft = observed.contains {
      $0.hasSuffix("его") || $0.hasSuffix("ему") || $0.hasSuffix("яя") || $0.hasSuffix("юю")
    }
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
