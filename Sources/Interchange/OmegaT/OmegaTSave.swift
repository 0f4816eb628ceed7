import Bitext
import Linguistics

/// What OmegaT has saved of a project: `omegat/project_save.tmx`.
package struct OmegaTSave: Sendable {
  /// A translation of a segment.
  package struct Entry: Sendable {
    /// The segment and its translation as OmegaT has them: codes are tags.
    package let source: String
    package let target: String
    /// The unit as it was saved, its tags as codes.
    package let unit: TranslationUnit
    /// Which of its variants are these.
    package let sourceIndex: Int
    package let targetIndex: Int
    /// The segments beside it, where it is the translation of one place only.
    package let stated: SegmentNeighbours?
    /// Whether OmegaT says that it filled it in and nobody has confirmed it.
    package let isFilledIn: Bool
    /// Whether it says who translated it, or when; what OmegaT fills in does not.
    package let isSigned: Bool
  }

  package let header: MemoryHeader
  package let entries: [Entry]

  /// Reads a saved file; throws ``InterchangeError``, also when it is not complete.
  package init(
    _ bytes: [UInt8], name: String, from source: LanguageTag, into target: LanguageTag
  ) throws {
    if bytes.isEmpty { throw InterchangeError(file: name, .truncated) }
    var header = MemoryHeader()
    var entries: [Entry] = []
    try TMXReader().read(
      MemoryByteSource(bytes, name: name), header: { header = $0 },
      unit: { unit, _ in
        if let entry = Entry(unit, from: source, into: target) { entries.append(entry) }
      })
    self.header = header
    self.entries = entries
  }
}

extension OmegaTSave.Entry {
  private static let signatures: Set<String> = [
    "changeid", "changedate", "creationid", "creationdate",
  ]

  /// Nil for a unit without a translation, such as a note alone.
  fileprivate init?(_ unit: TranslationUnit, from source: LanguageTag, into target: LanguageTag) {
    let tags = unit.variants.map(\.language)
    guard let sourceIndex = tags.firstIndex(where: { $0.isSameLanguage(as: source) }),
      let targetIndex = tags.firstIndex(where: { $0.isSameLanguage(as: target) }),
      !unit.variants[targetIndex].content.plain.allSatisfy(\.isWhitespace)
    else { return nil }
    self.sourceIndex = sourceIndex
    self.targetIndex = targetIndex
    self.source = unit.variants[sourceIndex].content.plain
    self.target = unit.variants[targetIndex].content.plain
    func property(_ type: String) -> String? {
      unit.annotations.first {
        $0.kind == .property && $0.attributes.value(of: "type") == type
      }?.value
    }
    let isOfOnePlace = property("prev") != nil || property("next") != nil
    stated =
      isOfOnePlace
      ? SegmentNeighbours(
        previous: property("prev").map { CodedText(tagged: $0).content },
        next: property("next").map { CodedText(tagged: $0).content }) : nil
    isFilledIn = property("x-auto") != nil
    isSigned = unit.variants[targetIndex].attributes.contains {
      Self.signatures.contains($0.name)
    }
    var coded = unit
    for index in coded.variants.indices where coded.variants[index].content.markup == nil {
      coded.variants[index].content = CodedText(tagged: unit.variants[index].content.plain).content
    }
    self.unit = coded
  }
}
