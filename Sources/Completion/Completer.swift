import Linguistics

/// Completes the translations of one article's segments, and learns from those confirmed.
///
/// Asked for one segment after the other: what a segment needs is made ready when it is first asked
/// for. Serves one thread at a time.
package final class Completer {
  private let lexicon: CompletionLexicon
  private let words: WorkingWords
  private let stems: StemTable
  private let model: NextWordModel
  private let analyzer: TextAnalyzer
  private let unseen: UnseenForms
  private let seed: SeedTranslations
  private let cutter = WordCutter()
  private let copies: SourceCopies
  /// How offers are weighed.
  package var rules = OfferRules()

  /// What is left out, to see what it adds.
  package var leftOut: Set<CompletionPart> = []

  /// What the evidence for words is weighed by.
  package var weights: CompletionWeights {
    get { model.weights }
    set { model.weights = newValue }
  }

  private var article = RecentTexts()
  private var articlePairs = ArticlePairs()
  private var articleForms: [WordID: Float] = [:]
  private var confirmed = 0
  private var added = RecentTexts()
  private var segment: Segment?

  /// The segment at hand.
  private struct Segment {
    let source: String
    let knowledge: NextWordModel.Knowledge
    var history = OfferHistory()
    /// What came next after each beginning of the translation that was asked for.
    var known: [[WordID]: NextWords] = [:]
  }

  /// Each sentence confirmed makes the ones before it weigh so much less, down to the least.
  private static let fading: Float = 0.97
  private static let leastWeight: Float = 0.3
  private static let mostKnown = 64

  package init(_ lexicon: CompletionLexicon, weights: CompletionWeights? = nil) {
    self.lexicon = lexicon
    words = WorkingWords(lexicon.model.words)
    unseen = UnseenForms(lexicon.model.words)
    stems = StemTable(words, language: lexicon.target)
    model = NextWordModel(
      lexicon, words: words, stems: stems,
      weights: weights ?? .weights(from: lexicon.source, to: lexicon.target))
    analyzer = TextAnalyzer(language: lexicon.source)
    seed = SeedTranslations(
      from: lexicon.source, to: lexicon.target, words: words, analyzer: analyzer)
    copies = SourceCopies(from: lexicon.source, to: lexicon.target)
  }

  /// Counts a unit that the lexicon does not know yet. Only few units that were added later are
  /// counted so; for more of them it is better to learn again.
  package func add(_ source: String, _ target: String) {
    added.add(words.numbers(of: target))
    segment = nil
  }

  /// Whether the segment at hand has this source.
  package func isReady(for source: String) -> Bool { segment?.source == source }

  /// The stems of a text's words, as similar texts are sought by.
  package func stems(of source: String) -> [UInt32] {
    analyzer.analyze(source).tokens.filter { $0.kind.isContent }.map(\.stem)
  }

  /// Makes a segment ready.
  package func begin(
    _ source: String, similar: [SimilarText] = [], phrases: [CompletionPhrase] = []
  ) {
    let sourceWords = SourceWord.words(of: source, analyzer.analyze(source))
    let translations = leftOut.contains(.translations) ? nil : lexicon.translations
    let seed = leftOut.contains(.dictionary) ? nil : seed
    var copies = copies.copies(of: sourceWords, words: words) { word in
      translations?.entry(stem: word.stem, form: word.form) != nil
        || seed?.translations(of: word.stem).isEmpty == false
    }
    if leftOut.contains(.copies) { copies = [] }
    var knowledge = NextWordModel.Knowledge(
      segment: SegmentWords(
        sourceWords, translations: translations, seed: seed, article: articlePairs,
        copies: copies, stems: stems))
    knowledge.leftOut = leftOut
    for text in similar where !leftOut.contains(.similar) {
      knowledge.similar.add(words.numbers(of: text.target), weight: text.likeness * text.likeness)
    }
    let phrases = leftOut.contains(.phrases) ? [] : phrases
    knowledge.phrases = phrases.map { phrase in
      NextWordModel.NumberedPhrase(
        words: words.numbers(of: phrase.text, counting: false), confidence: phrase.confidence,
        origin: phrase.origin, source: Self.words(sourceWords, in: phrase.range, of: source))
    }.filter { !$0.words.isEmpty }
    let all = max(1, articleForms.values.reduce(0, +))
    knowledge.articleForms = articleForms.mapValues { $0 / all }
    segment = Segment(source: source, knowledge: knowledge)
  }

  /// The words of the source that stand in a range of scalars.
  private static func words(
    _ words: [SourceWord], in range: Range<Int>?, of source: String
  ) -> Range<Int> {
    guard let range else { return 0..<0 }
    let first = words.firstIndex { $0.scalars.lowerBound >= range.lowerBound } ?? words.count
    let end = words.firstIndex { $0.scalars.lowerBound >= range.upperBound } ?? words.count
    return first..<max(first, end)
  }

  /// What could come next after `typed`, in the segment that was begun last.
  package func offer(after typed: String) -> CompletionOffer {
    guard segment != nil else { return .none }
    let typed = TypedText(typed, cutter: cutter)
    segment?.history.see(typed.bytes, words: typed.words.count)
    let context = [0] + typed.words.map { words.number(of: $0.word) }
    let chooser = OfferChooser(
      words: words, model: lexicon.model, rules: rules,
      least: (rules.least ?? weights.least).after(confirmed) / trust,
      history: segment?.history ?? OfferHistory(), capital: typed.capital,
      isCapitalized: isCapitalized
    ) { more in
      self.next(after: context + more)
    } rests: {
      self.leftOut.contains(.unseen) ? [] : self.unseen.rests(of: $0)
    }
    let choice = chooser.choose(beginning: typed.lower)
    segment?.history.made(
      choice.map { choice in
        OfferHistory.Offered(
          beginning: Array(choice.spelling.prefix(choice.bytes)),
          isWhole: choice.isWhole,
          firstBytes: choice.bytes - typed.lower.count + (typed.needsSpace ? 1 : 0))
      })
    return choice.map { write($0, typed) } ?? .none
  }

  private var trust: Float { weights.trust.after(confirmed) }

  private func next(after context: [WordID]) -> NextWords {
    if let known = segment?.known[context] { return known }
    guard let knowledge = segment?.knowledge else { return NextWords(candidates: [], rest: 1) }
    let found = model.next(after: context, knowledge, article: article, added: added)
    if segment?.known.count ?? 0 >= Self.mostKnown { segment?.known.removeAll() }
    segment?.known[context] = found
    return found
  }

  /// Whether a word is written with a capital: as elsewhere, or as what it translates.
  private func isCapitalized(_ word: WordID) -> Bool {
    words.isCapitalized(word)
      || segment?.knowledge.segment.capitalized.contains(word) ?? false
  }

  private func spelling(of word: WordID) -> [UInt8] {
    let spelling = words.spelling(of: word)
    return words.isCapitalized(word) || !isCapitalized(word)
      ? spelling : Capitals.capitalized(spelling)
  }

  /// An offer as text: in the capitals that belong there, with its spaces.
  private func write(_ choice: OfferChooser.Choice, _ typed: TypedText) -> CompletionOffer {
    var spelling = choice.word.map { self.spelling(of: $0) } ?? choice.spelling
    if spelling.count != choice.spelling.count { spelling = choice.spelling }
    if typed.isSentenceStart { spelling = Capitals.capitalized(spelling) }
    if typed.isShouted { spelling = Capitals.uppercased(spelling) }
    guard spelling.count >= choice.bytes, choice.bytes >= typed.partial.count else {
      return .none
    }
    var text = Array(spelling[typed.partial.count..<choice.bytes])
    if typed.needsSpace { text.insert(0x20, at: 0) }
    if choice.isWhole {
      var needsSpace = true
      for word in choice.more {
        let isMark = words.withWord(word) { TargetSpacing.isClosing($0) }
        if !isMark { text.append(0x20) }
        let more = self.spelling(of: word)
        text += typed.isShouted ? Capitals.uppercased(more) : more
        // After the last sentence of a segment nothing comes.
        needsSpace = !words.withWord(word) { TargetSpacing.isEnd($0) }
      }
      if needsSpace { text.append(0x20) }
    }
    return CompletionOffer(
      text: String(decoding: text, as: UTF8.self),
      confidence: Double(choice.confidence * trust),
      origin: choice.origin)
  }

  /// Learns from a segment whose translation is final; what follows knows it.
  package func confirm(_ source: String, _ target: String) {
    if leftOut.contains(.article) { return }
    let sourceWords = SourceWord.words(of: source, analyzer.analyze(source))
    let numbers = words.numbers(of: target, isOwn: true)
    let segment = SegmentWords(
      sourceWords, translations: lexicon.translations, seed: seed, article: articlePairs,
      copies: [], stems: stems)
    let content = cutter.tokens(in: target)
    let said = zip(numbers, content).filter { $1.kind == .word }.map(\.0)
    articlePairs.add(sourceWords, said) {
      segment.likelihoods(of: $0, stem: self.stems.stem(of: $0))
    }
    confirmed += 1
    article.fade(by: Self.fading, least: Self.leastWeight)
    article.add(numbers)
    for word in said { for form in stems.forms(of: word) { articleForms[form, default: 0] += 1 } }
    self.segment = nil
  }

  /// The features of all that may come after each word of a translation, for fitting the weights.
  package func examples(
    _ target: String, _ body: (_ features: [WordFeatures], _ correct: Int) -> Void
  ) {
    guard let knowledge = segment?.knowledge else { return }
    var context: [WordID] = [0]
    for token in cutter.tokens(in: target) {
      let word = words.number(of: token.word)
      if !token.isGlued || token.kind == .word {
        let example = model.example(
          word, after: context, knowledge, article: article, added: added)
        body(example.features, example.correct)
      }
      context.append(word)
    }
  }

  /// For every word of a translation how likely it goes on so many words further in the source, and
  /// how much of the source was open there: what ``JumpWeights`` are counted from.
  package func jumps(
    _ target: String, _ body: (_ jump: Int, _ share: Float, _ open: Float) -> Void
  ) {
    guard let segment = segment?.knowledge.segment else { return }
    var coverage = SourceCoverage(count: segment.source.count)
    for word in words.numbers(of: target, counting: false) {
      let likelihoods = segment.likelihoods(of: word, stem: stems.stem(of: word))
      let before = coverage
      coverage.say(likelihoods)
      guard coverage.last >= 0 else { continue }
      for index in segment.source.indices {
        body(index - before.last, before.open[index] - coverage.open[index], before.open[index])
      }
    }
  }
}
