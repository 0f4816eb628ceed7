import Linguistics

/// Everything that speaks for the next word of one segment's translation, brought together.
final class NextWordModel {
  private let lexicon: CompletionLexicon
  private let words: WorkingWords
  var weights: CompletionWeights
  private let stems: StemTable
  private let endings: EndingModel
  private var evidence: UnsafeMutablePointer<WordEvidence>
  private var capacity: Int
  private var touched: [WordID] = []

  init(
    _ lexicon: CompletionLexicon, words: WorkingWords, stems: StemTable,
    weights: CompletionWeights
  ) {
    self.lexicon = lexicon
    self.words = words
    self.stems = stems
    self.weights = weights
    endings = EndingModel(lexicon.model, words)
    capacity = words.count + 1024
    evidence = .allocate(capacity: capacity)
    evidence.initialize(repeating: WordEvidence(), count: capacity)
  }

  deinit { evidence.deallocate() }

  /// What is known beside the counts of the memory.
  struct Knowledge {
    var segment: SegmentWords
    var similar = RecentTexts()
    var phrases: [NumberedPhrase] = []
    /// How often any form of a word stands in the article, of all words there.
    var articleForms: [WordID: Float] = [:]
    var leftOut: Set<CompletionPart> = []
  }

  /// A phrase as the words it consists of, and the words of the source it translates.
  struct NumberedPhrase {
    let words: [WordID]
    let confidence: Float
    let origin: CompletionPhrase.Origin
    let source: Range<Int>
  }

  /// How likely each word is after `context`, the words of the translation so far.
  func next(
    after context: [WordID], _ knowledge: Knowledge, article: RecentTexts, added: RecentTexts
  ) -> NextWords {
    let summary = gather(context, knowledge, article: article, added: added)
    defer { clear() }
    var scored: [(word: WordID, score: Float, origin: CompletionOrigin)] = []
    scored.reserveCapacity(touched.count)
    var total = weights.score(WordFeatures(other: summary, isStart: context.count == 1))
    let rest = total
    var marks: Float = 0
    for word in touched where isCandidate(word) {
      let found = evidence[Int(word)]
      let score = weights.score(WordFeatures(found, word, in: summary))
      total += score
      if found.isMark, words.withWord(word, TargetSpacing.isClosing) { marks += score }
      scored.append((word, score, origin(of: found, summary)))
    }
    scored.sort { ($1.score, $0.word) < ($0.score, $1.word) }
    return NextWords(
      candidates: scored.map {
        NextWords.Candidate(word: $0.word, share: $0.score / total, origin: $0.origin)
      }, rest: rest / total, marks: marks / total)
  }

  /// The features of all that may come next, for fitting the weights: `correct` is the place of the
  /// word that did, the last when nothing spoke for it.
  func example(
    _ correct: WordID?, after context: [WordID], _ knowledge: Knowledge, article: RecentTexts,
    added: RecentTexts
  ) -> (features: [WordFeatures], correct: Int) {
    let summary = gather(context, knowledge, article: article, added: added)
    defer { clear() }
    var features: [WordFeatures] = []
    var place: Int?
    for word in touched where isCandidate(word) {
      if word == correct { place = features.count }
      features.append(WordFeatures(evidence[Int(word)], word, in: summary))
    }
    features.append(WordFeatures(other: summary, isStart: context.count == 1))
    return (features, place ?? features.count - 1)
  }

  /// Numbers are offered as the source has them, not as they are counted.
  private func isCandidate(_ word: WordID) -> Bool {
    word != 0
      && (evidence[Int(word)].copy > 0
        || words.withWord(word) { $0.first.map { !WordCutter.isDigit($0) } ?? false })
  }

  private func origin(of word: WordEvidence, _ context: ContextEvidence) -> CompletionOrigin {
    if word.phraseOrigin > 0, max(word.phraseNext, word.phraseStart) > 0.2 {
      return CompletionOrigin(rawValue: word.phraseOrigin) ?? .words
    }
    if word.copy > 0 { return .source }
    return context.hasArticle && word.article > 2 * max(word.counts, word.similar)
      ? .document : .words
  }

