import Linguistics

/// Tells translations that name another place or another person than their sources.
///
/// A name may be left out, or said by a title; so only a name that became another is a fault: each
/// text names one that the other does not.
package struct NameCheck {
  private let source: Language?
  private let target: Language?

  package init(from source: LanguageTag, to target: LanguageTag) {
    self.source = source.language
    self.target = target.language
  }

  /// The names that differ, as the texts write them.
  package struct Fault: Hashable, Sendable {
    package let missing: String
    package let extra: String
  }

  /// The first names that differ; nil when none are known to. Linear in the texts.
  package func fault(source: String, target: String) -> Fault? {
    guard let from = self.source, let to = self.target, from != to else { return nil }
    let (mine, theirs) = (Self.words(source), Self.words(target))
    if let (missing, extra) = PlaceNames.exchanged(
      PlaceNames(mine, from), PlaceNames(theirs, to))
    {
      return Fault(missing: missing, extra: extra)
    }
    // `Женева` has the ending of a surname.
    func withoutPlaces(_ words: [String], _ language: Language) -> [String] {
      words.filter { PlaceNames.place($0, language) == nil }
    }
    let (names, others) = (withoutPlaces(mine, from), withoutPlaces(theirs, to))
    if from != .english, to == .english { return Self.surname(names, others, isReversed: false) }
    if from == .english, to != .english { return Self.surname(others, names, isReversed: true) }
    return nil
  }

  /// Words with their hyphens; `Усть-Каменогорск` is one.
  private static func words(_ text: String) -> [String] {
    text.replacing("’s", with: "").replacing("'s", with: "").replacing("U.S.", with: "US")
      .split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
  }

  /// Surnames of which neither text writes the other's.
  private static func surname(
    _ cyrillic: [String], _ latin: [String], isReversed: Bool
  ) -> Fault? {
    let names = cyrillic.compactMap(SurnameSpelling.init(cyrillic:))
    let others = latin.compactMap(SurnameSpelling.init(latin:))
    guard !others.isEmpty else { return nil }
    let missing = names.first { name in !latin.contains { name.isWritten($0) } }
    let extra = others.first { other in !names.contains { $0.isWritten(other.text) } }
    guard let missing, let extra,
      names.count == others.count
    else { return nil }
    return isReversed
      ? Fault(missing: extra.text, extra: missing.text)
      : Fault(missing: missing.text, extra: extra.text)
  }
}
