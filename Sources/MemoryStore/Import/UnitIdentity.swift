import Bitext
import Linguistics

/// What makes two units the same for an import: everything they say, to the letter.
///
/// Where a unit stands in its file and who its neighbours are is provenance, not identity.
enum UnitIdentity {
  /// A digest of the attributes, annotations and variants of a unit, in order.
  static func digest(of unit: TranslationUnit) -> Int64 {
    var hash = StableHash(seed: 0x756E_6974)
    combine(unit.attributes, unit.annotations, into: &hash)
    for variant in unit.variants {
      hash.combine(variant.language.literal)
      combine(variant.attributes, variant.annotations, into: &hash)
      hash.combine(variant.content.markup == nil ? 0 : 1 as UInt32)
      hash.combine(whole: variant.content.markup ?? variant.content.plain)
    }
    return Int64(bitPattern: hash.value)
  }

  private static func combine(
    _ attributes: [Attribute], _ annotations: [Annotation], into hash: inout StableHash
  ) {
    // XML gives attributes no order; sorting the names also keeps tuid where it is stored apart.
    hash.combine(UInt32(attributes.count))
    let sorted = attributes.count < 2 ? attributes : attributes.sorted { $0.name < $1.name }
    for attribute in sorted {
      hash.combine(attribute.name)
      hash.combine(attribute.value)
    }
    hash.combine(UInt32(annotations.count))
    for annotation in annotations {
      hash.combine(UInt32(annotation.kind.rawValue))
      for attribute in annotation.attributes {
        hash.combine(attribute.name)
        hash.combine(attribute.value)
      }
      hash.combine(annotation.value)
    }
  }
}

/// The dates of TMX (ISO 8601 basic, `20260824T093000Z`) as numbers that can be compared.
enum ChangeDate {
  /// When a unit was last changed, as `yyyymmddhhmmss`: the latest date it or a variant gives.
  static func latest(of unit: TranslationUnit) -> Int64? {
    let all = [unit.attributes] + unit.variants.map(\.attributes)
    return all.compactMap { attributes in
      attributes.value(of: "changedate").flatMap(number)
        ?? attributes.value(of: "creationdate").flatMap(number)
    }.max()
  }

  /// Nil for anything that is not such a date; the text itself is kept with the unit.
  static func number(_ date: String) -> Int64? {
    let parts = date.utf8.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
    guard let day = parts.first, day.count == 8, let days = Int64(String(day) ?? "") else {
      return nil
    }
    let time = parts.count > 1 ? String(parts[1].prefix { $0 != UInt8(ascii: "Z") }) ?? "" : ""
    return days * 1_000_000 + (time.utf8.count == 6 ? Int64(time) ?? 0 : 0)
  }
}
