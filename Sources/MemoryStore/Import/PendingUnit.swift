import Bitext
import Linguistics

/// A unit on its way into the memory, complete but for its next neighbour.
struct PendingUnit {
  let id: Int64
  let unit: TranslationUnit
  let neighbour: Neighbour
  let digest: Int64
  let tags: [Int64]
  let texts: [Int64]
  let changed: Int64?
  let quality: Quality
  let confidence: Double?
  /// Its neighbours a variant, where the caller knows them; or else those of the import's order.
  let neighbours: [SegmentNeighbours]?
  let position: Int
}

/// A unit as the neighbour of others: a fingerprint a language, worked out when it is asked for.
final class Neighbour {
  private let unit: TranslationUnit
  private let texts: TextTable
  private var resolved: [TextTable.Text] = []

  init(_ unit: TranslationUnit, _ texts: TextTable) {
    self.unit = unit
    self.texts = texts
  }

  /// Takes over what is known already from adding the unit's texts.
  func resolve(_ texts: [TextTable.Text]) {
    resolved = texts
  }

  /// The fingerprint of the first variant in that language, if it says anything.
  func fingerprint(in language: LanguageTag) throws -> UInt64? {
    let place = unit.variants.indices.first { place in
      unit.variants[place].language.isSameLanguage(as: language)
        && !unit.variants[place].content.isEmpty
    }
    guard let place else { return nil }
    if place < resolved.count { return resolved[place].fingerprint }
    let variant = unit.variants[place]
    return try texts.fingerprint(of: variant.content, in: variant.language)
  }
}
