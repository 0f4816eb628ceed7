extension EnglishInflection {
  /// The word in American spelling, so that `organisation` and `organization` are one word.
  ///
  /// It goes by the ends of words, so a few words become wrong (`promize`). That does no harm,
  /// because terms and texts are changed in the same way.
  package static func normalized(_ word: Letters) -> Letters {
    var word = word
    for (british, american) in endings where word.count >= british.count + 2 {
      let stem = word.count - british.count
      for suffix in suffixes
      where stem >= suffix.count + 2 && word.ends(with: british + suffix) {
        word.replaceSubrange((stem - suffix.count)..<(word.count - suffix.count), with: american)
        return word
      }
    }
    return EnglishIrregulars.spellings[word] ?? word
  }

  private static let endings: [(british: Letters, american: Letters)] = [
    ("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("ised", "ized"),
    ("iser", "izer"), ("yse", "yze"), ("ysed", "yzed"), ("ysing", "yzing"), ("our", "or"),
    ("oured", "ored"), ("ouring", "oring"), ("ouree", "oree"), ("ourable", "orable"),
    ("ourite", "orite"), ("ogramme", "ogram"), ("ogue", "og"), ("entre", "enter"),
    ("eatre", "eater"), ("etre", "eter"), ("efence", "efense"), ("icence", "icense"),
    ("elled", "eled"), ("elling", "eling"), ("eller", "eler"), ("ellor", "elor"),
  ].map { (Letters($0.0), Letters($0.1)) }
  private static let suffixes = [Letters](endings: "- s al ly")
}
