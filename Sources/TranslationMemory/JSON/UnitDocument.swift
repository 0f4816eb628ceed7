import Bitext
import Foundation
import Linguistics

/// A unit of the memory, as JSON.
package struct UnitDocument: Encodable, Sendable {
  package let id: Int
  /// By language; where a unit has several texts of one, the first.
  package let texts: [String: String]
  package let origin: String
  package let author: String?
  /// ISO 8601 in UTC.
  package let changed: String?
  package let quality: String
  /// Of an aligned unit, how sure the aligner was, from 0 to 1.
  let confidence: Double?
  /// All that the unit says; nil where that was not asked for.
  let variants: [VariantDocument]?
  let attributes: [String: String]?
  let properties: [PropertyDocument]?
  let notes: [String]?

  /// - Parameter isWhole: whether to say all that the unit says, markup, properties and notes too.
  package init(_ stored: StoredUnit, isWhole: Bool = false) {
    id = stored.id
    texts = Dictionary(
      stored.unit.variants.map { ($0.language.primary, $0.content.plain) },
      uniquingKeysWith: { first, _ in first })
    origin = stored.origin
    author = stored.unit.attribute("changeid") ?? stored.unit.attribute("creationid")
    changed = stored.changed.map(Self.date)
    quality = stored.quality.name
    confidence = isWhole ? stored.confidence : nil
    variants = isWhole ? stored.unit.variants.map(VariantDocument.init) : nil
    attributes = isWhole ? stored.unit.attributes.asObject : nil
    properties = isWhole ? PropertyDocument.all(stored.unit.annotations) : nil
    notes = isWhole ? stored.unit.annotations.notes : nil
  }

  /// `yyyymmddhhmmss` as ISO 8601.
  private static func date(_ stamp: Int) -> String {
    func part(_ divisor: Int, _ count: Int) -> String {
      let digits = String(stamp / divisor % (count == 4 ? 10_000 : 100))
      return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
    return part(10_000_000_000, 4) + "-" + part(100_000_000, 2) + "-" + part(1_000_000, 2) + "T"
      + part(10_000, 2) + ":" + part(100, 2) + ":" + part(1, 2) + "Z"
  }
}

/// One text of a unit with what is said of it.
struct VariantDocument: Encodable, Sendable {
  let language: String
  let text: String
  /// As it was written; nil for a text without inline codes.
  let markup: String?
  let attributes: [String: String]
  let properties: [PropertyDocument]
  let notes: [String]

  init(_ variant: Variant) {
    language = variant.language.literal
    text = variant.content.plain
    markup = variant.content.markup
    attributes = variant.attributes.asObject
    properties = PropertyDocument.all(variant.annotations)
    notes = variant.annotations.notes
  }
}

/// A property, of a type that its tool knows.
struct PropertyDocument: Encodable, Sendable {
  let type: String
  let value: String

  static func all(_ annotations: [Annotation]) -> [PropertyDocument] {
    annotations.filter { $0.kind == .property }.map {
      PropertyDocument(type: $0.attributes.value(of: "type") ?? "", value: $0.value)
    }
  }
}

extension [Attribute] {
  fileprivate var asObject: [String: String] {
    Dictionary(map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension [Annotation] {
  fileprivate var notes: [String] { filter { $0.kind == .note }.map(\.value) }
}
