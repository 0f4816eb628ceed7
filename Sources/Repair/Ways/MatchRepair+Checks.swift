/// What speaks against a replacement, and how sure its place is.
extension MatchRepair {
  /// Whether new words would say again what stands beside them: `prospects for developing for`.
  func repeats(_ text: String, around found: Range<Int>) -> Bool {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last else { return false }
    func there(_ index: Int) -> String? {
      known.target.words.indices.contains(index) ? known.target.word(index).lowercased() : nil
    }
    return there(found.lowerBound - 1) == first || there(found.upperBound) == last
      || words.count > 1 && there(found.lowerBound - 2) == first
        && there(found.lowerBound - 1) == words[1]
  }

  /// Whether words that are no name would come in place of one between commas, or of a part of one:
  /// `the United bilateral`.
  func cutsName(_ text: String, at found: Range<Int>) -> Bool {
    guard known.to.language == .english, found.lowerBound > 1,
      known.target.isCapitalized(found.lowerBound), text.first?.isLowercase ?? true
    else { return false }
    let isMarked = known.target.hasMark(before: found.lowerBound)
    // `Ambassador, Aigul Temirkhanova, met` has no place for words that are no name.
    if isMarked { return known.target.hasMark(before: found.upperBound) }
    return known.target.isCapitalized(found.lowerBound - 1)
  }

  /// Whether new words bring an `’s` that the place has not.
  func addsPossessive(_ text: String, at found: Range<Int>) -> Bool {
    guard known.to.language == .english else { return false }
    let old = known.target.string(known.target.bytes(of: found))
    return ["’s", "'s", "s’"].contains { text.hasSuffix($0) && !old.hasSuffix($0) }
  }

  /// Whether a phrase begins with a preposition where its source does, as English has to.
  func keepsPreposition(
    _ text: String, of edit: SourceEdit, at found: Range<Int>
  ) -> Bool {
    guard known.to.language == .english else { return true }
    let old = known.target.string(known.target.bytes(of: found))
    if EnglishArticles.endsWithPreposition(old) != EnglishArticles.endsWithPreposition(text) {
      return false
    }
    // `of Kazakhstan` is replaced as a whole or not at all.
    if found.lowerBound > 0, let first = edit.new.first, isVerb(first, in: known.new),
      EnglishArticles.beginsWithPreposition(known.target.word(found.lowerBound - 1))
    {
      return false
    }
    let had = EnglishArticles.beginsWithPreposition(old)
    let has = EnglishArticles.beginsWithPreposition(text)
    let isGoverned = begins(edit.new, of: known.new)
    if begins(edit.stored, of: known.stored) == isGoverned { return had == has }
    return isGoverned ? has : !has && (!had || found.lowerBound == 0)
  }

  /// Whether a span of the source begins with a function word.
  func begins(_ span: Range<Int>, of text: RepairText) -> Bool {
    span.first.map { !sourceWords.isContent(text.words[$0].stem) } ?? false
  }

  /// Whether the words of an edit can stand for one another at all: content for content, and rather
  /// a verb for a verb.
  func kinship(of edit: SourceEdit) -> Double {
    func hasContent(_ span: Range<Int>, _ text: RepairText) -> Bool {
      span.contains { sourceWords.isContent(text.words[$0].stem) }
    }
    guard hasContent(edit.stored, known.stored) == hasContent(edit.new, known.new) else { return 0 }
    guard let stored = edit.stored.last, let new = edit.new.last else { return 1 }
    return isVerb(stored, in: known.stored) == isVerb(new, in: known.new) ? 1 : 0.75
  }

  /// How sure it is that a span of the translation stands for one of the source, and for all of it.
  func certainty(of stored: Range<Int>, in found: Range<Int>) -> Double {
    let strengths = stored.filter { sourceWords.isContent(known.stored.words[$0].stem) }
      .map { Double(known.links.strength(of: $0)) }
    guard !strengths.isEmpty else { return 0.5 }
    let mean = strengths.reduce(0, +) / Double(strengths.count)
    let loose = found.count {
      targetWords.isContent(known.target.words[$0].stem) && !known.links.isLinked(target: $0)
    }
    let isMarked = found.dropFirst().contains(where: known.target.hasMark(before:))
    return min(1, mean * 1.05) * (loose > 0 ? 0.7 : 1) * (isMarked ? 0.5 : 1)
  }
}
