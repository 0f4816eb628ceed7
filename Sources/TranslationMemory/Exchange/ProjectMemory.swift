import Bitext
import Interchange
import Linguistics

/// The matches of an article as a memory of their own, for the project in a CAT tool.
///
/// Units are written as they are stored, so that the tool computes its own scores on them. Where the
/// numbers could be adapted, both texts have those of the article (property `x-adapted`). Units with
/// the same source in different languages become one.
public struct ProjectMemory {
  private let source: LanguageTag
  private var units: [Unit] = []
  private var places: [SegmentContent: [Int]] = [:]

  private struct Unit {
    let source: SegmentContent
    let origin: String
    let isAdapted: Bool
    var targets: [Match.Target]

    func holds(_ target: Match.Target) -> Bool {
      targets.contains { $0.language == target.language && $0.content == target.content }
    }
  }

  public init(source: LanguageTag) {
    self.source = source
  }

  /// How many units it has.
  public var count: Int { units.count }

  /// Adds the matches of a segment; those it has already are left out.
  public mutating func add(_ suggestion: Suggestion) {
    for match in suggestion.matches { add(match) }
  }

  private mutating func add(_ match: Match) {
    for isAdapted in [false, true] {
      let targets = match.targets.filter { ($0.adapted != nil) == isAdapted }
      let source = targets.first?.adapted.map { SegmentContent($0.source) } ?? match.source
      add(
        targets.map { Match.Target(language: $0.language, content: $0.exported) }, source,
        origin: match.origin, isAdapted: isAdapted)
    }
  }

  private mutating func add(
    _ targets: [Match.Target], _ source: SegmentContent, origin: String, isAdapted: Bool
  ) {
    var targets = targets
    for place in places[source] ?? [] where units[place].isAdapted == isAdapted {
      targets.removeAll { units[place].holds($0) }
      let languages = Set(units[place].targets.map(\.language))
      if languages.isDisjoint(with: targets.map(\.language)) {
        units[place].targets += targets
        targets = []
      }
    }
    guard !targets.isEmpty else { return }
    places[source, default: []].append(units.count)
    units.append(Unit(source: source, origin: origin, isAdapted: isAdapted, targets: targets))
  }

  /// Writes it as TMX to a file, which appears whole, or to standard output for `-`.
  public func write(to path: String) throws {
    let sink = try ByteSink(output: path)
    let writer = try TMXWriter(to: sink)
    try writer.write(header: header)
    for unit in units { try writer.write(unit: translationUnit(unit)) }
    try writer.finish()
  }

  private var header: MemoryHeader {
    MemoryHeader(attributes: [
      Attribute("creationtool", "tm"), Attribute("creationtoolversion", Version.current),
      Attribute("segtype", "sentence"), Attribute("o-tmf", "tm"), Attribute("adminlang", "en"),
      Attribute("srclang", source.literal), Attribute("datatype", "plaintext"),
    ])
  }

  private func translationUnit(_ unit: Unit) -> TranslationUnit {
    let variants =
      [Variant(language: source, content: unit.source)]
      + unit.targets.map { Variant(language: $0.language, content: $0.content) }
    return TranslationUnit(
      annotations: [.property("x-origin", unit.origin)] + (unit.isAdapted ? [.adapted] : []),
      variants: variants)
  }
}

extension Match.Target {
  /// The text that is written for an article. Adapted text has no codes.
  fileprivate var exported: SegmentContent { adapted.map { SegmentContent($0.text) } ?? content }
}
