import Bitext
import Linguistics

/// A CAT tool whose habits an exported TMX keeps, where tools differ.
///
/// OmegaT writes and reads who made a translation and when on the target's `tuv`; Trados and
/// memoQ on the `tu`, and both want to be told the one language the file is translated from.
package enum TMXFlavour: String, Sendable, CaseIterable {
  case omegat, trados, memoq

  /// Whether a file needs one source language.
  package var needsSource: Bool { self != .omegat }

  private static let provenance: Set<String> = [
    "creationdate", "creationid", "changedate", "changeid",
  ]

  /// The unit with its provenance where the tool looks for it.
  package func shaped(_ unit: TranslationUnit, source: LanguageTag?) -> TranslationUnit {
    var unit = unit
    let sourceIndex =
      source.flatMap { tag in
        unit.variants.firstIndex { $0.language.isSameLanguage(as: tag) }
      } ?? 0
    if self == .omegat {
      let moved = unit.attributes.filter { Self.provenance.contains($0.name) }
      unit.attributes.removeAll { Self.provenance.contains($0.name) }
      for index in unit.variants.indices where index != sourceIndex {
        for attribute in moved
        where unit.variants[index].attributes.value(of: attribute.name) == nil {
          unit.variants[index].attributes.append(attribute)
        }
      }
    } else {
      for index in unit.variants.indices.reversed() {
        let moved = unit.variants[index].attributes.filter { Self.provenance.contains($0.name) }
        unit.variants[index].attributes.removeAll { Self.provenance.contains($0.name) }
        for attribute in moved where unit.attributes.value(of: attribute.name) == nil {
          unit.attributes.append(attribute)
        }
      }
    }
    return unit
  }
}
