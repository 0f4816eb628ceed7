import Linguistics

/// Writes translations of fragments as a unit has them.
///
/// A stem has many forms, and the unit whose source words have the very forms of the sentence most probably
/// has the right ones in its translation.
final class FragmentSurfaces {
  struct Surface {
    let text: String
    let unit: Int
  }

  private struct Texts {
    let source: [AnalyzedToken]
    let target: [AnalyzedToken]
    let targetText: String
    let quantities: QuantitySpans
  }

  private let source: any FragmentSource
  private let sourceAnalyzer: TextAnalyzer
  private let targetAnalyzer: TextAnalyzer
  private var texts: [Int: Texts?] = [:]

  /// Units that are read for one translation.
  private static let mostUnits = 8
  private static let cacheSize = 1024

  init(_ source: any FragmentSource, from: LanguageTag, to: LanguageTag) {
    self.source = source
    sourceAnalyzer = TextAnalyzer(language: from)
    targetAnalyzer = TextAnalyzer(language: to)
  }

  /// The best way to write a translation of a span of the query; nil when its units are gone or
  /// each cuts it at the wrong place.
  func surface(
    of candidate: FragmentCandidate, query: FragmentQuery, span: Range<Int>
  ) throws -> Surface? {
    if texts.count > Self.cacheSize { texts.removeAll(keepingCapacity: true) }
    let wanted = query.tokens[span].map(\.folded)
    let numbers = query.numbers(in: span)
    let marks = LoneMarks(FragmentQuery.text(query.text, query.byteRange(of: span)))
    var found: [String: Choice] = [:]
    for occurrence in Self.likest(candidate.occurrences) {
      guard let texts = try texts(of: occurrence.unit),
        occurrence.source.upperBound <= texts.source.count,
        occurrence.target.upperBound <= texts.target.count,
        let text = write(occurrence.target, of: texts, candidate.phrase, numbers: numbers),
        LoneMarks(text) == marks
      else { continue }
      let same = zip(texts.source[occurrence.source], wanted).count {
        $0.folded == $1 || $0.kind == .number
      }
      let isSame = same == occurrence.source.count
      let weight =
        1 + occurrence.sameNeighbours + (isSame ? 100 : 4 * same / occurrence.source.count)
      let spelt = ProperLetters.spelt(text)
      // What goes on as the unit does is a copy of it, and spelt as it is.
      let isCopy = isSame && occurrence.sameNeighbours == 2
      let order = found.count
      found[spelt.lowercased(), default: Choice(order: order)].add(
        isCopy ? text : spelt, weight, unit: occurrence.unit)
    }
    let best = found.values.max { ($0.weight, $1.order) < ($1.weight, $0.order) }
    return best.map { Surface(text: $0.text, unit: $0.unit) }
  }

  /// A way to write a translation, and what speaks for it.
  private struct Choice {
    /// Counts the ways in the order they were met.
    let order: Int
    var weight = 0
    var text = ""
    var unit = 0
    private var most = 0

    init(order: Int) { self.order = order }

    mutating func add(_ text: String, _ weight: Int, unit: Int) {
      self.weight += weight
      guard weight > most else { return }
      (most, self.text, self.unit) = (weight, text, unit)
    }
  }

  /// The occurrences with most of the sentence's words beside them, the first of these.
  private static func likest(_ occurrences: [FragmentOccurrence]) -> [FragmentOccurrence] {
    guard occurrences.count > mostUnits else { return occurrences }
    return [2, 1, 0].flatMap { count in occurrences.filter { $0.sameNeighbours == count } }
      .prefix(mostUnits).map { $0 }
  }

  /// The words of a span as they stand, with the numbers of the query.
  private func write(
    _ span: Range<Int>, of texts: Texts, _ phrase: TargetPhrase, numbers: [String]
  ) -> String? {
    guard phrase.words.count == span.count else { return nil }
    let tokens = texts.target[span]
    guard let first = tokens.first, let last = tokens.last,
      !texts.quantities.areCut(by: Int(first.start)..<Int(last.end))
    else { return nil }
    var result = ""
    var position = Int(first.start)
    for (token, word) in zip(tokens, phrase.words) {
      guard let index = TargetPhrase.number(word) else { continue }
      guard index < numbers.count, token.kind == .number else { return nil }
      result += FragmentQuery.text(texts.targetText, position..<Int(token.start)) + numbers[index]
      position = Int(token.end)
    }
    return result + FragmentQuery.text(texts.targetText, position..<Int(last.end))
  }

  private func texts(of unit: Int) throws -> Texts? {
    if let known = texts[unit] { return known }
    let result = try source.texts(unit).map { source, target in
      Texts(
        source: sourceAnalyzer.analyze(source).tokens.filter { $0.kind.isContent },
        target: targetAnalyzer.analyze(target).tokens.filter { $0.kind.isContent },
        targetText: target, quantities: QuantitySpans(target, language: targetAnalyzer.language))
    }
    texts[unit] = .some(result)
    return result
  }
}
