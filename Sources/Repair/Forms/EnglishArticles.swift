/// What the English article before a place must become when other words come into it.
enum EnglishArticles {
  /// The article for new words in place of `article`: the same, another, or an empty text for none.
  static func article(_ article: String, before new: String, inPlaceOf old: String) -> String {
    if hasArticle(new) || beginsWithPreposition(new) { return "" }
    switch article.lowercased() {
    case "a", "an":
      if isPlural(new) { return "" }
      if isWholeName(new) || isOffice(new) {
        return article.first?.isUppercase == true ? "The" : "the"
      }
      let right = beginsWithVowel(new) ? "an" : "a"
      return article.first?.isUppercase == true ? right.capitalized : right
    default:
      if isTitledName(new) { return "" }
      // `the Head of State` is no name, `the Netherlands` is one.
      let hadIts = takesThe(old) || old.split(separator: " ").contains { isSmall($0) }
      let isBare = isName(new) && !takesThe(new) && !namesACommonThing(new)
      return isBare && isName(old) && hadIts ? "" : article
    }
  }

  /// Whether new words want an article where none stands before the old ones: names that take one,
  /// and common nouns in place of words that held one themselves.
  static func needsThe(_ new: String, inPlaceOf old: String) -> Bool {
    if hasArticle(new) || beginsWithPreposition(new) { return false }
    let lower = new.lowercased()
    if ["sides", "parties"].contains(lower.prefix { $0 != " " }) || lower.hasPrefix("two ") {
      return true
    }
    if isName(new), isName(old), !hasArticle(old) {
      return takesThe(new) && !takesThe(old) && !isTitledName(new)
    }
    let heldOne = hasArticle(old) || old.contains(" the ") && beginsWithPreposition(old)
    return heldOne && (!isName(new) || takesThe(new))
  }

  private static func hasArticle(_ phrase: String) -> Bool {
    ["the ", "a ", "an ", "this ", "its ", "their ", "his ", "her ", "all "].contains {
      phrase.lowercased().hasPrefix($0)
    }
  }

  static func endsWithPreposition(_ phrase: String) -> Bool {
    phrase.split(separator: " ").last.map { prepositions.contains($0.lowercased()) } ?? false
  }

  static func beginsWithPreposition(_ phrase: String) -> Bool {
    phrase.split(separator: " ").first.map { prepositions.contains($0.lowercased()) } ?? false
  }

  private static let prepositions: Set = [
    "during", "following", "at", "in", "on", "by", "for", "with", "after", "before", "under", "to",
    "as", "from", "within", "upon", "between", "among", "of", "over", "about", "under", "through",
  ]

  private static func isSmall(_ word: Substring) -> Bool { word.first?.isLowercase ?? false }

  private static func isPlural(_ phrase: String) -> Bool {
    let words = phrase.lowercased().split(separator: " ")
    let end = words.firstIndex { ["of", "for", "to", "in", "on", "with"].contains($0) }
    guard let head = words[..<(end ?? words.count)].last, head.count > 3 else { return false }
    return head.hasSuffix("s") && !head.hasSuffix("ss") && !head.hasSuffix("us")
      && !head.hasSuffix("is")
  }

  private static func beginsWithVowel(_ phrase: String) -> Bool {
    let lower = phrase.lowercased()
    if ["uni", "use", "usu", "eu", "one", "ur"].contains(where: lower.hasPrefix) {
      return lower.hasPrefix("unin") || lower.hasPrefix("unim") || lower.hasPrefix("urg")
    }
    let silent = ["hour", "hones", "honor", "honour", "heir"]
    if silent.contains(where: lower.hasPrefix) { return true }
    return lower.first.map { "aeiou".contains($0) } ?? false
  }

  private static func isName(_ phrase: String) -> Bool {
    let phrase = phrase.hasPrefix("the ") ? phrase.dropFirst(4) : phrase[...]
    return phrase.first?.isUppercase ?? false
  }

  /// Whether all words before a preposition are capitalised: `Munich Security Conference`, but not `SCO
  /// summit`.
  private static func isWholeName(_ phrase: String) -> Bool {
    let words = phrase.split(separator: " ")
    let end = words.firstIndex { prepositions.contains($0.lowercased()) } ?? words.count
    return end > 0
      && words[..<end].allSatisfy { $0.first?.isUppercase ?? false || $0 == "and" || $0 == "the" }
  }

  /// Whether a common noun stands behind an acronym: `SCO summit`.
  private static func namesACommonThing(_ phrase: String) -> Bool {
    let words = phrase.split(separator: " ")
    guard words.count > 1, words[0].count > 1 else { return false }
    return words[0].allSatisfy(\.isUppercase) && isSmall(words[1])
  }

  /// Whether it is the holder of an office that only one person holds: `head of the delegation`.
  private static func isOffice(_ phrase: String) -> Bool {
    let words = phrase.split(separator: " ")
    guard words.count > 2, words[1] == "of" else { return false }
    return titles.contains(words[0].prefix(1).uppercased() + words[0].dropFirst())
  }

  /// Whether it is someone's name behind a title: `President Kassym-Jomart Tokayev`.
  private static func isTitledName(_ phrase: String) -> Bool {
    let words = phrase.split(separator: " ")
    guard words.count > 1, words.allSatisfy({ $0.first?.isUppercase ?? false }) else {
      return false
    }
    return titles.contains(String(words[0])) && !titles.contains(String(words[1]))
      && !nouns.contains(where: { words.dropFirst().map(String.init).contains($0) })
  }

  /// Names of states and bodies with a common noun in them, plurals, acronyms of bodies, and titles.
  private static func takesThe(_ name: String) -> Bool {
    let all = name.split { $0 == " " || $0 == "-" }
    // What stands behind a verb is no part of the name.
    let end = all.firstIndex { isSmall($0) && !["of", "the", "and", "for", "on"].contains($0) }
    let words = all[..<(end ?? all.count)]
    if name.hasPrefix("the ") { return true }
    if words.contains(where: { nouns.contains(String($0)) }) { return true }
    if words.contains(where: { titles.contains(String($0)) }) { return true }
    return words.count == 1 && acronyms.contains(String(all[0]))
  }

  private static let nouns: Set = [
    "United", "States", "Kingdom", "Republic", "Union", "Emirates", "Federation", "Netherlands",
    "Philippines", "Maldives", "Bahamas", "Organization", "Organisation", "Council", "Ministry",
    "Commission", "Bank", "Fund", "Assembly", "Nations", "Court", "Committee", "Agency",
    "Commonwealth", "Conference", "League", "Forum",
  ]
  private static let titles: Set = [
    "Head", "President", "Minister", "Speaker", "Ambassador", "Chairman", "Chairperson",
    "Secretary",
    "Governor", "Mayor", "Chancellor", "King", "Emir", "Akim", "Government", "Parliament", "Senate",
    "Mazhilis", "Embassy", "Chair", "Director", "Deputy", "Sides", "Leaders",
  ]
  private static let acronyms: Set = [
    "EU", "UN", "USA", "US", "UK", "UAE", "OSCE", "CIS", "SCO", "OTS", "EAEU", "CSTO", "OIC", "WTO",
    "WHO", "IMF", "OECD", "CICA", "ECO", "EBRD", "ADB", "IAEA",
  ]
}
