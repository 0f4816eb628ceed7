import ArgumentParser
import Foundation
import Linguistics
import TranslationMemory

/// What repairing near matches is worth: each source of a corpus in turn is held out, the rest is
/// the memory, and the best match between 60 and 94 is compared with what the translator wrote, as it
/// is stored (its numbers adapted) and as it is repaired.
struct RepairBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Measure what repaired matches are worth, by folds and bands.")

  @OptionGroup var data: DataOption

  @Option(help: "A folder of TMX files to hold a part of out too.")
  var tmx = "tmx"

  @Option(help: "The glossary to repair with; interface texts are repaired without one.")
  var glossary = "glossaries/diplomacy.tsv"

  @Option(help: "Held-out sentences of each fold.")
  var queries = 600

  @Option(help: "Repaired matches of each fold to print.")
  var show = 0

  @Option(help: "Matches of each fold that were not repaired to print.")
  var showOthers = 0

  @Option(help: "Measure only folds whose name holds this.")
  var only = ""

  func run() throws {
    var total: [String: RepairFigures] = [:]
    for fold in try folds() {
      print("\(fold.name): \(fold.storedCount) stored, \(fold.asked.count) asked for")
      for (band, figures) in try measure(fold).sorted(by: { $0.key < $1.key }) {
        print("  \(band)  \(figures.line)")
        total[band, default: RepairFigures()].add(figures)
      }
    }
    print("all")
    for (band, figures) in total.sorted(by: { $0.key < $1.key }) {
      print("  \(band)  \(figures.line)")
    }
  }

  private func folds() throws -> [RepairFold] {
    let rows = try RepairFold.starterRows(tmx)
    let terms = try Glossary(path: glossary)
    var folds = RepairFold.starter(rows, glossary: terms, most: queries)
    let corpora: [(file: String, source: Language, target: Language, columns: [Int])] = [
      ("apertium_gov_ru_kk.dev.tsv", .russian, .kazakh, [0, 2]),
      ("kaznu_gov_en_kk.tsv", .english, .kazakh, [1, 2]),
      ("po_en_kk.tsv", .english, .kazakh, []),
    ]
    for (file, source, target, columns) in corpora {
      let beside = columns.isEmpty ? [] : rows.map { row in columns.map { row[$0] } }
      folds += try RepairFold.bySource(
        data.folder + "/" + file, from: source, to: target, most: queries, beside: beside,
        glossary: columns.isEmpty ? nil : terms)
    }
    return folds.filter { only.isEmpty || $0.name.contains(only) }
  }

  private func measure(_ fold: RepairFold) throws -> [String: RepairFigures] {
    let memory = try Memory()
    try memory.importUnits(bytes: Array(fold.stored.utf8), named: "\(fold.name).tsv")
    try memory.learn()
    if let glossary = fold.glossary { try memory.importGlossary(glossary) }
    var options = SuggestionOptions()
    options.source = fold.source
    options.targets = fold.targets
    options.minimumScore = 60
    options.limit = 3
    options.fragmentLimit = nil
    let session = try memory.session(options)
    var figures: [String: RepairFigures] = [:]
    var shown = 0
    var others = 0
    for asked in fold.asked {
      let suggestion = try session.suggestion(for: asked.source)
      for (language, reference) in asked.references {
        let found = suggestion.matches.lazy.compactMap { match in
          match.targets.first { $0.language == language }.map { (match, $0) }
        }.first
        guard let (match, target) = found, (60...94).contains(match.score) else { continue }
        let band = "\(fold.source)-\(language) \(Self.band(match.score))"
        figures[band, default: RepairFigures()].add(target, reference: reference)
        guard let repaired = target.repaired else {
          if others < showOthers, target.adapted == nil {
            others += 1
            print(
              """
                  \(asked.source)
                  \(match.source.plain)
                  \(target.text)
                  \(reference)

              """)
          }
          continue
        }
        guard shown < show else { continue }
        shown += 1
        print("    \(asked.source)\n    \(target.text)\n    \(repaired.text)\n    \(reference)\n")
      }
    }
    return figures
  }

  private static func band(_ score: Int) -> String {
    score < 75 ? "60-74" : score < 85 ? "75-84" : "85-94"
  }
}
