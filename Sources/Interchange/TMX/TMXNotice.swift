/// Something in a TMX file that was not as it should be, and was read all the same.
package struct TMXNotice: Sendable, Equatable {
  package var file: String
  /// Counted from 1.
  package var line: Int
  package var kind: Kind

  package init(file: String, line: Int, kind: Kind) {
    self.file = file
    self.line = line
    self.kind = kind
  }

  package enum Kind: Sendable, Equatable {
    case emptyFile
    case variantWithoutSegment(language: String)
    case variantWithoutLanguage
    case secondSegment
    case unknownElement(String)
    case textOutsideSegment
    case markupInAnnotation
    case annotationAfterSegment
    case propertyWithoutType
    case unpairedCodes
    case unitWithoutVariants
    case missingHeader
    case missingHeaderAttributes([String])
    case contradictedEncoding(declared: String, actual: String)
    /// With recovery: a unit that could not be read; the reason.
    case brokenUnit(String)
    /// With recovery: characters dropped or written as XML wants them.
    case repairedCharacters(Int)
    /// With recovery: what stands before the units could not be read.
    case brokenHeader(String)
  }
}

extension TMXNotice.Kind {
  /// Whether something the file said is not in what was read.
  package var isLoss: Bool {
    switch self {
    case .variantWithoutSegment, .secondSegment, .unknownElement, .textOutsideSegment,
      .markupInAnnotation, .brokenUnit, .repairedCharacters, .brokenHeader:
      true
    default: false
    }
  }

  /// The kind alone, for counting.
  package var name: String {
    switch self {
    case .emptyFile: "empty-file"
    case .variantWithoutSegment: "variant-without-segment"
    case .variantWithoutLanguage: "variant-without-language"
    case .secondSegment: "second-segment"
    case .unknownElement: "unknown-element"
    case .textOutsideSegment: "text-outside-segment"
    case .markupInAnnotation: "markup-in-property"
    case .annotationAfterSegment: "property-after-segment"
    case .propertyWithoutType: "property-without-type"
    case .unpairedCodes: "unpaired-codes"
    case .unitWithoutVariants: "unit-without-variants"
    case .missingHeader: "missing-header"
    case .missingHeaderAttributes: "missing-header-attributes"
    case .contradictedEncoding: "contradicted-encoding"
    case .brokenUnit: "broken-unit"
    case .repairedCharacters: "repaired-characters"
    case .brokenHeader: "broken-header"
    }
  }
}

extension TMXNotice.Kind: CustomStringConvertible {
  package var description: String {
    switch self {
    case .emptyFile: "the file is empty: 0 units"
    case .variantWithoutSegment(let language):
      "a <tuv> (\(language)) has no <seg>, so it was left out"
    case .variantWithoutLanguage: "a <tuv> names no language"
    case .secondSegment: "a <tuv> has more than one <seg>; only the first was read"
    case .unknownElement(let name): "<\(name)> does not belong here and was left out"
    case .textOutsideSegment: "text outside a <seg> was left out"
    case .markupInAnnotation: "a property or note holds elements; only its text was kept"
    case .annotationAfterSegment: "a property or note stands after its <seg>"
    case .propertyWithoutType: "a <prop> has no type"
    case .unpairedCodes: "a segment's <bpt> and <ept> do not pair up"
    case .unitWithoutVariants: "a <tu> has no text in any language"
    case .missingHeader: "the file has no <header>"
    case .missingHeaderAttributes(let names):
      "the <header> does not say \(names.joined(separator: ", "))"
    case .contradictedEncoding(let declared, let actual):
      "the file says its encoding is \(declared), but it is \(actual)"
    case .brokenUnit(let reason): "this <tu> was left out: \(reason)"
    case .repairedCharacters(let count):
      count == 1
        ? "a character that XML cannot hold was dropped or replaced"
        : "\(count) characters that XML cannot hold were dropped or replaced"
    case .brokenHeader(let reason): "the <header> was left out: \(reason)"
    }
  }
}

extension TMXNotice: CustomStringConvertible {
  package var description: String { "\(file):\(line): \(kind)" }
}
