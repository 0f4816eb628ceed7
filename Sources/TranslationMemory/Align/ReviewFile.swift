import Bitext
import Foundation
import Interchange
import Linguistics

/// Doubtful pairs as a table that a person goes through: mends texts, deletes lines, imports the rest.
///
/// Tab-separated, with a first line that names the columns: `confidence`, a column a language, and
/// `origin`. Tabs and line ends within texts are spaces.
public enum ReviewFile {
  private static let confidence = "confidence"
  private static let origin = "origin"

  /// The doubtful pairs of articles, surest last within the order of the texts.
  public static func text(of articles: [AlignedArticle], below threshold: Double) -> String {
    var languages: [LanguageTag] = []
    for text in articles.flatMap(\.texts) where !languages.contains(text.language) {
      languages.append(text.language)
    }
    var lines = [[confidence] + languages.map(\.literal) + [origin]]
    for article in articles where !article.isRefused {
      for bead in article.beads(from: threshold, isDoubtful: true) {
        let columns = languages.map { language in
          article.texts.firstIndex { $0.language == language }
            .map { field(article.text($0, of: bead)) } ?? ""
        }
        lines.append([decimal(bead.confidence)] + columns + [field(article.origin)])
      }
    }
    return lines.map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  /// Writes the file, which appears whole or not at all.
  public static func write(
    _ articles: [AlignedArticle], below threshold: Double, to path: String
  ) throws {
    try WholeFile.write(text(of: articles, below: threshold), to: path)
  }

  static func rows(in text: String, file: String) throws -> [TranslationUnit] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    let head = lines.popFirst()?.split(separator: "\t", omittingEmptySubsequences: false) ?? []
    let languages = head.dropFirst().prefix { $0 != origin }.map { LanguageTag(String($0)) }
    guard head.first.map(String.init) == confidence, languages.count >= 2 else {
      throw AlignmentInputError.notAReview(file)
    }
    var units: [TranslationUnit] = []
    for (number, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == head.count else {
        throw AlignmentInputError.badReviewLine(file: file, line: number + 2)
      }
      let variants = zip(languages, fields.dropFirst()).compactMap { language, field in
        field.allSatisfy(\.isWhitespace)
          ? nil : Variant(language: language, content: SegmentContent(String(field)))
      }
      if variants.count >= 2 { units.append(TranslationUnit(variants: variants)) }
    }
    return units
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
