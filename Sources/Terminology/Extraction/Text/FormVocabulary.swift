/// The word forms of a text, numbered, with how they are written.
struct FormVocabulary {
  /// A form in lower case.
  struct Form {
    /// Lower case, `е` for `ё`; an acronym as it is written.
    let text: String
    let isAcronym: Bool
    var count = 0
    /// How often it stands where a capital tells a name, and how often it has one there.
    var telling = 0
    var capitals = 0
    /// How it is written with capitals inside, and how often: `Касым-Жомарт`, `eGov`.
    var mixed: (text: String, count: Int)?
  }

  private(set) var forms: [Form] = []
  private var numbers: [String: Int32] = [:]

  /// Adds a word as it is written; says its form and whether it has capitals inside.
  mutating func add(_ written: String) -> (form: Int32, isMixed: Bool) {
    let isAcronym = Self.isAcronym(written)
    let text = isAcronym ? written : Self.folded(written)
    let number = numbers[text] ?? Int32(truncatingIfNeeded: forms.count)
    if Int(number) == forms.count {
      numbers[text] = number
      forms.append(Form(text: text, isAcronym: isAcronym))
    }
    let isMixed =
      !isAcronym && written.dropFirst().contains(where: \.isUppercase)
      && written.contains(where: \.isLowercase)
    if isMixed, forms[Int(number)].mixed == nil { forms[Int(number)].mixed = (written, 0) }
    countMixed(number, isMixed: isMixed)
    return (number, isMixed)
  }

  mutating func countMixed(_ number: Int32, isMixed: Bool) {
    if isMixed { forms[Int(number)].mixed?.count += 1 }
  }

  mutating func count(_ number: Int32, isCapital: Bool, saysCase: Bool) {
    forms[Int(number)].count += 1
    guard saysCase else { return }
    forms[Int(number)].telling += 1
    if isCapital { forms[Int(number)].capitals += 1 }
  }

  /// The number of a form in lower case, nil when the text does not have it.
  func known(_ text: String) -> Int32? { numbers[text] }

  /// How often the text has a form.
  func count(of text: String) -> Int { numbers[text].map { forms[Int($0)].count } ?? 0 }

  /// Whether a form is written with a capital nearly everywhere.
  func isName(_ number: Int32) -> Bool {
    let form = forms[Int(number)]
    return form.isAcronym || form.telling > 0 && form.capitals * 10 >= form.telling * 8
  }

  /// A word of a dictionary form with the capitals that its form in the text has inside.
  func withInnerCapitals(_ word: String, as form: Int32) -> String {
    let form = forms[Int(form)]
    guard let mixed = form.mixed, mixed.count * 2 > form.count else { return word }
    if form.text == word { return mixed.text }
    guard word.contains("-") else { return word }
    return word.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: "-")
  }

  static func folded(_ written: String) -> String {
    var text = ""
    for scalar in written.lowercased().unicodeScalars {
      switch scalar {
      case "ё": text.unicodeScalars.append("е")
      case "\u{2010}", "\u{2011}": text.unicodeScalars.append("-")
      case "’": text.unicodeScalars.append("'")
      case "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{301}": continue
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Two to five capitals.
  private static func isAcronym(_ written: String) -> Bool {
    (2...5).contains(written.count) && written.allSatisfy(\.isUppercase)
  }
}
