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
