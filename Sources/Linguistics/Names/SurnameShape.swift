import Bytes

/// Tells surnames of Russian and Kazakh news by their endings, in any case: `-ов`, `-ева`, `-скому`,
/// `-енко`, `-ян`, and patronymics with them.
package enum SurnameShape {
  /// Whether a capitalized word has such an ending.
  static func isSurname(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var letters: [UInt32] = []
    var index = range.lowerBound
    while index < range.upperBound, letters.count < 24 {
      let isFirst = letters.isEmpty
      let scalar = decodeScalar(bytes, &index)
      if isFirst, ScalarTable.shared.scalarClass(scalar) != .upper { return false }
      if !isFirst, ScalarTable.shared.scalarClass(scalar) == .upper { return false }
      let lower = ScalarTable.shared.lowercase(scalar)
      letters.append(foldedYo(lower))
    }
    return isSurname(letters)
  }

  /// The same for letters in lower case, `е` for `ё`.
  package static func isSurname(_ letters: [UInt32]) -> Bool {
    if letters.count <= 4, short.contains(letters) { return true }
    guard letters.count >= 4, let last = letters.last, lastLetters.contains(last) else {
      return false
    }
    return endings.contains { letters.count >= $0.count + 2 && letters.ends(with: $0) }
  }

  /// Korean surnames of Kazakhstan.
  private static let short = Set(
    "ким ли цой пак хан тен шин юн хван кан нам огай".split(separator: " ")
      .map { name in name.unicodeScalars.map(\.value) })

  private static let lastLetters = Set("аваеиймноуыхкьчя".unicodeScalars.map(\.value))

  private static let endings: [[UInt32]] = {
    var all: [String] = []
    for stem in ["ов", "ев", "ин", "ын"] {
      all += ["", "а", "у", "ым", "е", "ой", "ых", "ым", "ыми"].map { stem + $0 }
    }
    for stem in ["ск", "цк"] {
      all += ["ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "их", "ими"].map { stem + $0 }
    }
    all += ["енко", "чук", "чука", "щук", "юк", "ян", "яна", "яну", "яном", "дзе", "швили"]
    all += [
      "вич", "вича", "вичу", "вичем", "вна", "вны", "вне", "вной", "ұлы", "улы", "қызы", "кызы",
    ]
    return all.map { ending in ending.unicodeScalars.map(\.value) }
  }()
}
