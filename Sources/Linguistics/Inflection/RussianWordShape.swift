/// What a Russian word may be, as far as its ending tells.
package enum RussianWordShape {
  /// Whether a word is an adjective or participle in any form, and so stands before its noun.
  package static func looksLikeModifier(_ word: String) -> Bool {
    let lower = word.lowercased()
    return lower.count >= 5
      && (longEndings.contains(where: lower.hasSuffix)
        || shortEndings.contains(where: lower.hasSuffix)
          && suffixes.contains { lower.dropLast(2).hasSuffix($0) })
      && !isVerbalNoun(lower)
  }

  /// `здание`, `зданий`: a noun that looks like an adjective.
  package static func isVerbalNoun(_ word: String) -> Bool {
    nounEndings.contains(where: word.hasSuffix) && !adjectiveEndings.contains(where: word.hasSuffix)
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private static let longEndings = words(
    "ый ий ая яя ое ее ые ие ого его ому ему ую юю ых их ыми ими ийся аяся ееся иеся ихся")
  /// Nouns end so too, but behind other suffixes.
  private static let shortEndings = words("ой ом ей ем им ым")
  private static let suffixes = words("н ск ов ев ч щ ш ющ ящ нн ан ен")
  private static let nounEndings = words("ние ний тие тий")
  private static let adjectiveEndings = words("нние нний шние дние дний шний")
}
