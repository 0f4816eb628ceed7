import Bytes

/// The answers to every question of the scorer about one candidate.
///
/// A linear model over such answers decides as well as anything heavier here: see Read, Dridan,
/// Oepen and Solberg, *Sentence Boundary Detection: A Long Solved Problem?* (COLING 2012), and
/// Gillick, *Sentence Boundary Detection and the Problem with the U.S.* (NAACL 2009).
struct BoundaryEvidence {
  let context: BoundaryContext
  let role: AbbreviationRole?
  let beforeShape: WordShape
  let earlierShape: WordShape
  let afterShape: WordShape
  /// The word that follows, without the marks around it.
  let after: Range<Int>
  /// The language's number: what is learnt of shapes is learnt for all languages and for each
  /// (Daumé, *Frustratingly Easy Domain Adaptation*, ACL 2007).
  private let group: UInt64
  private let punctuation: UInt64
  private let onset: UInt64
  private let afterHasStop: Bool
  let laterOnset: Onset
  private let earlierHasStop: Bool

  init(
    _ context: BoundaryContext, in paragraph: Range<Int>, _ abbreviations: AbbreviationTable,
    group: UInt64
  ) {
    let bytes = context.bytes
    let candidate = context.candidate
    self.context = context
    role = context.role(in: abbreviations)
    self.group = group
    punctuation =
      UInt64(candidate.terminator.rawValue) << 32 | UInt64(candidate.closer)
      | UInt64(min(4, candidate.punctuation.count)) << 40
    onset = UInt64(candidate.onset.code)
    beforeShape = WordShape(bytes, context.word)
    earlierHasStop = context.previous.last.map { bytes[$0] == "." } ?? false
    earlierShape = WordShape(bytes, Self.bare(bytes, context.previous))
    let end = paragraph.upperBound
    let raw =
      candidate
      .next..<wordEnd(
        bytes, from: candidate.next, end: end, limit: BoundaryContext.reach)
    after = Self.bare(bytes, raw)
    afterShape = WordShape(bytes, after)
    afterHasStop = raw.last.map { bytes[$0] == "." } ?? false
    var later = raw.upperBound
    skipSpaces(bytes, &later, end: end)
    laterOnset = Onset(bytes, at: later, end: end)
  }

  /// How many bytes stand between the candidate before this one and this one.
  var length: Int { context.candidate.punctuation.lowerBound - context.candidate.clauseStart }

  /// A range without opening marks before and punctuation behind.
  static func bare(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      var next = start
      let scalar = decodeScalar(bytes, &next)
      guard Onset.isOpening(scalar) || Onset.isDash(scalar) else { break }
      start = next
    }
    var end = range.upperBound
    while end > start {
      let last = scalarStart(bytes, before: end, start: start)
      var next = last
      let scalar = decodeScalar(bytes, &next)
      guard BoundaryScanner.isCloser(scalar) || Self.isTrailing(scalar) else { break }
      end = last
    }
    return start..<end
  }

  private static func isTrailing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ",", ".", ":", ";", "!", "?", "…": true
    default: false
    }
  }

  /// Calls `receive` with each question and the number of its answer; structural questions are
  /// answered for all languages together and for this one.
  @inline(__always)
  func forEach(_ receive: (BoundaryFeature, UInt32) -> Void) {
    @inline(__always)
    func lexical(
      _ feature: BoundaryFeature, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0
    ) {
      receive(feature, feature.key(first, second, third))
    }
    @inline(__always)
    func structural(
      _ feature: BoundaryFeature, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0
    ) {
      receive(feature, feature.key(first, second, third))
      receive(feature, feature.key(first, second, third, group: group))
    }
    let candidate = context.candidate
    let bytes = context.bytes
    let isPlainStop = candidate.terminator == .stop && !candidate.hasCloser
    let shape = UInt64(beforeShape.code)
    let follows = UInt64(afterShape.code) << 1 | (afterHasStop ? 1 : 0)
    let precedes = UInt64(earlierShape.code) << 1 | (earlierHasStop ? 1 : 0)
    let afterHash = WordHash.of(bytes, after)
    structural(.bias, 0)
    structural(.punctuation, punctuation)
    structural(.onset, onset)
    structural(.punctuationOnset, punctuation, onset)
    structural(.quotedOnset, punctuation, onset, candidate.isQuoted ? 1 : 0)
    structural(.bracketedOnset, punctuation, onset, candidate.isBracketed ? 1 : 0)
    structural(.afterShape, follows)
    if isPlainStop {
      let word = context.wordHash
      let kind = UInt64(role.map { $0.rawValue + 1 } ?? 0)
      structural(.role, kind)
      structural(.roleOnset, kind, onset)
      structural(.roleAfterShape, kind, follows)
      structural(.roleEarlierShape, kind, precedes, onset)
      structural(.beforeShape, shape)
      structural(.beforeShapeOnset, shape, onset)
      structural(.beforeShapeAfterShape, shape, follows)
      structural(.shapesAround, shape, precedes, onset)
      structural(.clauseStartShape, shape, onset, context.isFirstWord ? 1 : 0)
      lexical(.before, word)
      lexical(.beforeOnset, word, onset)
      lexical(.beforeAfterShape, word, follows)
      lexical(.beforeEarlierShape, word, precedes)
      lexical(.earlierBefore, word, WordHash.of(bytes, context.previous))
      lexical(.beforeAfter, word, afterHash)
    } else {
      structural(.markedBeforeShape, punctuation, shape, onset)
      lexical(.markedBefore, punctuation, context.wordHash)
    }
    lexical(.after, afterHash)
    lexical(.afterPunctuation, afterHash, punctuation)
    lexical(.afterOnset, afterHash, onset)
    lexical(.afterBeforeShape, afterHash, isPlainStop ? shape : 255)
    structural(.laterOnset, onset, UInt64(laterOnset.code), afterHasStop ? 1 : 0)
    let magnitude = UInt64(min(8, Int.bitWidth - length.leadingZeroBitCount))
    structural(.clauseLength, magnitude, onset)
    if isPlainStop, let role {
      structural(.roleClauseLength, UInt64(role.rawValue), magnitude, onset)
    }
  }
}
