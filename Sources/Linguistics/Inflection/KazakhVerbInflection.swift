/// Puts a Kazakh verb into the form that another stands in: `қарастырды` where `талқылады` was.
package enum KazakhVerbInflection {
  /// The form of a verb; both verbs are given as the name of their action (`талқылау`), all in lower
  /// case. Nil when `form` is none of the old verb that is known.
  package static func moved(_ form: String, of old: String, to new: String) -> String? {
    if form == old { return new }
    guard let stem = stem(of: new) else { return nil }
    for oldStem in stems(of: old) {
      for written in [oldStem, voiced(oldStem)] where form.hasPrefix(written) {
        let ending = String(form.dropFirst(written.count))
        if let moved = reshaped(ending[...], after: stem) { return moved }
      }
    }
    return nil
  }

  /// Whether a word looks like the name of an action.
  package static func isInfinitive(_ word: String) -> Bool {
    word.count >= 3 && (word.hasSuffix("у") || word.hasSuffix("ю")) && stem(of: word) != nil
  }

  private static func stems(of infinitive: String) -> [String] {
    KazakhVerbs.stems(ofInfinitive: Letters(infinitive)).map(\.text).sorted {
      ($0.count, $0) < ($1.count, $1)
    }
  }

  /// The shorter stem: few verbs lose a narrow vowel before `-у`.
  private static func stem(of infinitive: String) -> String? { stems(of: infinitive).first }

  /// A stem with an ending in the shape that its sounds ask for; nil for an ending that is not known.
  private static func reshaped(_ ending: Substring, after stem: String) -> String? {
    if ending.isEmpty { return nil }
    for family in families {
      for shape in family.shapes where ending.hasPrefix(shape) {
        guard let word = family.attach(stem) else { continue }
        let rest = ending.dropFirst(shape.count)
        if rest.isEmpty { return word }
        if family.isNominal, let shaped = KazakhSuffix.reshaped(String(rest), after: word) {
          return word + shaped
        }
        if family.takesMore, let moved = reshaped(rest, after: word) { return moved }
      }
    }
    return nil
  }

  /// Shapes of one ending.
  private struct Family: Sendable {
    let shapes: [String]
    /// With back vowels: after a vowel, after a voiced and after a voiceless consonant.
    let vowel: String
    let voiced: String
    let voiceless: String
    /// Whether endings of nouns may follow, or further endings of verbs.
    var isNominal = false
    var takesMore = false

    func attach(_ stem: String) -> String? {
      let letters = Letters(stem)
      guard let last = letters.last else { return nil }
      let sound = KazakhEndings.soundClass(last)
      let back =
        KazakhEndings.isVowel(last) && sound != .glide
        ? vowel : sound == .voiceless ? voiceless : voiced
      let ending = KazakhEndings.isFront(letters) ? KazakhEndings.fronted(back) : back
      let beginsWithVowel =
        ending.unicodeScalars.first.map {
          KazakhEndings.isVowel($0.value)
        } ?? false
      return (beginsWithVowel ? KazakhVerbInflection.voiced(stem) : stem) + ending
    }
  }

  private static func voiced(_ stem: String) -> String {
    guard let last = stem.last, let partner = KazakhEndings.voiced(last),
      stem.count > 2 || last != "п"
    else { return stem }
    return stem.dropLast() + String(partner)
  }

  private static func shapes(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private static let families: [Family] = [
    Family(
      shapes: shapes("ған ген қан кен"), vowel: "ған", voiced: "ған", voiceless: "қан",
      isNominal: true),
    Family(
      shapes: shapes("йтын йтін атын етін"), vowel: "йтын", voiced: "атын", voiceless: "атын",
      isNominal: true),
    Family(shapes: shapes("йды йді ады еді"), vowel: "йды", voiced: "ады", voiceless: "ады"),
    Family(shapes: shapes("ды ді ты ті"), vowel: "ды", voiced: "ды", voiceless: "ты"),
    Family(shapes: shapes("ып іп п"), vowel: "п", voiced: "ып", voiceless: "ып"),
    Family(
      shapes: shapes("ушы уші"), vowel: "ушы", voiced: "ушы", voiceless: "ушы", isNominal: true),
    Family(shapes: shapes("у"), vowel: "у", voiced: "у", voiceless: "у", isNominal: true),
    Family(
      shapes: shapes("ыл іл л"), vowel: "л", voiced: "ыл", voiceless: "ыл", takesMore: true),
  ]
}
