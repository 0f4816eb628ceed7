import Linguistics

/// The places a text names, of those that `tm` knows.
///
/// A capital may stand for its country and the other way round (`Пекин заявил`, `China said`), so a
/// place is explained by its own name, and a country and its capital by each other.
struct PlaceNames {
  /// A country, or a city of it; the capital is city 0.
  struct Place: Hashable {
    let country: Int
    let city: Int?
  }

  /// With the word that names it first.
  private(set) var places: [Place: String] = [:]

  init(_ words: [String], _ language: Language) {
    for word in words {
      if let place = Self.place(word, language), places[place] == nil { places[place] = word }
    }
  }

  /// The place that a word names.
  static func place(_ word: String, _ language: Language) -> Place? {
    let lower = word.folded
    guard let first = lower.unicodeScalars.first, let candidates = names[language]?[first]
    else { return nil }
    // `туркмен` before `турк`.
    return candidates.first { $0.fits(word, lower) }?.place
  }

  /// A place of one text and one of the other, both of a kind, that the other text does not name;
  /// nil when there are none.
  static func exchanged(_ mine: PlaceNames, _ theirs: PlaceNames) -> (String, String)? {
    let missing = mine.places.filter { !theirs.explains($0.key) }
    let extra = theirs.places.filter { !mine.explains($0.key) }
    for isCity in [false, true] {
      let a = missing.filter { ($0.key.city != nil) == isCity }.map(\.value).min()
      let b = extra.filter { ($0.key.city != nil) == isCity }.map(\.value).min()
      if let a, let b { return (a, b) }
    }
    return nil
  }

  private func explains(_ place: Place) -> Bool {
    if places[place] != nil { return true }
    switch place.city {
    // A country by any of its cities, for its people and papers live there.
    case nil: return places.keys.contains { $0.country == place.country }
    case 0: return places[Place(country: place.country, city: nil)] != nil
    default: return false
    }
  }

  /// A beginning of a place's name, or the whole of it.
  private struct Name {
    let language: Language
    let bytes: [UInt8]
    let isWhole: Bool
    let isAbbreviation: Bool
    /// Cities are written with a capital, and countries, but not what is of them: `фин`, `Turkish`.
    let hasCapital: Bool
    let place: Place

    /// Abbreviations are in capitals: `us` is none.
    func fits(_ word: String, _ lower: String) -> Bool {
      guard lower.utf8.starts(with: bytes),
        !isWhole || isEnding(Substring(lower.utf8.dropFirst(bytes.count)))
      else { return false }
      if isAbbreviation { return word == word.uppercased() }
      return !hasCapital || word.first?.isUppercase == true
    }

    /// What may follow a whole name: nothing, or the ending of a Kazakh city's (`Римге`).
    private func isEnding(_ rest: Substring) -> Bool {
      rest.isEmpty || language == .kazakh && place.city != nil && KazakhSuffix.isEnding(rest)
    }
  }

  /// By their first letter, the longest first.
  private static let names: [Language: [Unicode.Scalar: [Name]]] = {
    var names: [Language: [Name]] = [:]
    func add(_ field: Substring, _ language: Language, _ place: Place) {
      for text in field.split(separator: "|") {
        let isAbbreviation = text.hasSuffix("!")
        let isWhole = isAbbreviation || text.hasSuffix("=")
        names[language, default: []].append(
          Name(
            language: language, bytes: Array((isWhole ? text.dropLast() : text).utf8),
            isWhole: isWhole, isAbbreviation: isAbbreviation,
            hasCapital: place.city != nil || isWhole && language == .russian,
            place: place))
      }
    }
    let languages: [Language] = [.russian, .english, .kazakh]
    for (country, line) in PlaceTable.lines.split(separator: "\n").enumerated() {
      let fields = line.split(separator: ";", omittingEmptySubsequences: false)
      for (field, language) in zip(fields, languages) {
        add(field, language, Place(country: country, city: nil))
      }
      for (city, entry) in (fields.last ?? "").split(separator: " ").enumerated() {
        for (field, language) in zip(entry.split(separator: "/"), languages) {
          add(field, language, Place(country: country, city: city))
        }
      }
    }
    return names.mapValues { list in
      Dictionary(grouping: list.filter { !$0.bytes.isEmpty }) {
        String(decoding: $0.bytes, as: UTF8.self).unicodeScalars.first ?? " "
      }.mapValues { list in
        list.enumerated().sorted {
          ($0.element.bytes.count, $0.offset) > ($1.element.bytes.count, $1.offset)
        }.map(\.element)
      }
    }
  }()
}
