import Bitext
import Linguistics

/// The translations of a document's segments, as some tool gives them back.
package struct TranslationFile: Sendable {
  /// A segment and its translation.
  package struct Translation: Sendable {
    /// What the file calls the segment.
    package let id: String?
    package let source: SegmentContent
    package let target: SegmentContent
    package let standing: TranslationStanding
    /// The segments beside it, where the file names them.
    package let neighbours: SegmentNeighbours?
    package let line: Int
  }

  package let source: LanguageTag
  package let target: LanguageTag
  package let translations: [Translation]
  /// Whether the file says of its translations how far they got.
  package let hasStates: Bool

  /// Why translations cannot be told.
  package enum Problem: Error, Sendable, Equatable {
    case noTranslations(file: String)
    /// There are translations into several languages.
    case severalLanguages(file: String, [String])
    /// There are texts, but none in a language that was asked for.
    case missingLanguage(file: String, String)
  }

  /// Reads XLIFF, TMX or a table.
  ///
  /// - Parameters:
  ///   - source: the language translated from; what the file says unless given, else Russian.
  ///   - target: the language translated into; the file's other language unless given.
  /// - Throws: ``InterchangeError``, ``Problem``.
  package init(
    _ file: any ByteSource, source given: LanguageTag? = nil, target wanted: LanguageTag? = nil,
    notice: @escaping (_ line: Int, _ message: String) -> Void = { _, _ in }
  ) throws {
    var options = UnitReadingOptions()
    options.keepsEveryTranslation = true
    options.keepsUntranslated = true
    options.sourceLanguage = given
    options.targetLanguage = wanted
    var units: [(unit: TranslationUnit, line: Int)] = []
    var stated: String?
    let receiver = UnitFileReader.Receiver(
      header: { stated = $0.attributes.value(of: "srclang") },
      unit: { unit, _, line in
        stated = stated ?? unit.attribute("srclang")
        units.append((unit, line))
      }, notice: notice)
    try UnitFileReader(options: options).read(file, to: receiver)
    guard !units.isEmpty else { throw Problem.noTranslations(file: file.name) }
    if stated == "*all*" { stated = nil }
    let source = given ?? stated.map { LanguageTag($0) } ?? LanguageTag(.russian)
    target = try Self.target(of: units.map(\.unit), source, wanted, file.name)
    self.source = source
    let (mine, theirs) = (source, target)
    translations = units.compactMap { unit, line in
      Translation(unit, mine, theirs, line)
    }
    hasStates = units.contains { TranslationStanding.standing(of: $0.unit) != nil }
    guard !translations.isEmpty else {
      throw Problem.missingLanguage(file: file.name, source.literal)
    }
  }

  private static func target(
    of units: [TranslationUnit], _ source: LanguageTag, _ wanted: LanguageTag?, _ file: String
  ) throws -> LanguageTag {
    var others: [LanguageTag] = []
    for unit in units {
      for variant in unit.variants where !variant.language.isSameLanguage(as: source) {
        if !others.contains(where: { $0.isSameLanguage(as: variant.language) }) {
          others.append(variant.language)
        }
      }
    }
    if let wanted {
      guard let found = others.first(where: { $0.isSameLanguage(as: wanted) }) else {
        throw Problem.missingLanguage(file: file, wanted.literal)
      }
      return found.literal.utf8.count > wanted.literal.utf8.count ? found : wanted
    }
    guard let only = others.first else { throw Problem.noTranslations(file: file) }
    if others.count > 1 { throw Problem.severalLanguages(file: file, others.map(\.literal)) }
    return only
  }
}

extension TranslationFile.Translation {
  fileprivate init?(
    _ unit: TranslationUnit, _ source: LanguageTag, _ target: LanguageTag, _ line: Int
  ) {
    guard let mine = unit.variants.firstIndex(where: { $0.language.isSameLanguage(as: source) }),
      let other = unit.variants.first(where: { $0.language.isSameLanguage(as: target) })
    else { return nil }
    self.init(
      id: unit.attribute("tuid"), source: unit.variants[mine].content, target: other.content,
      standing: TranslationStanding.standing(of: unit) ?? .unstated,
      neighbours: StatedContext.neighbours(of: mine, in: unit, source: source.literal),
      line: line)
  }
}

extension TranslationFile.Problem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noTranslations(let file): "\(file): there are no translations in it"
    case .severalLanguages(let file, let languages):
      "\(file): it has translations into several languages (\(languages.joined(separator: ", ")))"
    case .missingLanguage(let file, let language):
      "\(file): it has no texts in \(language) with a translation"
    }
  }
}
