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
  private let cutter = WordCutter()
  private let copies: SourceCopies
  /// How offers are weighed.
  package var rules = OfferRules()

  /// What the evidence for words is weighed by.
  package var weights: CompletionWeights {
    get { model.weights }
    set { model.weights = newValue }
  }

  private var article = RecentTexts()
  private var articlePairs = ArticlePairs()
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
    stems = StemTable(words, language: lexicon.target)
    model = NextWordModel(
      lexicon, words: words, stems: stems,
      weights: weights ?? .weights(from: lexicon.source, to: lexicon.target))
    analyzer = TextAnalyzer(language: lexicon.source)
    copies = SourceCopies(from: lexicon.source, to: lexicon.target)
  }

  /// Counts a unit that the lexicon does not know yet. Of units added later not many are worth
  /// while: learning again counts them better.
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
    let copies = copies.copies(of: sourceWords, words: words) { word in
      lexicon.translations?.entry(stem: word.stem, form: word.form) != nil
    }
    var knowledge = NextWordModel.Knowledge(
      segment: SegmentWords(
        sourceWords, translations: lexicon.translations, article: articlePairs, copies: copies,
        stems: stems.stem(of:)))
    for text in similar {
      knowledge.similar.add(words.numbers(of: text.target), weight: text.likeness * text.likeness)
    }
    knowledge.phrases = phrases.map { phrase in
      NextWordModel.NumberedPhrase(
        words: words.numbers(of: phrase.text, counting: false), confidence: phrase.confidence,
        origin: phrase.origin, source: Self.words(sourceWords, in: phrase.range, of: source))
    }.filter { !$0.words.isEmpty }
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
      history: segment?.history ?? OfferHistory()
    ) { more in
      self.next(after: context + more)
    }
    let choice = chooser.choose(beginning: typed.lower)
    segment?.history.made(
      choice.map { choice in
        OfferHistory.Offered(
          beginning: words.withWord(choice.word) { Array($0.prefix(choice.bytes)) },
          isWhole: choice.isWhole,
          firstBytes: choice.bytes - typed.lower.count + (typed.needsSpace ? 1 : 0))
      })
    return choice.map { write($0, typed) } ?? .none
  }

  private func next(after context: [WordID]) -> NextWords {
    if let known = segment?.known[context] { return known }
    guard let knowledge = segment?.knowledge else { return NextWords(candidates: [], rest: 1) }
    let found = model.next(after: context, knowledge, article: article, added: added)
    if segment?.known.count ?? 0 >= Self.mostKnown { segment?.known.removeAll() }
    segment?.known[context] = found
    return found
  }

  /// An offer as text: in the capitals that belong there, with its spaces.
  private func write(_ choice: OfferChooser.Choice, _ typed: TypedText) -> CompletionOffer {
    var spelling = words.spelling(of: choice.word)
    let lower = words.withWord(choice.word) { Array($0) }
    if spelling.count != lower.count { spelling = lower }
    if typed.isSentenceStart { spelling = Capitals.capitalized(spelling) }
    let isShouted =
      OfferChooser.letters(typed.partial) > 1
      && Capitals.uppercased(typed.partial) == typed.partial && typed.partial != typed.lower
    if isShouted { spelling = Capitals.uppercased(spelling) }
    guard spelling.count >= choice.bytes, choice.bytes >= typed.partial.count else {
      return .none
    }
    var text = Array(spelling[typed.partial.count..<choice.bytes])
    if typed.needsSpace { text.insert(0x20, at: 0) }
    if choice.isWhole {
      text.append(0x20)
      for word in choice.more {
        let more = words.spelling(of: word)
        text += isShouted ? Capitals.uppercased(more) : more
        text.append(0x20)
      }
    }
    return CompletionOffer(
      text: String(decoding: text, as: UTF8.self), confidence: Double(choice.confidence),
      origin: choice.origin)
  }

  /// Learns from a segment whose translation is final; what follows knows it.
  package func confirm(_ source: String, _ target: String) {
    let sourceWords = SourceWord.words(of: source, analyzer.analyze(source))
    let numbers = words.numbers(of: target)
    let segment = SegmentWords(
      sourceWords, translations: lexicon.translations, article: articlePairs, copies: [],
      stems: stems.stem(of:))
    let content = cutter.tokens(in: target)
    let said = zip(numbers, content).filter { $1.kind == .word }.map(\.0)
    articlePairs.add(sourceWords, said) {
      segment.likelihoods(of: $0, stem: self.stems.stem(of: $0))
    }
    article.fade(by: Self.fading, least: Self.leastWeight)
    article.add(numbers)
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
}
