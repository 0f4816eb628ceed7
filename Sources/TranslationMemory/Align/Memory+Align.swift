import Alignment
import Bitext
import Foundation
import Interchange
import Linguistics
import MemoryStore

extension AlignedArticle {
  /// The least confidence at which a bead can be taken unread: 99 of 100 are right.
  public static let defaultThreshold = 0.85

  /// Where its units come from: the names of its files.
  public var origin: String { texts.map(\.name).joined(separator: " + ") }

  /// The matched beads at or above a confidence, or those below it.
  public func beads(from threshold: Double, isDoubtful: Bool = false) -> [AlignedBead] {
    beads.filter { $0.isMatched && ($0.confidence >= threshold) != isDoubtful }
  }

  /// The unit of a bead.
  public func unit(of bead: AlignedBead) -> TranslationUnit {
    TranslationUnit(
      variants: texts.indices.filter { !bead.segments[$0].isEmpty }.map { index in
        Variant(
          language: texts[index].language, content: SegmentContent(text(index, of: bead)))
      })
  }
}

extension Memory {
  /// Takes what is sure of aligned articles into the memory, and what their batch taught into its
  /// lexicon.
  ///
  /// Units have their article as origin, their neighbours as context and the confidence of their
  /// bead. Articles that are refused (``AlignedArticle/isRefused``) bring nothing. All units of an
  /// article are imported or none.
  @discardableResult
  public func importArticles(
    _ outcome: ArticleAligner.Outcome, threshold: Double = AlignedArticle.defaultThreshold
  ) throws -> ImportReport {
    var total = ImportReport()
    for article in outcome.articles where !article.isRefused {
      let beads = article.beads(from: threshold)
      if beads.isEmpty { continue }
      let report = try store.importUnits(origin: article.origin) { importer in
        for bead in beads {
          try importer.add(
            article.unit(of: bead), quality: .aligned, confidence: bead.confidence)
        }
      }
      total.read += report.read
      total.new += report.new
      total.same += report.same
      total.updated += report.updated
      total.skipped += report.skipped
    }
    // What the memory had already taught nothing new.
    guard total.new > 0 else { return total }
    for lexicon in outcome.lexicons where !lexicon.entries.isEmpty {
      let known = try store.lexicon(from: lexicon.source, to: lexicon.target)
      try store.save(known?.merged(with: lexicon) ?? lexicon)
    }
    return total
  }

  /// Imports a review file that a person went through: every pair that is left in it is confirmed.
  ///
  /// Throws ``AlignmentInputError`` for what is no review file; then nothing is imported.
  @discardableResult
  public func importReview(at path: String) throws -> ImportReport {
    let rows = try ReviewFile.rows(in: ArticleFile(path: path).text, file: path)
    return try store.importUnits(origin: path) { importer in
      for unit in rows { try importer.add(unit, quality: .confirmed) }
    }
  }
}

extension AlignedArticle {
  /// Writes what is sure of articles as TMX 1.4, with each unit's confidence and origin as
  /// properties. The file appears when it is complete.
  public static func export(
    _ articles: [AlignedArticle], threshold: Double = defaultThreshold, to path: String
  ) throws {
    let sink = try path == "-" ? ByteSink(descriptor: 1) : ByteSink(path: path)
    let writer = try TMXWriter(to: sink)
    let languages = Set(articles.compactMap { $0.texts.first?.language.literal })
    try writer.write(
      header: MemoryHeader(attributes: [
        Attribute("creationtool", "tm"), Attribute("creationtoolversion", Version.current),
        Attribute("segtype", "sentence"), Attribute("o-tmf", "tm"), Attribute("adminlang", "en"),
        Attribute("srclang", languages.count == 1 ? languages.first ?? "*all*" : "*all*"),
        Attribute("datatype", "plaintext"),
      ]))
    for article in articles where !article.isRefused {
      for bead in article.beads(from: threshold) {
        var unit = article.unit(of: bead)
        unit.annotations = [
          .property("x-origin", article.origin),
          .property("x-confidence", ReviewFile.decimal(bead.confidence)),
        ]
        try writer.write(unit: unit)
      }
    }
    try writer.finish()
  }
}
