import Bitext
import Linguistics

/// Makes headers and units valid by the TMX 1.4 DTD, and counts what it had to change.
///
/// What the DTD has no place for stays where it can: an unknown attribute becomes a property, a
/// foreign tag a native code (``ValidSegment``). A unit without variants has no valid form.
package struct ValidTMX {
  /// Things changed or left out.
  package private(set) var changes = 0

  private static let provenance: Set<String> = [
    "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool",
    "creationtoolversion", "creationdate", "creationid", "changedate", "changeid", "o-tmf",
  ]
  private static let unitAttributes = provenance.union(["tuid", "segtype", "srclang"])
  private static let headerAttributes: Set<String> = [
    "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype",
    "o-encoding", "creationdate", "creationid", "changedate", "changeid",
  ]
  private static let segmentTypes: Set<String> = ["block", "paragraph", "sentence", "phrase"]

  package init() {}

  package mutating func valid(_ header: MemoryHeader) -> MemoryHeader {
    var header = header
    var strays: [Annotation] = []
    header.attributes = split(header.attributes, allowed: Self.headerAttributes, into: &strays)
    header.annotations = valid(header.annotations) + strays
    return header
  }

  /// The unit in valid form; nil when it has none.
  package mutating func valid(_ unit: TranslationUnit) -> TranslationUnit? {
    guard !unit.variants.isEmpty else {
      changes += 1
      return nil
    }
    var unit = unit
    var strays: [Annotation] = []
    unit.attributes = split(unit.attributes, allowed: Self.unitAttributes, into: &strays)
    unit.annotations = valid(unit.annotations) + strays
    unit.variants = unit.variants.map { variant in
      var variant = variant
      var strays: [Annotation] = []
      variant.attributes = split(variant.attributes, allowed: Self.provenance, into: &strays)
      variant.annotations = valid(variant.annotations) + strays
      if variant.language.literal.isEmpty {
        variant.language = LanguageTag("und")
        changes += 1
      }
      if let markup = variant.content.markup {
        var segment = ValidSegment()
        let valid = segment.valid(markup)
        changes += segment.changes
        if segment.changes > 0 { variant.content = SegmentContent(markup: valid) }
      }
      return variant
    }
    return unit
  }

  private mutating func split(
    _ attributes: [Attribute], allowed: Set<String>, into strays: inout [Annotation]
  ) -> [Attribute] {
    attributes.filter { attribute in
      let isValue = attribute.name != "segtype" || Self.segmentTypes.contains(attribute.value)
      if allowed.contains(attribute.name), isValue { return true }
      changes += 1
      if !attribute.name.hasPrefix("xmlns") {
        let name = attribute.name.filter { $0 != ":" }
        strays.append(.property("x-\(name)", attribute.value))
      }
      return false
    }
  }

  private mutating func valid(_ annotations: [Annotation]) -> [Annotation] {
    annotations.compactMap { annotation in
      var annotation = annotation
      if annotation.kind == .encoding {
        let isValid =
          annotation.attributes.value(of: "name") != nil && annotation.value.contains("<map ")
        if isValid { return annotation }
        changes += 1
        return nil
      }
      let allowed: Set<String> =
        annotation.kind == .note
        ? ["o-encoding", "xml:lang", "lang"] : ["type", "o-encoding", "xml:lang", "lang"]
      let kept = annotation.attributes.filter { allowed.contains($0.name) }
      changes += annotation.attributes.count - kept.count
      annotation.attributes = kept
      if annotation.kind == .property, kept.value(of: "type") == nil {
        annotation.attributes.insert(Attribute("type", "x-unknown"), at: 0)
        changes += 1
      }
      return annotation
    }
  }
}