  // MARK: Evidence

  private func touch(_ word: WordID) -> UnsafeMutablePointer<WordEvidence> {
    if Int(word) >= capacity { grow() }
    let found = evidence + Int(word)
    if !found.pointee.isTouched {
      found.pointee.isTouched = true
      touched.append(word)
    }
    return found
  }

  private func grow() {
    let larger = max(capacity * 2, words.count + 1024)
    let moved = UnsafeMutablePointer<WordEvidence>.allocate(capacity: larger)
    moved.moveInitialize(from: evidence, count: capacity)
    (moved + capacity).initialize(repeating: WordEvidence(), count: larger - capacity)
    evidence.deallocate()
    evidence = moved
    capacity = larger
  }

  private func clear() {
    for word in touched { evidence[Int(word)] = WordEvidence() }
    touched.removeAll(keepingCapacity: true)
  }

  private func gather(
    _ context: [WordID], _ knowledge: Knowledge, article: RecentTexts, added: RecentTexts
  ) -> ContextEvidence {
    var summary = ContextEvidence()
    summary.hasArticle = !article.isEmpty
    summary.hasSimilar = !knowledge.similar.isEmpty
    let coverage = addSource(context, knowledge)
    summary.open = coverage.open.reduce(0, +)
    addPhrases(context, knowledge, coverage)
    let recent = context.suffix(5).map { words.counted($0) }[...]
    article.addFollowers(of: recent) { touch($0).pointee.article += $1 }
    knowledge.similar.addFollowers(of: recent) { touch($0).pointee.similar += $1 }
    for (word, share) in knowledge.articleForms {
      touch(word).pointee.articleForms = share
    }
    if knowledge.segment.source.indices.contains(coverage.last) {
      for mark in knowledge.segment.source[coverage.last].marks {
        if let number = words.find(mark) { touch(number).pointee.isSourceMark = true }
      }
    }
    addCounts(recent, added, &summary)
    summary.endings =
      knowledge.leftOut.contains(.endings) ? nil : recent.last.map { endings.after($0) }
    for (index, word) in knowledge.segment.source.enumerated()
    where word.kind == .word && knowledge.segment.translations[index].isEmpty {
      summary.strange = max(
        summary.strange, coverage.open[index] * coverage.nearness(index, weights.jumps))
    }
    spreadNumbers(knowledge)
    for word in context.dropFirst() where Int(word) < capacity && evidence[Int(word)].isTouched {
      evidence[Int(word)].said += 1
    }
    for word in touched where !isWord(word) {
      evidence[Int(word)].isMark = true
      evidence[Int(word)].isEnd = words.withWord(word) { TargetSpacing.isEnd($0) }
    }
    return summary
  }

  private func isWord(_ word: WordID) -> Bool {
    words.withWord(word) { bytes in
      guard !bytes.isEmpty else { return false }
      var index = 0
      let kind = ScalarTable.shared.scalarClass(decodeScalar(bytes, &index))
      return kind.isLetter || kind == .digit
    }
  }

  /// The counts of the memory, and of what was added to it since they were made.
  private func addCounts(
    _ context: ArraySlice<WordID>, _ added: RecentTexts, _ summary: inout ContextEvidence
  ) {
    let counted = Float(max(1, lexicon.model.unigrams.count)) * 4
    let share = added.isEmpty ? 0 : Float(added.wordCount) / (Float(added.wordCount) + counted)
    let rest = lexicon.model.addFollowers(of: context.suffix(WordModel.order)) {
      touch($0).pointee.counts += (1 - share) * $1
    }
    if share > 0 {
      added.addFollowers(of: context) { touch($0).pointee.counts += share * $1 }
    }
    summary.rest = rest
    if lexicon.model.unigrams.count < 2 {
      for word in touched { evidence[Int(word)].counts += Self.unknown }
    }
    let unigrams = lexicon.model.unigrams
    for word in touched {
      let unigram = Int(word) < unigrams.count ? unigrams[Int(word)] : Self.unmet
      evidence[Int(word)].counts += (1 - share) * rest * unigram
      evidence[Int(word)].unigram = unigram
      evidence[Int(word)].length = words.withWord(word) { UInt8(min(255, $0.count)) }
    }
  }

