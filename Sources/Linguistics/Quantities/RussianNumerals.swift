/// Russian numbers in words, in all their cases.
package enum RussianNumerals {
  static let words: [String: NumberWord] = {
    var words: [String: NumberWord] = [:]
    func add(_ forms: String, _ meaning: NumberWord.Meaning) {
      for form in forms.split(separator: " ") { words[String(form)] = NumberWord(meaning) }
    }
    add("один одна одно одного одному одним одном одну одной", .cardinal(1))
    add("два две двух двум двумя", .cardinal(2))
    add("три трех трем тремя", .cardinal(3))
    add("четыре четырех четырем четырьмя", .cardinal(4))
    add("восемь восьми восемью восьмью", .cardinal(8))
    let soft =
      [
        (5, "пят"), (6, "шест"), (7, "сем"), (9, "девят"), (10, "десят"), (20, "двадцат"),
        (30, "тридцат"),
      ] + teens.enumerated().map { (11 + $0.offset, $0.element + "надцат") }
    for (value, stem) in soft { add("\(stem)ь \(stem)и \(stem)ью", .cardinal(value)) }
    add("сорок сорока", .cardinal(40))
    for (value, stem, oblique) in [
      (50, "пят", "пяти"), (60, "шест", "шести"), (70, "сем", "семи"), (80, "восем", "восьми"),
    ] {
      add("\(stem)ьдесят \(oblique)десяти \(stem)ьюдесятью", .cardinal(value))
    }
    add("девяносто девяноста", .cardinal(90))
    add("сто ста", .cardinal(100))
    add("двести двухсот двумстам двумястами двухстах", .cardinal(200))
    add("триста трехсот тремстам тремястами трехстах", .cardinal(300))
    add("четыреста четырехсот четыремстам четырьмястами четырехстах", .cardinal(400))
    for (value, stem, oblique) in [
      (500, "пят", "пяти"), (600, "шест", "шести"), (700, "сем", "семи"), (800, "восем", "восьми"),
      (900, "девят", "девяти"),
    ] {
      add(
        "\(stem)ьсот \(oblique)сот \(oblique)стам \(stem)ьюстами \(oblique)стах", .cardinal(value))
    }
    for (value, stem) in [(2, "дво"), (3, "тро")] {
      add("\(stem)е \(stem)их \(stem)им \(stem)ими", .collective(value))
    }
    for (value, stem) in [(4, "четвер"), (5, "пятер"), (6, "шестер"), (7, "семер")] {
      add("\(stem)о \(stem)ых \(stem)ым \(stem)ыми", .collective(value))
    }
    add("полтора полторы полутора", .oneAndHalf)
    add("половина половины половине половину половиной", .half)
    for (value, stem) in ordinalStems {
      for ending in hardEndings { words[stem + ending] = NumberWord(.ordinal(value)) }
    }
    add(
      """
      третий третья третье третьего третьей третьему третью третьим третьем третьи третьих \
      третьими
      """, .ordinal(3))
    return words
  }()

  private static let teens = [
    "один", "две", "три", "четыр", "пят", "шест", "сем", "восем", "девят",
  ]

  private static let hardEndings = [
    "ый", "ой", "ая", "ое", "ого", "ому", "ым", "ом", "ую", "ые", "ых", "ыми",
  ]

  private static let ordinalStems: [(Int, String)] =
    [
      (1, "перв"), (2, "втор"), (4, "четверт"), (5, "пят"), (6, "шест"), (7, "седьм"),
      (8, "восьм"), (9, "девят"), (10, "десят"), (20, "двадцат"), (30, "тридцат"),
      (40, "сороков"), (50, "пятидесят"), (60, "шестидесят"), (70, "семидесят"),
      (80, "восьмидесят"), (90, "девяност"), (100, "сот"),
    ] + teens.enumerated().map { (11 + $0.offset, $0.element + "надцат") }

  /// What a single word says; `ё` is written `е`.
  static func word(_ word: String) -> NumberWord? { words[word] }

  /// The number at the beginning of an adjective, and the rest: `трех|дневный`.
  static func prefix(of word: String) -> (value: ExactNumber, rest: Substring)? {
    for (prefix, value) in prefixes where word.beginsAs(prefix) && word.count > prefix.count + 3 {
      return (value, word.dropFirst(prefix.count))
    }
    return nil
  }

  /// The longest first.
  static let prefixes: [(String, ExactNumber)] =
    [
      ("полутора", ExactNumber(15, exponent: -1)), ("четырех", ExactNumber(4)),
      ("двенадцати", ExactNumber(12)), ("пятнадцати", ExactNumber(15)),
      ("двадцати", ExactNumber(20)), ("тридцати", ExactNumber(30)), ("сорока", ExactNumber(40)),
      ("пятидесяти", ExactNumber(50)), ("двух", ExactNumber(2)), ("трех", ExactNumber(3)),
      ("пяти", ExactNumber(5)), ("шести", ExactNumber(6)), ("семи", ExactNumber(7)),
      ("восьми", ExactNumber(8)), ("девяти", ExactNumber(9)), ("десяти", ExactNumber(10)),
    ].sorted { $0.0.count > $1.0.count }

  /// A number in the same form as another in words: both decline alike. Nil where they do not.
  package static func cardinal(_ value: Int, like word: String) -> String? {
    guard let ending = ["ью", "ь", "и"].first(where: word.hasSuffix), value < 40,
      let form = words.first(where: { form, found in
        found.meaning == .cardinal(value) && form.hasSuffix(ending)
      })?.key,
      words[word].map({ if case .cardinal(5...30) = $0.meaning { true } else { false } }) == true,
      value >= 5
    else { return nil }
    return form
  }

  /// The first word of an ordinal, or its beginning, as it is read: `втор`, `двадцать`; nil above 100.
  package static func firstWord(ofOrdinal value: Int) -> String? {
    if value == 3 { return "трет" }
    if let stem = ordinalStems.first(where: { $0.0 == value })?.1 { return stem }
    return tens[value / 10]
  }

  private static let tens = [
    2: "двадцать", 3: "тридцать", 4: "сорок", 5: "пятьдесят", 6: "шестьдесят", 7: "семьдесят",
    8: "восемьдесят", 9: "девяносто",
  ]

  /// An ordinal in the form of another one; nil where their endings differ.
  package static func ordinal(_ value: Int, like word: String) -> String? {
    guard case .ordinal(let old) = words[word]?.meaning,
      let stem = ordinalStems.first(where: { $0.0 == old })?.1,
      let other = ordinalStems.first(where: { $0.0 == value })?.1
    else { return nil }
    let ending = String(word.dropFirst(stem.count))
    guard ending == "ый" || ending == "ой" && word.count == stem.count + 2 else {
      return other + ending
    }
    // `второй`, `шестой`: the stress of the nominative is on the ending.
    guard ending != "ой" else { return nil }
    return other + ([2, 6, 7, 8, 40].contains(value) ? "ой" : "ый")
  }
}
