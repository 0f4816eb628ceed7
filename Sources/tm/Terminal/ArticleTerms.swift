import TranslationMemory

/// The terms of an article as one list: how often each stands there, in which forms, and its
/// translations, in the order of the text.
struct ArticleTerms {
  struct Entry {
    let found: FoundTerm
    var count = 0
    /// The forms other than the term itself, in the order met.
    var forms: [String] = []
  }

  private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  /// Takes the terms of a line of the article; those inside longer ones are counted too.
  mutating func take(_ terms: [FoundTerm]) {
    var seen: Set<String> = []
    for term in terms.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      // Both aspects of a verb, or two spellings of a name, are one entry.
      guard seen.insert("\(term.concept.id)\t\(term.range)").inserted else { continue }
      let key = term.concept.id + "\t" + term.term.text
      let place = places[key] ?? entries.count
      if place == entries.count {
        places[key] = place
        entries.append(Entry(found: term))
      }
      entries[place].count += 1
      if term.form != term.term.text, !entries[place].forms.contains(term.form) {
        entries[place].forms.append(term.form)
      }
    }
  }

  /// The translations of an entry: one text a language, the languages in the order of the concept.
  static func translations(of found: FoundTerm, besides source: LanguageTag) -> [(
    language: LanguageTag, text: String
  )] {
    var languages: [LanguageTag] = []
    for term in found.concept.terms
    where !term.language.isSameLanguage(as: source) && !languages.contains(term.language) {
      languages.append(term.language)
    }
    return languages.map { language in
      (language, found.translations(into: language).map(\.text).joined(separator: "; "))
    }.filter { !$0.text.isEmpty }
  }

  /// A table: count, term, forms, and a column `language: translations` each.
  func table(from source: LanguageTag) -> [String] {
    entries.map { entry in
      ([String(entry.count), entry.found.term.text, entry.forms.joined(separator: "; ")]
        + Self.translations(of: entry.found, besides: source).map { "\($0.language): \($0.text)" })
        .joined(separator: "\t")
    }
  }

  /// The same for a person on a screen.
  func show(on screen: Screen, from source: LanguageTag) throws {
    let digits = entries.map { String($0.count).count }.max() ?? 1
    for entry in entries {
      let count = String(entry.count)
      let label = String(repeating: " ", count: digits - count.count) + count + "  "
      let mark = entry.found.term.status == .forbidden ? " (forbidden)" : ""
      let translations = Self.translations(of: entry.found, besides: source)
        .map { "\($0.language) \($0.text)" }
      try screen.write(
        label,
        screen.style.bold(entry.found.term.text) + mark + "  "
          + translations.joined(separator: screen.style.dim(" · ")), indent: label.count + 4)
    }
  }
}
