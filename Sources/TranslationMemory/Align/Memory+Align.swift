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
      variants: joined(bead).map { index in
        Variant(
          language: texts[index].language, content: SegmentContent(text(index, of: bead)))
      })
  }

  /// What stands around a bead in the texts it joins, in the order of the variants of its unit.
  ///
  /// These are segments of the texts, not texts of other beads: a look-up cuts the article into
  /// segments, whatever was aligned with what, and whether it was aligned at all.
  public func neighbours(of bead: AlignedBead) -> [SegmentNeighbours] {
    joined(bead).map { texts[$0].neighbours(of: bead.segments[$0]) }
  }

  private func joined(_ bead: AlignedBead) -> [Int] {
    texts.indices.filter { !bead.segments[$0].isEmpty }
  }
}

extension Memory {
  /// Takes what is sure of aligned articles into the memory, and what their batch taught into its
  /// lexicon, in one transaction.
  ///
  /// Units have their article as origin, what stands around them there as neighbours, and the
  /// confidence of their bead. Articles that are refused (``AlignedArticle/isRefused``) bring
  /// nothing.
  @discardableResult
  public func importArticles(
    _ outcome: ArticleAligner.Outcome, threshold: Double = AlignedArticle.defaultThreshold
  ) throws -> ImportReport {
    let articles = outcome.articles.filter {
      !$0.isRefused && !$0.beads(from: threshold).isEmpty
    }
    guard let first = articles.first else { return ImportReport() }
    return try store.importUnits(origin: first.origin, lexicons: outcome.lexicons) { importer in
      for article in articles {
        try Task.checkCancellation()
        try importer.begin(origin: article.origin)
        for bead in article.beads(from: threshold) {
          try importer.add(
            article.unit(of: bead), quality: .aligned, confidence: bead.confidence,
            neighbours: article.neighbours(of: bead))
        }
      }
    }
  }

  /// Imports a review file that a person went through: every pair that is left in it is confirmed.
  ///
  /// Units have the article they come from as origin, and the neighbours the file names; one that
  /// names none is taken for whole articles, row by row. Throws ``AlignmentInputError`` for what is
  /// no review file; then nothing is imported.
  @discardableResult
  public func importReview(at path: String) throws -> ImportReport {
    let rows = try ReviewFile.rows(in: Article(at: path, kind: .segments).text, file: path)
    return try store.importUnits(origin: path) { importer in
      for row in rows {
        try importer.begin(origin: row.origin ?? path)
        try importer.add(row.unit, quality: .confirmed, neighbours: row.neighbours)
      }
    }
  }
}
