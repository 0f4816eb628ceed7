extension BoundaryScorer {
  /// How many answers an explanation names.
  private static let namedAnswers = 5

  /// What ``score(_:in:)`` decides, with the answers that weighed most.
  ///
  /// An answer counts for all languages and for this one; the two weights are one share here.
  func explanation(
    _ context: BoundaryContext, in paragraph: Range<Int>
  ) -> BoundaryDecision.Reason {
    let evidence = evidence(context, in: paragraph)
    var shares: [BoundaryFeature: Int] = [:]
    evidence.forEach { shares[$0, default: 0] += weights[$1] }
    let sum = shares.values.reduce(0, +)
    let strongest = shares.filter { $0.value != 0 }
      .sorted { (-abs($0.value), $0.key.rawValue) < (-abs($1.value), $1.key.rawValue) }
      .prefix(Self.namedAnswers)
    return .scorer(
      logOdds: Self.logOdds(sum),
      strongest: strongest.map { feature, share in
        BoundaryDecision.WeighedAnswer(
          question: "\(feature)", answer: evidence.answer(to: feature),
          weight: Self.logOdds(share))
      })
  }

  private static func logOdds(_ sum: Int) -> Double {
    Double(sum) / Double(BoundaryWeights.scale)
  }
}

/// The answers in words.
extension BoundaryEvidence {
  func answer(to feature: BoundaryFeature) -> String {
    let marks = "\"\(text(context.candidate.punctuation.lowerBound..<context.candidate.end))\""
    let onset = "then \(context.candidate.onset)"
    let before = "\"\(text(context.word))\""
    let earlier = "\"\(text(context.previous))\""
    let next = "\"\(text(after))\""
    let listed = role.map { "\(before) is listed: \($0)" } ?? "\(before) is not listed"
    switch feature {
    case .bias: return "any candidate"
    case .punctuation: return marks
    case .onset: return onset
    case .punctuationOnset: return "\(marks) \(onset)"
    case .quotedOnset:
      return "\(marks) \(onset), \(context.candidate.isQuoted ? "in" : "not in") a quotation"
    case .bracketedOnset:
      return "\(marks) \(onset), \(context.candidate.isBracketed ? "in" : "not in") brackets"
    case .afterShape: return "then \(afterShape)"
    case .role: return listed
    case .roleOnset: return "\(listed), \(onset)"
    case .roleAfterShape: return "\(listed), then \(afterShape)"
    case .roleEarlierShape: return "\(earlierShape), \(listed), \(onset)"
    case .beforeShape: return "\(beforeShape)"
    case .beforeShapeOnset: return "\(beforeShape) \(onset)"
    case .beforeShapeAfterShape: return "\(beforeShape), then \(afterShape)"
    case .shapesAround: return "\(earlierShape), \(beforeShape), \(onset)"
    case .clauseStartShape:
      return "\(beforeShape) \(onset), \(context.isFirstWord ? "" : "not ")the first word"
    case .before: return before
    case .beforeOnset: return "\(before) \(onset)"
    case .beforeAfterShape: return "\(before), then \(afterShape)"
    case .beforeEarlierShape: return "\(earlierShape), \(before)"
    case .earlierBefore: return "\(earlier), \(before)"
    case .beforeAfter: return "\(before), then \(next)"
    case .markedBeforeShape: return "\(beforeShape) \(marks) \(onset)"
    case .markedBefore: return "\(before) \(marks)"
    case .after: return "then \(next)"
    case .afterPunctuation: return "\(marks) then \(next)"
    case .afterOnset: return "then \(next), \(onset)"
    case .afterBeforeShape: return "\(beforeShape), then \(next)"
    case .laterOnset: return "\(onset), \(laterOnset) after it"
    case .roleClauseLength: return "\(listed), \(length) bytes since the candidate before, \(onset)"
    case .clauseLength: return "\(length) bytes since the candidate before, \(onset)"
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: context.bytes[range]), as: UTF8.self)
  }
}

extension Onset: CustomStringConvertible {
  var description: String {
    let head =
      switch head {
      case .nothing: "nothing"
      case .upper: "a capital"
      case .lower: "a small letter"
      case .digit: "a digit"
      case .letter: "a letter"
      case .bullet: "a bullet"
      case .quote: "a quotation mark"
      case .dash: "a dash"
      case .symbol: "a symbol"
      }
    switch mark {
    case .none: return head
    case .quote: return "a quotation mark and \(head)"
    case .bracket: return "a bracket and \(head)"
    case .dash: return "a dash and \(head)"
    }
  }
}
