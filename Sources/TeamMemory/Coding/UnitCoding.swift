import Bitext
import Bytes
import Linguistics

/// A translation unit as bytes.
enum UnitCoding {
  static func encode(_ unit: TranslationUnit) -> [UInt8] {
    var writer = ByteWriter()
    writer.fields(unit.attributes, unit.annotations)
    writer.number(unit.variants.count)
    for variant in unit.variants {
      writer.text(variant.language.literal)
      writer.fields(variant.attributes, variant.annotations)
      writer.text(variant.content.plain)
      writer.optional(variant.content.markup)
    }
    return writer.bytes
  }

  static func decode(_ reader: inout ByteReader) throws -> TranslationUnit {
    let (attributes, annotations) = try reader.fields()
    let variants = try reader.array { reader in
      let language = LanguageTag(try reader.text())
      let (attributes, annotations) = try reader.fields()
      return Variant(
        language: language, attributes: attributes, annotations: annotations,
        content: SegmentContent(
          plain: try reader.text(), markup: try reader.optionalText()))
    }
    return TranslationUnit(
      attributes: attributes, annotations: annotations, variants: variants)
  }

  /// Writes what is known of a unit.
  static func encodeDetails(of shared: SharedUnit, to writer: inout ByteWriter) {
    writer.byte(UInt8(shared.quality.rawValue))
    writer.optional(shared.confidence) { $0.fixed($1.bitPattern) }
    writer.id(shared.origin)
    writer.number(shared.contexts.count)
    for context in shared.contexts {
      writer.optional(context.previous) { $0.fixed($1) }
      writer.optional(context.next) { $0.fixed($1) }
    }
  }

  static func decode(
    _ unit: TranslationUnit, details reader: inout ByteReader
  ) throws -> SharedUnit {
    guard let quality = Quality(rawValue: Int(try reader.byte())) else {
      throw UnreadableBytes.damaged
    }
    let confidence = try reader.optional { Double(bitPattern: try $0.fixed()) }
    let origin = try reader.id()
    let contexts = try reader.array { reader in
      SegmentContext(
        previous: try reader.optional { try $0.fixed() },
        next: try reader.optional { try $0.fixed() })
    }
    guard contexts.count == unit.variants.count else { throw UnreadableBytes.damaged }
    return SharedUnit(
      unit: unit, quality: quality, confidence: confidence, origin: origin, contexts: contexts)
  }
}
