import Bitext
import GRDB
import Linguistics

/// Which variant of a unit is the one that was translated, and what its own properties say of where
/// that stood.
struct SourceText: Hashable {
  let index: Int
  /// The stated context: properties of the unit and of its source that name a place.
  let place: [[String]]

  /// The properties that name a place, in the words of the tools that write them.
  private static let places: Set<String> = [
    "file", "id", "prev", "next", "path", "context", "context_prev", "context_next",
    "x-context_prev", "x-context_next", "x-context-pre", "x-context-post", "x-context",
    "x-previous-source-text", "x-next-source-text",
  ]

  /// - Parameter header: the source language that the file of the unit names; nil for none.
  init(of unit: TranslationUnit, header: String?) {
    let tag = (unit.attribute("srclang") ?? header).map { LanguageTag($0) }
    let index =
      tag.flatMap { tag in
        unit.variants.firstIndex { $0.language.normalized == tag.normalized }
          ?? unit.variants.firstIndex { $0.language.isSameLanguage(as: tag) }
      } ?? 0
    self.index = index
    let source = unit.variants.indices.contains(index) ? unit.variants[index].annotations : []
    place = (unit.annotations + source).compactMap { annotation in
      guard annotation.kind == .property, let type = annotation.attributes.value(of: "type"),
        Self.places.contains(type.lowercased())
      else { return nil }
      return [type, annotation.value]
    }
  }
}

/// Reads units with their source texts.
struct SourceTextReader {
  private let units: UnitReader
  private let header: PreparedStatement

  struct Found {
    let stored: StoredUnit
    let source: SourceText

    /// The neighbours of the source.
    var context: SegmentContext {
      stored.contexts.indices.contains(source.index)
        ? stored.contexts[source.index] : SegmentContext(previous: nil, next: nil)
    }

    /// The languages it is translated into.
    var targets: Set<String> {
      Set(
        stored.unit.variants.enumerated().filter { $0.offset != source.index }
          .map { $0.element.language.primary })
    }
  }

  init(_ db: Database) throws {
    units = try UnitReader(db)
    header = try PreparedStatement(
      db, "SELECT header FROM unit JOIN origin ON origin.id = unit.origin WHERE unit.id = ?")
  }

  func unit(_ id: Int) throws -> Found? {
    guard let stored = try units.unit(id) else { return nil }
    header.bind(Int64(id), at: 1)
    defer { header.reset() }
    var language: String?
    if try header.step(), !header.isNull(0) {
      let attributes = HeaderCoding.decode(Array(header.blob(0))).attributes
      language = attributes.value(of: "srclang")
    }
    return Found(stored: stored, source: SourceText(of: stored.unit, header: language))
  }
}
