import Foundation
import TranslationMemory

/// What `tm analyse` prints, in its three forms.
struct AnalysisReport {
  private let analyses: [Analysis]
  private let totals: [Analysis]
  private let rates: WorkRates

  init(_ analyses: [Analysis], targets: [LanguageTag], rates: WorkRates) {
    self.analyses = analyses
    totals = targets.map { Analysis.total(of: analyses, name: "total", target: $0) }
    self.rates = rates
  }

  /// Of several files the sums too.
  private var hasTotals: Bool { analyses.count > totals.count }
}

extension AnalysisReport {
  /// A table for a person, one block for each file and language.
  var table: [String] {
    let blocks = (analyses + (hasTotals ? totals : [])).map(block)
    return Array(blocks.joined(separator: [""]))
  }

  private func block(_ analysis: Analysis) -> [String] {
    let total = analysis.total
    var lines = [
      "\(analysis.name) → \(analysis.target)",
      Self.row("", "segments", "words", "%", "rate", "weighted"),
    ]
    for band in WorkBand.allCases {
      let count = analysis[band]
      let share = total.words == 0 ? 0 : Double(count.words) * 100 / Double(total.words)
      lines.append(
        Self.row(
          band.rawValue, "\(count.segments)", "\(count.words)", Self.decimal(share),
          "\(rates[band])", Self.decimal(Double(count.words * rates[band]) / 100)))
    }
    lines.append(
      Self.row(
        "total", "\(total.segments)", "\(total.words)", total.words == 0 ? "0.0" : "100.0", "",
        Self.decimal(analysis.weightedWords(rates))))
    if analysis.boilerplate.segments > 0 {
      lines.append(
        "not for translation: \(analysis.boilerplate.segments) segments, "
          + "\(analysis.boilerplate.words) words")
    }
    return lines
  }

  private static func row(_ name: String, _ columns: String...) -> String {
    func padding(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count))
    }
    return "  " + name + padding(name, 12) + columns.map { padding($0, 10) + $0 }.joined()
  }

  /// One digit after the point, whatever the locale.
  static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension AnalysisReport {
  /// RFC 4180 without its carriage returns; the total band is a line too.
  var csv: [String] {
    ["file,target,band,segments,words,characters,rate,weighted"]
      + (analyses + (hasTotals ? totals : [])).flatMap { analysis in
        WorkBand.allCases.map { band in
          let count = analysis[band]
          return Self.line(
            analysis, band.rawValue, count, rate: "\(rates[band])",
            Double(count.words * rates[band]) / 100)
        } + [
          Self.line(
            analysis, "total", analysis.total, rate: "", analysis.weightedWords(rates)),
          Self.line(analysis, "furniture", analysis.boilerplate, rate: "0", 0),
        ]
      }
  }

  private static func line(
    _ analysis: Analysis, _ band: String, _ count: Analysis.Count, rate: String, _ weighted: Double
  ) -> String {
    [
      DelimitedWriter.quoted(FormulaGuard.guarded(analysis.name), .comma), analysis.target.literal,
      band, "\(count.segments)", "\(count.words)",
      "\(count.characters)", rate, "\(weighted)",
    ].joined(separator: ",")
  }
}

extension AnalysisReport {
  /// Version 1 of the schema.
  var document: some Encodable {
    Document(
      rates: Dictionary(
        uniqueKeysWithValues: WorkBand.allCases.map { ($0.rawValue, rates[$0]) }),
      files: analyses.map { File($0, rates) }, totals: totals.map { File($0, rates) })
  }

  private struct Document: Encodable {
    let schema = 1
    let rates: [String: Int]
    let files: [File]
    let totals: [File]
  }

  private struct File: Encodable {
    let file: String
    let target: String
    let bands: [String: Count]
    let total: Count
    /// A stable name of the schema.
    let furniture: Count

    init(_ analysis: Analysis, _ rates: WorkRates) {
      file = analysis.name
      target = analysis.target.literal
      bands = Dictionary(
        uniqueKeysWithValues: WorkBand.allCases.map { band in
          let words = analysis[band].words
          return (band.rawValue, Count(analysis[band], Double(words * rates[band]) / 100))
        })
      total = Count(analysis.total, analysis.weightedWords(rates))
      furniture = Count(analysis.boilerplate, 0)
    }
  }

  private struct Count: Encodable {
    let segments: Int
    let words: Int
    let characters: Int
    let weightedWords: Double

    init(_ count: Analysis.Count, _ weighted: Double) {
      segments = count.segments
      words = count.words
      characters = count.characters
      weightedWords = weighted
    }
  }
}
