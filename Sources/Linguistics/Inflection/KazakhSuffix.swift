/// Gives a Kazakh ending the shape that another word asks for: `120-дан`, but `45-тен`.
///
/// Endings agree with the word's last vowel (back or front) and begin as its last sound demands
/// (Muhamedowa, *Kazakh: A Comprehensive Grammar*, 2016, chapter on phonology). A number in digits
/// takes the endings of the word it is read as.
package enum KazakhSuffix {
  /// The ending after `word`, or nil when it is no ending we know. `word` is in lower case.
  package static func reshaped(_ ending: String, after word: String) -> String? {
    let letters = Letters(word)
    guard let last = letters.last else { return nil }
    let sound = KazakhEndings.soundClass(last)
    let isFront = KazakhEndings.isFront(letters)
    for family in families {
      guard let form = family.longest(in: ending) else { continue }
      let rest = ending.dropFirst(form.count)
      return harmonised(family.form(after: sound) + rest, isFront: isFront)
    }
    return nil
  }

  /// The last word a number in digits is read with: `жиырма` of 120, `бес` of 45.
  package static func lastWord(ofNumber digits: String) -> String {
    let zeros = digits.reversed().prefix { $0 == "0" }.count
    let figure = digits.dropLast(zeros).last?.wholeNumberValue ?? 0
    switch zeros {
    case 0: return ones[figure]
    case _ where figure == 0: return "нөл"
    case 1: return tens[figure]
    case 2: return "жүз"
    case 3...5: return "мың"
    case 6...8: return "миллион"
    default: return "миллиард"
    }
  }

  private static let ones = [
    "нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз",
  ]
  private static let tens = [
    "нөл", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан",
  ]

  /// Forms of one ending with back vowels, by the sound before them.
  private struct Family {
    let forms: [(form: String, after: KazakhEndings.SoundClasses)]

    init(_ forms: (String, KazakhEndings.SoundClasses)...) {
      self.forms = forms.map { (form: $0.0, after: $0.1) }
    }

    /// The longest form of either harmony that `ending` begins with.
    func longest(in ending: String) -> String? {
      forms.flatMap { [$0.form, fronted($0.form)] }
        .filter { ending.hasPrefix($0) && isWhole(ending.dropFirst($0.count)) }
        .max { $0.count < $1.count }
    }

    func form(after sound: KazakhEndings.SoundClasses) -> String {
      (forms.first { $0.after.contains(sound) } ?? forms[0]).form
    }

    /// Whether what follows the form can be endings of its own.
    private func isWhole(_ rest: Substring) -> Bool {
      rest.isEmpty || rest.allSatisfy { "аеыіғгқкнңдтрлсмшбпу".contains($0) } && rest.count <= 5
    }
  }

  /// The longest endings first, so that none is taken for the beginning of another.
  private static let families = [
    Family(("дағы", voiced), ("тағы", .voiceless)),
    Family(("ыншы", .consonant), ("ншы", .vowel)),
    Family(("шы", all)),
    Family(("ның", [.vowel, .nasal]), ("тың", .voiceless), ("дың", [.liquid, .sibilant, .glide])),
    Family(("дан", [.vowel, .liquid, .sibilant, .glide]), ("тан", .voiceless), ("нан", .nasal)),
    Family(
      ("лар", [.vowel, .liquid, .glide]), ("дар", [.nasal, .sibilant]), ("тар", .voiceless)),
    Family(
      ("лық", [.vowel, .liquid, .glide]), ("дық", [.nasal, .sibilant]), ("тық", .voiceless)),
    Family(("мен", [.vowel, .liquid, .nasal, .glide]), ("пен", .voiceless), ("бен", .sibilant)),
    Family(("ға", voiced), ("қа", .voiceless)),
    Family(("да", voiced), ("та", .voiceless)),
    Family(("ны", [.vowel, .glide]), ("ты", .voiceless), ("ды", [.liquid, .sibilant, .nasal])),
    Family(("сы", .vowel), ("ы", .consonant)),
  ]

  private static let voiced: KazakhEndings.SoundClasses =
    [.vowel, .nasal, .liquid, .sibilant, .glide]
  private static let all: KazakhEndings.SoundClasses = [.vowel, .consonant]

  private static func harmonised(_ ending: String, isFront: Bool) -> String {
    isFront ? fronted(ending) : backed(ending)
  }

  private static func fronted(_ ending: String) -> String { exchange(ending, backToFront) }

  private static func backed(_ ending: String) -> String {
    // мен, пен, бен have one form.
    if ["мен", "пен", "бен"].contains(ending) { return ending }
    return exchange(ending, frontToBack)
  }

  private static func exchange(_ ending: String, _ letters: [Character: Character]) -> String {
    String(ending.map { letters[$0] ?? $0 })
  }

  private static let backToFront: [Character: Character] =
    ["а": "е", "ы": "і", "ғ": "г", "қ": "к"]
  private static let frontToBack: [Character: Character] =
    ["е": "а", "і": "ы", "г": "ғ", "к": "қ"]
}
