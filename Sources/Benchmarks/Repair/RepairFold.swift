import Foundation
import Linguistics
import TranslationMemory

/// A part of a corpus that is asked for, and the rest as the memory.
struct RepairFold {
  /// A sentence and its translations.
  struct Asked {
    let source: String
    let references: [(language: LanguageTag, text: String)]
  }

  let name: String
  let source: LanguageTag
  let targets: [LanguageTag]
  /// A table of the stored rows, one column a language.
  let stored: String
  let storedCount: Int
  let asked: [Asked]
  var glossary: Glossary?

  /// The texts of the units of TMX files in Russian, English and Kazakh.
  static func starterRows(_ folder: String) throws -> [[String]] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder)
    let names = (files ?? []).filter { $0.hasSuffix(".tmx") }.sorted()
    let memory = try Memory()
    for name in names { try memory.importUnits(from: "\(folder)/\(name)") }
    return try memory.newestUnits(.max).map { unit in
      languages.map { language in
        unit.unit.variants.first { $0.language.isSameLanguage(as: language) }?.content.plain ?? ""
      }
    }
  }

  private static let languages = [
    LanguageTag(.russian), LanguageTag(.english), LanguageTag(.kazakh),
  ]

  /// The units of TMX files with Russian in them, a tenth held out.
  static func starter(_ rows: [[String]], glossary: Glossary, most: Int) -> [RepairFold] {
    [
      RepairFold(
        "starter memory", languages, rows.map { (source: "", texts: $0) },
        isAsked: { isHeldOut($0.texts[0]) }, most: most, glossary: glossary)
    ].compactMap { $0 }
  }

  /// The rows of a table, those of each of its larger sources held out in turn; a tenth of each where
  /// there is but one.
  ///
  /// - Parameter beside: rows that every memory has.
  static func bySource(
    _ path: String, from: Language, to: Language, most: Int, beside: [[String]] = [],
    glossary: Glossary? = nil
  ) throws -> [RepairFold] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard let names = lines.first, let source = names.firstIndex(of: "source"),
      let first = names.firstIndex(of: from.rawValue),
      let second = names.firstIndex(of: to.rawValue)
    else { throw BenchmarkError.missingColumns(path: path, [from.rawValue, to.rawValue]) }
    let rows = lines.dropFirst().filter { $0.count == names.count }.map {
      (source: $0[source], texts: [$0[first], $0[second]])
    }
    let counts = Dictionary(grouping: rows, by: \.source).mapValues(\.count)
    let large = counts.filter { $0.value >= leastOfSource && $0.value * 2 < rows.count }.keys
      .sorted()
    let languages = [LanguageTag(from), LanguageTag(to)]
    let more = beside.map { (source: "", texts: $0) }
    let name = URL(fileURLWithPath: path).lastPathComponent
    if large.count < 2 {
      return [
        RepairFold(
          name, languages, rows + more, isAsked: { !$0.source.isEmpty && isHeldOut($0.texts[0]) },
          most: most, glossary: glossary)
      ].compactMap { $0 }
    }
    return large.prefix(mostFolds).compactMap { source in
      RepairFold(
        "\(name) \(source)", languages, rows + more, isAsked: { $0.source == source }, most: most,
        glossary: glossary)
    }
  }

  private static let leastOfSource = 100
  private static let mostFolds = 8

  private typealias Row = (source: String, texts: [String])

  private init?(
    _ name: String, _ languages: [LanguageTag], _ rows: [Row], isAsked: (Row) -> Bool, most: Int,
    glossary: Glossary? = nil
  ) {
    self.name = name
    source = languages[0]
    targets = Array(languages.dropFirst())
    self.glossary = glossary
    var stored = languages.map(\.literal).joined(separator: "\t") + "\n"
    var storedCount = 0
    var asked: [Asked] = []
    for row in rows where !row.texts[0].isEmpty {
      let pairs = zip(languages, row.texts).filter { !$1.isEmpty }
      guard pairs.count > 1 else { continue }
      if isAsked(row) {
        guard asked.count < most else { continue }
        asked.append(
          Asked(
            source: row.texts[0],
            references: pairs.dropFirst().map { (language: $0, text: $1) }))
      } else {
        stored += row.texts.joined(separator: "\t") + "\n"
        storedCount += 1
      }
    }
    guard !asked.isEmpty else { return nil }
    self.stored = stored
    self.storedCount = storedCount
    self.asked = asked
  }

  /// A tenth of all texts, the same in every run.
  private static func isHeldOut(_ text: String) -> Bool {
    var hash = StableHash()
    hash.combine(text)
    return hash.value % 10 == 0
  }
}
