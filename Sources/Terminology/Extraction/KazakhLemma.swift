import Linguistics

/// Dictionary forms of Kazakh terms.
///
/// Kazakh inflects the last word only. Its case goes; the possessive of the third person stays where
/// the words before demand it (`мемлекет басшысы`), and goes where the text has the term without it,
/// as the plural does.
enum KazakhLemma {
  private typealias Letters = [UInt32]

  /// The share of occurrences that shows a form to be used.
  private static let usedShare = 0.1
  private static let nearlyAll = 0.85
  /// Endings that are hardly ever the end of a stem.
  private static let genitives = Set(
    ["ның", "нің", "дың", "дің", "тың", "тің"].map { $0.unicodeScalars.map(\.value) })
  private static let plurals = Set(
    ["лар", "лер", "дар", "дер", "тар", "тер"].map { $0.unicodeScalars.map(\.value) })

  static func term(
    _ forms: [[String]: Int], in text: ExtractionText, _ key: [UInt32]
  ) -> [String] {
    let common = forms.max { ($0.value, $1.key.joined()) < ($1.value, $0.key.joined()) }?.key ?? []
    var last: [String: Int] = [:]
    for (form, count) in forms { last[form.last ?? "", default: 0] += count }
    if key.count == 1 {
      for (form, count) in text.forms[key[0]]?.counts ?? [:] {
        last[form] = max(last[form] ?? 0, count)
      }
    }
    if last.keys.contains(where: { $0.first?.isUppercase == true }) {
      return common.dropLast() + [last.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""]
    }
    return common.dropLast() + [word(last, isAlone: key.count == 1)]
  }

  private static func word(_ counts: [String: Int], isAlone: Bool) -> String {
    let total = counts.values.reduce(0, +)
    var covered: [Letters: Int] = [:]
    for (word, count) in counts {
      for base in Set(KazakhParses.withoutCase(word.unicodeScalars.map(\.value))) {
        covered[base, default: 0] += count
      }
    }
    func text(_ letters: Letters) -> String {
      String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
    }
    func own(_ base: Letters) -> Int { counts[text(base)] ?? 0 }
    // Of what explains nearly all, what the text has most often as it is; but no case of another.
    let most = covered.values.max() ?? 0
    let likely = covered.filter { Double($0.value) >= nearlyAll * Double(most) }
      .filter { base in
        !KazakhParses.withoutCase(base.key).contains { shorter in
          let value = covered[shorter] ?? 0
          if shorter == base.key || value < base.value { return false }
          if genitives.contains(Array(base.key.dropFirst(shorter.count))) { return true }
          return 10 * own(shorter) > own(base.key) || 4 * value > 5 * base.value
        }
      }
    guard
      var best = likely.max(by: { a, b in
        let (mine, theirs) = (counts[text(a.key)] ?? 0, counts[text(b.key)] ?? 0)
        return (mine, a.value, a.key.count, text(a.key)) < (
          theirs, b.value, b.key.count, text(b.key)
        )
      })?.key
    else { return "" }
    // A single word is wanted without possessive and plural if anything in the text shows it so, if
    // only the possessive of its plural.
    if isAlone {
      for (word, count) in counts {
        let letters = word.unicodeScalars.map(\.value)
        for stem in KazakhParses.stems(of: letters)
        where plurals.contains(Array(letters.dropFirst(stem.count).prefix(3))) {
          covered[stem, default: 0] += count
        }
      }
    }
    let least =
      isAlone ? max(min(2, total / 4), total / 100) : max(1, Int(usedShare * Double(total)))
    var isShorter = true
    while isShorter {
      isShorter = false
      for bare in KazakhParses.withoutPossessiveOrPlural(best)
      where covered[bare] ?? 0 >= least {
        best = bare
        isShorter = true
        break
      }
    }
    return text(best)
  }
}
