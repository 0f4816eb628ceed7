import Bytes

extension KazakhInflection {
  /// The cases that a noun is taken out of, those with the longest endings first, because a possessive
  /// shows in them: `маңында` is `маңы` and `нда`.
  private static let cases: [KazakhReading.Case] = [
    .instrumental, .locative, .ablative, .dative, .genitive, .accusative,
  ]
  /// Less is no noun without its ending,
  private static let shortest = 3
  /// but these are.
  private static let shortNouns: Set = ["ел", "ай", "су", "үй", "ту", "ой", "із", "ән", "ат", "ет"]
  /// Nouns whose last letters look like a case: `Ақорда`, `Қарағанды`, `Қазақстан`.
  private static let likeCases = [
    "сауда", "орда", "майдан", "банда", "қарағанды", "канада", "уганда", "руанда", "стан",
  ]

  /// A noun in another case, with the number and possession that it has: `облыстық бюджеттің` becomes
  /// `облыстық бюджеттен`; nil when no noun can be made out.
  ///
  /// - Parameters:
  ///   - word: the last word of a phrase, as it is written there.
  ///   - isHead: whether other words stand before it, whose possession it may show: `Есеп комитеті`.
  package static func form(
    _ word: String, in wanted: KazakhReading.Case, isHead: Bool
  ) -> String? {
    guard wanted != .other, wanted != .relative, let last = word.unicodeScalars.last,
      last.properties.isLowercase,
      word.unicodeScalars.contains(where: { KazakhEndings.isVowel($0.value) }),
      !isRelative(word)
    else { return nil }
    let bare = withoutCase(word, isHead: isHead) ?? (word, isHead && isPossessed(word))
    return wanted.morpheme.map {
      bare.word + ending($0, after: bare.word, bare.isPossessed ? .possessive : nil)
    } ?? bare.word
  }

  /// A noun without its case; nil when it has none that it would be given again.
  private static func withoutCase(
    _ word: String, isHead: Bool
  ) -> (word: String, isPossessed: Bool)? {
    let lower = word.lowercased()
    if likeCases.contains(where: lower.hasSuffix) { return nil }
    var best: (word: String, isPossessed: Bool)?
    for grammaticalCase in cases {
      guard let morpheme = grammaticalCase.morpheme else { continue }
      for form in morpheme.allForms.map(\.form) where word.hasSuffix(form) {
        let rest = String(word.dropLast(form.count))
        guard rest.count >= shortest || shortNouns.contains(rest.lowercased()),
          rest.count < best?.word.count ?? .max
        else { continue }
        for isPossessed in [true, false] {
          guard !isPossessed || isHead && Self.isPossessed(rest),
            form == ending(morpheme, after: rest, isPossessed ? .possessive : nil)
          else { continue }
          best = (rest, isPossessed)
          break
        }
      }
    }
    return best
  }

  /// `елі` of `елінің` too, which is shorter than what is told from a dictionary form.
  private static func isPossessed(_ word: String) -> Bool {
    Noun.looksPossessed(word.lowercased(), shortest: shortest)
  }

  /// `қаладағы` stands before a noun, and is none.
  private static func isRelative(_ word: String) -> Bool {
    KazakhMorpheme.relative.allForms.contains {
      word.hasSuffix($0.form) && word.count - $0.form.count >= 3
    }
  }
}
