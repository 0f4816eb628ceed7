import Bitext
import Interchange
import Linguistics
import Matching

/// A segment of a document on its way to a CAT tool.
struct CodedSegment {
  let number: Int
  let segment: Segment
  let text: CodedText
}

/// Makes matches fit a segment with codes: with the segment's own codes or with none.
struct CodedMatches {
  private let analyzer: TextAnalyzer
  private let distance = WeightedDistance()

  init(language: LanguageTag) {
    analyzer = TextAnalyzer(language: language)
  }

  /// Points off a match whose codes could not be replaced by the segment's.
  private static let penalty = Match.Penalty(why: "codes differ", points: 2)

  /// A match as the segment can take it; nil for one without a translation.
  func match(
    _ match: Match, for segment: CodedText
  ) -> (isComplete: Bool, match: BilingualMatch)? {
    guard let target = match.targets.first else { return nil }
    let stored = CodedText(match.source)
    var translation = CodedText(target.content)
    var source = stored
    var score = match.score
    var origin = match.origin
    if segment.hasCodes || stored.hasCodes || translation.hasCodes {
      if let exchange = CodeExchange(from: stored, to: segment),
        let exchanged = exchange.exchanged(translation)
      {
        source = exchange.source
        translation = exchanged
        score = rescored(match, source.content, segment.content, Self.none)
      } else {
        source = CodedText(stored.plain)
        translation = CodedText(translation.plain)
        score = rescored(
          match, SegmentContent(stored.plain), SegmentContent(segment.plain), Self.penalty)
        origin += origin.isEmpty ? Self.penalty.why : " (\(Self.penalty.why))"
      }
    }
    var before: (source: CodedText, target: CodedText)?
    if let adapted = target.adapted {
      before = (source, translation)
      translation = translation.edited(as: adapted.runs)
      if source.plain == match.source.plain, !source.hasCodes { source = CodedText(adapted.source) }
    }
    return (
      target.left.isEmpty,
      BilingualMatch(
        score: score, source: source, target: translation, origin: origin,
        isAligned: match.quality == .aligned, isPivot: match.isPivot, stored: before)
    )
  }

  /// The repaired match as a proposal, which never counts as complete; nil when the match was not
  /// repaired, or when codes would have to be placed in it.
  func repaired(
    _ match: Match, for segment: CodedText
  ) -> (isComplete: Bool, match: BilingualMatch)? {
    guard let repaired = match.targets.first?.repaired, !segment.hasCodes else { return nil }
    let note = "repaired, \(Int(repaired.confidence * 100)) %"
    return (
      false,
      BilingualMatch(
        score: match.score, source: CodedText(match.source), target: CodedText(repaired.text),
        origin: match.origin.isEmpty ? note : "\(match.origin) (\(note))",
        isAligned: match.quality == .aligned, isPivot: match.isPivot)
    )
  }

  private static let none = Match.Penalty(why: "", points: 0)

  /// The score with other codes than those the match was found with; penalties stay.
  private func rescored(
    _ match: Match, _ stored: SegmentContent, _ segment: SegmentContent, _ penalty: Match.Penalty
  ) -> Int {
    let (one, other) = (stored.matchable, segment.matchable)
    let a = analyzer.analyze(one.text, codes: one.codes)
    let b = analyzer.analyze(other.text, codes: other.codes)
    let alike = MatchScore.score(distance: distance.distance(a.tokens, b.tokens), a, b)
    let isContext = match.base == MatchScore.context && alike == MatchScore.exact
    let points = match.penalties.reduce(penalty.points) { $0 + $1.points }
    return max(0, (isContext ? MatchScore.context : alike) - points)
  }
}

extension CodedText {
  /// The text with its words changed as these runs say, its codes where they stood among them.
  func edited(as runs: [DiffRun]) -> CodedText {
    var edited = CodedText()
    var rest = pieces[...]
    var left = 0
    /// Takes over codes and, of the text, the next bytes; keeps the text or drops it.
    func take(_ count: Int, isKept: Bool) {
      var wanted = count
      while let piece = rest.first, wanted > 0 {
        switch piece {
        case .code(let code):
          edited.append(code)
          rest.removeFirst()
        case .text(let text):
          let bytes = Array(text.utf8).dropFirst(left)
          let part = bytes.prefix(wanted)
          if isKept { edited.append(String(decoding: part, as: UTF8.self)) }
          wanted -= part.count
          left += part.count
          if part.count == bytes.count {
            rest.removeFirst()
            left = 0
          }
        }
      }
    }
    for run in runs {
      switch run.kind {
      case .same: take(run.text.utf8.count, isKept: true)
      case .deleted: take(run.text.utf8.count, isKept: false)
      case .inserted: edited.append(run.text)
      }
    }
    take(.max, isKept: true)
    return edited
  }
}
