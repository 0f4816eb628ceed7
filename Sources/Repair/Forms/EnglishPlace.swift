import Linguistics

/// The form of English: number, and `'s`.
struct EnglishPlace: PlaceForm {
  func fitted(
    _ new: String, inPlaceOf old: String, base: String?, _ place: WordPlace
  ) -> (text: String, confidence: Double)? {
    var text = new
    var confidence = 0.95
    let isHelped = Self.isHelped(place)
    if let base {
      guard !isHelped || place.hasVerb, !place.hasVerb || base.lowercased() != old.lowercased(),
        let moved = Self.moved(new, old: old, base: base, isVerb: place.hasVerb)
      else { return nil }
      (text, confidence) = moved == new ? (new, 0.95) : (moved, 0.92)
    } else {
      // A verb in its dictionary form is seldom in that of its place.
      if place.hasVerb || isHelped { return nil }
      let isPlural = EnglishInflection.singularNoun(Self.head(old).word.lowercased()) != nil
      let isNewPlural = EnglishInflection.singularNoun(Self.head(new).word.lowercased()) != nil
      confidence = isPlural == isNewPlural ? 0.75 : 0.5
    }
    if old.hasSuffix("’s") || old.hasSuffix("'s") || old.hasSuffix("s’") {
      let mark = old.contains("'") ? "'" : "’"
      text += text.hasSuffix("s") ? mark : mark + "s"
    }
    return (text, confidence)
  }

  /// The new words with the ending that one of the old ones has; nil when it cannot be given.
  private static func moved(
    _ new: String, old: String, base: String, isVerb: Bool
  ) -> String? {
    let (olds, bases) = (words(old), words(base))
    guard olds.count == bases.count else {
      // Of which of its words would a verb be the base?
      if isVerb { return nil }
      let (was, now) = (head(base).word.lowercased(), head(old).word.lowercased())
      return was == now
        ? new
        : inflected(new) {
          Self.form($0, now, of: was, isVerb: isVerb)
        }
    }
    let changed = olds.indices.filter {
      bare(olds[$0]).lowercased() != bare(bases[$0]).lowercased()
    }
    guard let first = changed.first else { return new }
    guard changed.count == 1 else { return nil }
    let (was, now) = (bare(bases[first]).lowercased(), bare(olds[first]).lowercased())
    func form(_ word: String) -> String? { Self.form(word, now, of: was, isVerb: isVerb) }
    // Of several words the first is a verb: `exchanged views`.
    let isFirst = first == 0 && (olds.count > 1 && head(base).index > 0 || olds.count == 1)
    if isFirst, isVerb || olds.count > 1 {
      var result = words(new)
      guard let verb = result.first, let moved = form(verb.lowercased()) else { return nil }
      result[0] = moved
      return result.joined(separator: " ")
    }
    return inflected(new, form)
  }

  /// A word in the form that `form` is of another; nouns have but their number.
  private static func form(
    _ word: String, _ form: String, of old: String, isVerb: Bool
  ) -> String? {
    if isVerb { return EnglishInflection.moved(form, of: old, to: word) }
    if form == old { return word }
    if EnglishInflection.pluralNoun(old) == form {
      return EnglishInflection.pluralNoun(word) ?? word
    }
    return EnglishInflection.singularNoun(old) == form
      ? EnglishInflection.singularNoun(word) ?? word : nil
  }

  private static func words(_ phrase: String) -> [String] {
    phrase.split(separator: " ").map(String.init)
  }

  /// A word without its `'s`.
  private static func bare(_ word: String) -> String {
    for mark in ["’s", "'s", "’", "'"] where word.hasSuffix(mark) {
      return String(word.dropLast(mark.count))
    }
    return word
  }

  func likeness(of new: String, to old: String, _ place: WordPlace) -> Double {
    let (was, now) = (Self.words(old), Self.words(new))
    let isHelped = Self.isHelped(place)
    // Headlines have the present where sentences have the past.
    if place.holdsVerb, was.contains(where: Self.isPast) != now.contains(where: Self.isPast) {
      return 0.5
    }
    guard place.hasVerb || isHelped, let first = was.first, let last = was.last,
      let newFirst = now.first, let newLast = now.last
    else { return 0.95 }
    if isHelped {
      let isAlike = Self.ending(first) == Self.ending(newFirst)
      return isAlike && (place.hasVerb || was.count == now.count) ? 0.9 : 0
    }
    let isAlike =
      place.beginsWithVerb
      ? Self.ending(first) == Self.ending(newFirst) : Self.ending(last) == Self.ending(newLast)
    return isAlike ? 0.95 : 0.5
  }

  /// Whether an auxiliary stands before: what follows is a participle or an infinitive.
  private static func isHelped(_ place: WordPlace) -> Bool {
    guard let before = place.before?.lowercased() else { return false }
    return auxiliaries.contains(before) || before == "to" && place.hasVerb
  }

  private static func isPast(_ word: String) -> Bool { ending(word) == "ed" }

  /// What a verb's form looks like.
  private static func ending(_ word: String) -> String {
    if irregularPasts.contains(word.lowercased()) { return "ed" }
    return ["ing", "ed", "s"].first { word.lowercased().hasSuffix($0) } ?? ""
  }

  private static let irregularPasts: Set = [
    "held", "met", "took", "gave", "made", "said", "told", "left", "came", "went", "led", "sent",
    "paid", "spoke", "saw", "began", "found", "became", "built", "brought", "drew", "grew", "kept",
    "knew", "lost", "rose", "ran", "won", "sought", "thought", "wrote", "chose", "was", "were",
    "had",
  ]

  private static let auxiliaries: Set = [
    "has", "have", "had", "will", "would", "be", "been", "being", "is", "are", "was", "were",
    "can", "should", "not",
  ]

  /// The noun of a phrase: the last word before the first preposition.
  private static func head(_ phrase: String) -> (word: String, index: Int) {
    let words = phrase.split(separator: " ").map(String.init)
    let end = words.firstIndex { prepositions.contains($0.lowercased()) } ?? words.count
    guard end > 0 else { return (words.first ?? "", 0) }
    return (bare(words[end - 1]), end - 1)
  }

  private static func inflected(_ phrase: String, _ form: (String) -> String?) -> String? {
    var words = phrase.split(separator: " ").map(String.init)
    let (word, index) = head(phrase)
    guard let new = form(word.lowercased()) else { return nil }
    words[index] =
      word.first?.isUppercase == true ? new.prefix(1).uppercased() + new.dropFirst() : new
    return words.joined(separator: " ")
  }

  private static let prepositions: Set = [
    "of", "for", "to", "in", "on", "at", "with", "by", "from", "between", "and", "under",
  ]
}
