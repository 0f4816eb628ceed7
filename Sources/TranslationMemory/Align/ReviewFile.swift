import Bitext
import Foundation
import Interchange
import Linguistics

/// Doubtful pairs as a table that a person goes through: mends texts, deletes lines, imports the rest.
///
/// Tab-separated, with a first line that names the columns: `confidence`, a column a language,
/// `origin`, and for each language what stands before and after in the article, which helps the
/// reader to judge and becomes the unit's neighbours. Tabs and line ends within texts are spaces.
public enum ReviewFile {
  private static let confidence = "confidence"
  private static let origin = "origin"

  private static func before(_ language: LanguageTag) -> String { "\(language.literal) before" }
  private static func after(_ language: LanguageTag) -> String { "\(language.literal) after" }

  /// The doubtful pairs of articles, in the order of the texts.
  ///
  /// - Parameters:
  ///   - articles: those that the pairs are of.
  ///   - threshold: pairs that are less sure than this are doubtful.
  ///   - hasNeighbours: whether to add the columns of what stands before and after.
  ///   - isRaw: whether cells may be what a spreadsheet takes for a formula; else an apostrophe
  ///     stands before such a cell, and is taken off again when the table is read.
  public static func text(
    of articles: [AlignedArticle], below threshold: Double, hasNeighbours: Bool = false,
    isRaw: Bool = false
  ) -> String {
    func field(_ text: String) -> String {
      let line = Self.field(text)
      return isRaw ? line : FormulaGuard.guarded(line)
    }
    var languages: [LanguageTag] = []
    for text in articles.flatMap(\.texts) where !languages.contains(text.language) {
      languages.append(text.language)
    }
    var head = [confidence] + languages.map(\.literal) + [origin]
    if hasNeighbours { head += languages.flatMap { [before($0), after($0)] } }
    var lines = [head]
    for article in articles where !article.isRefused {
      for bead in article.beads(from: threshold, isDoubtful: true) {
        let places = languages.map { language in
          article.texts.firstIndex { $0.language == language }
        }
        var line = [decimal(bead.confidence)]
        line += places.map { place in place.map { field(article.text($0, of: bead)) } ?? "" }
        line.append(field(article.origin))
        if hasNeighbours {
          for place in places {
            let around = place.map { article.texts[$0].neighbours(of: bead.segments[$0]) }
            line += [around?.previous, around?.next].map { field($0?.plain ?? "") }
          }
        }
        lines.append(line)
      }
    }
    return lines.map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  /// Writes the file, which appears whole or not at all.
  public static func write(
    _ articles: [AlignedArticle], below threshold: Double, to path: String, isRaw: Bool = false
  ) throws {
    try WholeFile.write(
      text(of: articles, below: threshold, hasNeighbours: true, isRaw: isRaw), to: path)
  }

  /// A pair that was left in the file.
  struct Row: Equatable {
    var unit: TranslationUnit
    /// Nil where the file does not say.
    var origin: String?
    /// In the order of the unit's variants; nil where the file has no columns for them.
    var neighbours: [SegmentNeighbours]?
  }

  static func rows(in text: String, file: String) throws -> [Row] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    let columns = try Columns(lines.popFirst() ?? "", file: file)
    return try lines.enumerated().compactMap { number, line in
      if line.allSatisfy(\.isWhitespace) { return nil }
      guard let row = columns.row(line) else {
        throw AlignmentInputError.badReviewLine(file: file, line: number + 2)
      }
      return row.unit.variants.count >= 2 ? row : nil
    }
  }

  /// What the first line of a file says of its columns.
  private struct Columns {
    private let languages: [LanguageTag]
    private let count: Int
    private let origin: Int?
    /// The columns of what stands before and after, a language.
    private let neighbours: [(before: Int?, after: Int?)]

    init(_ line: Substring, file: String) throws {
      let head = line.split(separator: "\t", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      languages = head.dropFirst().prefix { $0 != ReviewFile.origin }.map { LanguageTag($0) }
      guard head.first == confidence, languages.count >= 2 else {
        throw AlignmentInputError.notAReview(file)
      }
      count = head.count
      origin = head.firstIndex(of: ReviewFile.origin)
      neighbours = languages.map {
        (head.firstIndex(of: before($0)), head.firstIndex(of: after($0)))
      }
    }

    /// Nil for a line with too many columns, or too few: empty ones at the end may be missing, where
    /// an editor trimmed the line.
    func row(_ line: Substring) -> Row? {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard (1 + languages.count...count).contains(fields.count),
        origin.map({ $0 < fields.count }) ?? true
      else { return nil }
      func field(_ column: Int?) -> SegmentContent? {
        guard let column, column < fields.count else { return nil }
        let text = FormulaGuard.text(String(fields[column]))
        return text.allSatisfy(\.isWhitespace) ? nil : SegmentContent(text)
      }
      var variants: [Variant] = []
      var around: [SegmentNeighbours] = []
      for (index, language) in languages.enumerated() {
        guard let content = field(index + 1) else { continue }
        variants.append(Variant(language: language, content: content))
        around.append(
          SegmentNeighbours(
            previous: field(neighbours[index].before),
            next: field(neighbours[index].after)))
      }
      let hasNeighbours = neighbours.contains { $0.before != nil || $0.after != nil }
      return Row(
        unit: TranslationUnit(variants: variants), origin: field(origin)?.plain,
        neighbours: hasNeighbours ? around : nil)
    }
  }

  /// A probability with three decimals, never rounded up to certainty.
  static func decimal(_ value: Double) -> String {
    let thousandths = Int(value * 1000)
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private static func field(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
