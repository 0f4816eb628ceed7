import Bitext

/// Which translation belongs to which segment of a document.
///
/// By the id that ``XLIFFWriter`` gave the segment, if the text is still the same; else by the text,
/// and of several translations of one text the one with the same neighbours. O(segments +
/// translations), but for texts with many translations.
package struct TranslationPlacing {
  /// A segment of the document, as far as it is needed to know it again.
  package struct Place: Sendable {
    package let number: Int
    package let text: CodedText

    package init(number: Int, text: CodedText) {
      self.number = number
      self.text = text
    }
  }

  /// The translation of each segment, by its number.
  package private(set) var translations: [Int: TranslationFile.Translation] = [:]
  /// Translations with a text that no segment has.
  package private(set) var misfits: [TranslationFile.Translation] = []

  private let all: [TranslationFile.Translation]
  private let sources: [String]
  private var isUsed: [Bool]

  package init(_ translations: [TranslationFile.Translation], in places: [Place]) {
    all = translations
    sources = translations.map { Self.wording($0.source.plain) }
    isUsed = all.map { _ in false }
    let texts = places.map { Self.wording($0.text.plain) }
    let tagged = zip(places, texts).map { place, text in
      place.text.hasCodes ? Self.wording(place.text.tagged) : text
    }
    placeByID(places, texts, tagged)
    placeByText(places, texts, tagged)
    let known = Set(texts).union(tagged)
    misfits = all.indices.filter {
      !isUsed[$0] && !all[$0].target.plain.isBlank && !known.contains(sources[$0])
    }.map { all[$0] }
  }

  /// A text as it is compared: spaces are often changed on the way.
  private static func wording(_ text: String) -> String { text.collapsed }

  private mutating func placeByID(_ places: [Place], _ texts: [String], _ tagged: [String]) {
    var byID: [String: Int] = [:]
    for (index, translation) in all.enumerated() {
      if let id = translation.id, byID[id] == nil { byID[id] = index }
    }
    for (index, place) in places.enumerated() {
      let ids = XLIFFWriter.Version.allCases.map { XLIFFWriter.identifier(place.number, $0) }
      for id in ids {
        guard let found = byID[id],
          sources[found] == texts[index] || sources[found] == tagged[index]
        else { continue }
        translations[place.number] = all[found]
        isUsed[found] = true
        break
      }
    }
  }

  private mutating func placeByText(_ places: [Place], _ texts: [String], _ tagged: [String]) {
    var byText: [String: [Int]] = [:]
    for index in all.indices where !all[index].target.plain.isBlank {
      byText[sources[index], default: []].append(index)
    }
    for (index, place) in places.enumerated() where translations[place.number] == nil {
      guard let found = byText[texts[index]] ?? byText[tagged[index]] else { continue }
      let before = index > 0 ? texts[index - 1] : ""
      let after = index + 1 < texts.count ? texts[index + 1] : ""
      let few = found.prefix(Self.mostAlike)
      let best = few.max { a, b in
        let (one, other) = (kinship(a, before, after), kinship(b, before, after))
        return one == other ? a > b : one < other
      }
      guard let best else { continue }
      translations[place.number] = all[best]
      isUsed[best] = true
    }
  }

  /// Of more translations of one text the rest is not looked at.
  private static let mostAlike = 100

  /// How many neighbours of a translation are a segment's; one that is free goes before one that is
  /// taken.
  private func kinship(_ index: Int, _ before: String, _ after: String) -> Int {
    let stated = all[index].neighbours
    let previous =
      stated?.previous.map { Self.wording($0.plain) } ?? (index > 0 ? sources[index - 1] : "")
    let next =
      stated?.next.map { Self.wording($0.plain) }
      ?? (index + 1 < all.count ? sources[index + 1] : "")
    return (previous == before ? 2 : 0) + (next == after ? 2 : 0) + (isUsed[index] ? 0 : 1)
  }
}