  /// How likely a word is where nothing was counted.
  private static let unknown: Float = 1e-4
  /// How likely a word is that the memory never met.
  private static let unmet: Float = 3e-6

  /// Gives the numbers of the source what the counts say of any number of their shape.
  private func spreadNumbers(_ knowledge: Knowledge) {
    for copy in knowledge.segment.copies where copy.kind == .number {
      let shape = words.counted(copy.word)
      guard shape != copy.word, Int(shape) < capacity else { continue }
      let found = evidence[Int(shape)]
      let number = touch(copy.word)
      number.pointee.counts += found.counts
      number.pointee.similar += found.similar
      number.pointee.article += found.article
    }
  }

  private func addSource(_ context: [WordID], _ knowledge: Knowledge) -> SourceCoverage {
    let segment = knowledge.segment
    var coverage = SourceCoverage(count: segment.source.count)
    for word in context.dropFirst() {
      coverage.say(segment.likelihoods(of: word, stem: stems.stem(of: word)))
    }
    for (index, translations) in segment.translations.enumerated() {
      let open = coverage.open[index]
      let near = open * coverage.nearness(index, weights.jumps)
      for translation in translations {
        let found = touch(translation.word)
        found.pointee.translation += open * translation.links
        found.pointee.nearby += near * translation.links
      }
    }
    let hasForms = !knowledge.leftOut.contains(.forms)
    for (index, forms) in segment.forms.enumerated() where hasForms {
      let near = coverage.open[index] * coverage.nearness(index, weights.jumps)
      for form in forms { touch(form.word).pointee.nearbyForms += near * form.links }
    }
    for copy in segment.copies {
      let open = coverage.open[copy.index]
      // What is copied stands as often as in the source.
      let wanted = segment.copies.count { $0.word == copy.word }
      guard context.count(where: { $0 == copy.word }) < wanted else { continue }
      let found = touch(copy.word)
      found.pointee.translation += open * copy.likelihood
      found.pointee.nearby += open * coverage.nearness(copy.index, weights.jumps) * copy.likelihood
      found.pointee.copy = copy.kind.rawValue + 1
    }
    return coverage
  }

  private func addPhrases(
    _ context: [WordID], _ knowledge: Knowledge, _ coverage: SourceCoverage
  ) {
    for phrase in knowledge.phrases {
      let said = Self.saidWords(of: phrase.words, context)
      guard said < phrase.words.count else { continue }
      let found = touch(phrase.words[said])
      if said > 0 {
        // The more of it was wanted, the likelier is the rest.
        let confidence = 1 - (1 - phrase.confidence) / Float(1 + said)
        if confidence > found.pointee.phraseNext {
          found.pointee.phraseNext = confidence
          found.pointee.phraseOrigin = phrase.origin.rawValue + 1
        }
      } else {
        let open =
          phrase.source.isEmpty
          ? (context.count == 1 ? 1 : 0)
          : phrase.source.reduce(Float(0)) { $0 + coverage.open[$1] } / Float(phrase.source.count)
        let confidence = phrase.confidence * open
        if confidence > found.pointee.phraseStart {
          found.pointee.phraseStart = confidence
          if found.pointee.phraseNext == 0 {
            found.pointee.phraseOrigin = phrase.origin.rawValue + 1
          }
        }
      }
    }
  }

  /// How many of a phrase's first words are the last of the context.
  private static func saidWords(of phrase: [WordID], _ context: [WordID]) -> Int {
    for length in stride(from: min(phrase.count, context.count - 1), to: 0, by: -1)
    where context.suffix(length).elementsEqual(phrase.prefix(length)) { return length }
    return 0
  }
}
