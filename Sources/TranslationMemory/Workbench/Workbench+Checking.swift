import Linguistics
import Workspace

extension Workbench {
  /// What is doubtful in the translation of a segment, on its own and beside what is confirmed of the
  /// article.
  public func findings(
    _ number: Int, in id: Int, into language: LanguageTag
  ) throws -> [CheckFinding] {
    let article = try articles.article(id)
    let segment = try article.segment(number)
    let others = try article.segments.filter { $0.id != segment.id }.compactMap { other in
      let translation = try other.translation(into: language)
      return translation.isConfirmed ? (other.number, other.source, translation.text) : nil
    }
    return try checks.findings(
      source: segment.source, target: try segment.translation(into: language).text,
      from: article.summary.source, to: language, others: others)
  }

  /// What is doubtful in the confirmed translations of an article, by the segments' numbers.
  public func findings(
    in id: Int, into language: LanguageTag
  ) throws -> [SegmentFindings] {
    let article = try articles.article(id)
    let confirmed = try article.segments.compactMap { segment in
      let translation = try segment.translation(into: language)
      return translation.isConfirmed ? (segment.number, segment.source, translation.text) : nil
    }
    return try checks.findings(of: confirmed, from: article.summary.source, to: language)
  }

  /// What is doubtful in any translation.
  public func findings(
    source: String, target: String, from: LanguageTag, to: LanguageTag
  ) throws -> [CheckFinding] {
    try checks.findings(source: source, target: target, from: from, to: to)
  }
}
