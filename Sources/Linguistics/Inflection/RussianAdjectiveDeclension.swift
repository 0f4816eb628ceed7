/// What stands behind the stem of a Russian adjective in each case of each gender and of the plural.
///
/// As with ``RussianDeclension``, the only table of them.
package struct RussianAdjectiveDeclension: Sendable {
  /// The ending of the dictionary form.
  package let lemma: String
  /// Masculine, feminine, neuter, plural: of each the six cases in the order of
  /// ``RussianDeclension/singular``, alternatives parted by commas.
  package let cells: [String]

  private init(_ lemma: String, _ cells: String...) {
    self.lemma = lemma
    self.cells = cells
  }

  /// The endings of one gender, or of the plural.
  func endings(_ number: Int) -> [Letters] {
    let endings = cells[number].split { $0 == " " || $0 == "," }
    return [Letters](endings: endings.joined(separator: " "))
  }
}

extension RussianAdjectiveDeclension {
  package static let hard = Self(
    "ый", "ый ого ому ый,ого ым ом", "ая ой ой ую ой,ою ой", "ое ого ому ое ым ом",
    "ые ых ым ые,ых ыми ых")
  package static let stressedHard = Self(
    "ой", "ой ого ому ой,ого ым ом", "ая ой ой ую ой,ою ой", "ое ого ому ое ым ом",
    "ые ых ым ые,ых ыми ых")
  package static let velar = Self(
    "ий", "ий ого ому ий,ого им ом", "ая ой ой ую ой,ою ой", "ое ого ому ое им ом",
    "ие их им ие,их ими их")
  /// `дорогой`, `большой`
  package static let stressedVelar = Self(
    "ой", "ой ого ому ой,ого им ом", "ая ой ой ую ой,ою ой", "ое ого ому ое им ом",
    "ие их им ие,их ими их")
  package static let sibilant = Self(
    "ий", "ий его ему ий,его им ем", "ая ей ей ую ей,ею ей", "ее его ему ее им ем",
    "ие их им ие,их ими их")
  package static let soft = Self(
    "ий", "ий его ему ий,его им ем", "яя ей ей юю ей,ею ей", "ее его ему ее им ем",
    "ие их им ие,их ими их")
  /// `учащийся`
  package static let reflexive = Self(
    "ийся", "ийся егося емуся ийся,егося имся емся", "аяся ейся ейся уюся ейся ейся",
    "ееся егося емуся ееся имся емся", "иеся ихся имися иеся,ихся имися ихся")
  /// `третий`, `третья`
  static let possessive = Self(
    "ий", "ий ьего ьему ий,ьего ьим ьем", "ья ьей ьей ью ьей,ьею ьей", "ье ьего ьему ье ьим ьем",
    "ьи ьих ьим ьи,ьих ьими ьих")
}
