import Bytes

/// The forms of verbs given in the infinitive: `выразить надежду` is found in `выразил надежду`.
///
/// Past, non-past, imperative, converbs and all participles, of the verb and of its partners in
/// aspect. The infinitive tells the conjugation of all but a few dozen verbs; where it does not, all
/// plausible ones are generated, as with nouns. After Zaliznyak, *Grammatical Dictionary of the
/// Russian Language* (1977), classes 1-16 of verbs.
extension RussianInflection {
  /// The forms of a word as a verb; none when it is no infinitive by its look.
  package static func verbForms(of word: Letters) -> InflectedForms {
    var forms = InflectedForms(whole: [])
    guard isInfinitive(word) else { return forms }
    addVerb(word, to: &forms)
    for partner in RussianAspect.partners(of: plain(word)) {
      addVerb(isReflexive(word) ? partner + sya : partner, to: &forms)
    }
    return forms
  }

  /// Whether a word looks like an infinitive, and is no noun that does: `область`, `речь`.
  package static func isInfinitive(_ word: Letters) -> Bool {
    let plain = plain(word)
    guard plain.count > 3, plain.allSatisfy({ "а"..."я" ~= $0 }) else { return false }
    if otherInfinitives.contains(where: { plain.ends(with: $0) }) || shortVerbs.contains(plain) {
      return true
    }
    guard plain.ends(with: softInfinitive), vowels.contains(plain[plain.count - 3]) else {
      return false
    }
    return !nounsInTh.contains(plain)
  }

  private static func isReflexive(_ word: Letters) -> Bool {
    word.ends(with: sya) || word.ends(with: sj)
  }

  private static func plain(_ word: Letters) -> Letters {
    isReflexive(word) ? word.dropLast(2) : word
  }

  private static func addVerb(_ word: Letters, to forms: inout InflectedForms) {
    let conjugation = RussianConjugation(plain(word))
    if isReflexive(word) {
      for (stem, endings) in conjugation.personal {
        forms.add(stem[...], endings.flatMap { [$0 + sya, $0 + sj] })
      }
      for (stem, endings) in conjugation.activeParticiples {
        forms.add(stem[...], endings.map { $0 + sya })
      }
      // The passive participle has no `-ся`: `присоединён`.
      for (stem, endings) in conjugation.passiveParticiples { forms.add(stem[...], endings) }
    } else {
      for (stem, endings) in conjugation.personal {
        // The passive of an imperfective verb: `вручаются грамоты`.
        forms.add(stem[...], endings + endings.flatMap { [$0 + sya, $0 + sj] })
      }
      for (stem, endings) in conjugation.activeParticiples {
        forms.add(stem[...], endings + endings.map { $0 + sya })
      }
      for (stem, endings) in conjugation.passiveParticiples { forms.add(stem[...], endings) }
    }
  }

  private static let sya = Letters("ся")
  private static let sj = Letters("сь")
  private static let softInfinitive = Letters("ть")
  /// Ends of infinitives in `-ти`, `-чь` and with a consonant before `-ть`.
  private static let otherInfinitives = [Letters](
    endings: """
      йти вести нести везти расти мести цвести ползти обрести спасти грести трясти плести \
      мочь влечь стичь беречь стеречь пречь стричь сечь жечь обречь изречь наречь \
      сесть лезть класть красть грызть упасть попасть напасть пропасть учесть счесть прочесть съесть
      """)
  private static let shortVerbs = Set(
    [Letters](endings: "счесть учесть прочесть идти ехать дать обречь"))
  /// Nouns and numerals with a vowel before `-ть`.
  private static let nounsInTh = Set(
    [Letters](
      endings: """
        печать память мать путь суть треть сеть нить плоть рать кровать благодать стать гать знать \
        прыть копоть ноготь зять тать пять девять десять рукоять ртуть жуть муть рябить опричь \
        хоть лапоть ломоть деготь коготь локоть ипать
        """))
}
