import Linguistics

/// What the new sentence has not at all.
extension MatchRepair {
  /// Takes out what stands for words that the new text has not: whole sentences, what a mark
  /// parts from the rest, modifiers.
  func removal(_ stored: Range<Int>) -> Way? {
    removedSentences(stored) ?? removedEdge(stored) ?? removedModifiers(stored)
  }

  /// Sentences of a text of several, when the translation has as many.
  private func removedSentences(_ stored: Range<Int>) -> Way? {
    let here = known.stored.sentences(in: known.from)
    let there = known.target.sentences(in: known.to)
    guard here.count > 1, here.count == there.count,
      let first = here.firstIndex(where: { $0.lowerBound == stored.lowerBound }),
      let last = here.lastIndex(where: { $0.upperBound == stored.upperBound }),
      first <= last, last - first + 1 < here.count
    else { return nil }
    let target = there[first].lowerBound..<there[last].upperBound
    let linked = stored.compactMap { known.links.target(of: $0..<$0 + 1) }
    let inside = linked.count { target.contains($0.lowerBound) }
    guard Double(inside) >= Self.leastInside * Double(linked.count) else { return nil }
    return taken(target, certainty: linked.isEmpty ? 0.7 : 0.9)
  }

  /// At least so many of the links of a sentence lead into the one that is taken out.
  private static let leastInside = 0.7

  /// Words between a mark and the text's beginning or end that stand so in the translation.
  private func removedEdge(_ stored: Range<Int>) -> Way? {
    guard stored.count < known.stored.words.count,
      known.stored.hasMark(before: stored.lowerBound),
      known.stored.hasMark(before: stored.upperBound),
      let found = known.links.target(of: stored), found.count < known.target.words.count,
      known.target.hasMark(before: found.lowerBound), known.target.hasMark(before: found.upperBound)
    else { return nil }
    let isFirst = found.lowerBound == 0
    guard isFirst || found.upperBound == known.target.words.count,
      !isFirst || known.target.mayBegin(with: found.upperBound)
    else { return nil }
    return taken(found, certainty: certainty(of: stored, in: found) * 0.9)
  }

  /// Words with the white space or mark that parts them from the others.
  private func taken(_ words: Range<Int>, certainty: Double) -> Way {
    let all = known.target.words
    let range =
      words.lowerBound == 0
      ? all[0].range.lowerBound..<all[words.upperBound].range.lowerBound
      : all[words.lowerBound - 1].range.upperBound..<all[words.upperBound - 1].range.upperBound
    return Way(
      edits: [RepairEdit(range: range, text: "", source: "", origin: .kept, confidence: certainty)],
      confidence: certainty)
  }

  /// Modifiers before a word that stays.
  private func removedModifiers(_ stored: Range<Int>) -> Way? {
    guard
      stored.allSatisfy({
        SourceWordShape.looksLikeModifier(known.stored.word($0), known.from.language)
      }), let found = known.links.target(of: stored), found.upperBound < known.target.words.count,
      !known.target.hasMark(before: found.upperBound)
    else { return nil }
    let certainty = certainty(of: stored, in: found) * 0.9
    let range =
      known.target.bytes(of: found)
      .lowerBound..<known.target.bytes(of: found.upperBound..<found.upperBound + 1).lowerBound
    guard found.lowerBound == 0, known.target.isCapitalized(0) else {
      return Way(
        edits: [
          RepairEdit(range: range, text: "", source: "", origin: .kept, confidence: certainty)
        ], confidence: certainty)
    }
    // The next word begins the text now.
    let next = known.target.word(found.upperBound)
    return Way(
      edits: [
        RepairEdit(
          range: range.lowerBound..<known.target.words[found.upperBound].range.upperBound,
          text: next.prefix(1).uppercased() + next.dropFirst(), source: "", origin: .kept,
          confidence: certainty)
      ], confidence: certainty)
  }
}
