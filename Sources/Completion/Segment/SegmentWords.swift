import Linguistics

/// A segment as completion sees it: its words with what may translate each.
struct SegmentWords {
  let source: [SourceWord]
  /// Likely translations of each word of the source.
  private(set) var translations: [[WordTranslations.Count]] = []
  /// All forms of the likeliest translations of each, with the likelihood of all forms together.
  private(set) var forms: [[WordTranslations.Count]] = []
  /// What is not translated but copied or respelt, and for which word of the source.
  private(set) var copies: [SourceCopy] = []
  /// Words that translate what has a capital within the sentence.
  private(set) var capitalized: Set<WordID> = []
  /// For every word of the target that may translate something, what and how likely.
  private var likelihoods: [WordID: [(index: Int, likelihood: Float)]] = [:]
  /// The same for all forms of a word together.
  private var stemLikelihoods: [UInt32: [(index: Int, likelihood: Float)]] = [:]

  /// Translations of one word that are kept.
  private static let most = 60
  /// The weight of what the stem of a word is translated by against that of its form.
  private static let stemWeight: Float = 1.5
  /// The weight of the dictionary against a sentence of the memory.
  private static let seedWeight: Float = 0.5
  /// The weight of a sentence of the article against one of the memory.
  private static let articleFormWeight: Float = 3
  private static let articleStemWeight: Float = 1.5
  /// How likely another form of a translation is where it was never linked.
  private static let otherForm: Float = 0.3

  /// Translations of one word whose other forms are looked at, and how likely they have to be.
  private static let mostStems = 6
  private static let leastStem: Float = 0.05

  init(
    _ source: [SourceWord], translations: WordTranslations?, seed: SeedTranslations?,
    article: ArticlePairs, copies: [SourceCopy], stems: StemTable
  ) {
    self.source = source
    self.copies = copies
    for (index, word) in source.enumerated() {
      let found = word.kind == .word ? Self.mix(word, translations, seed, article) : []
      self.translations.append(found)
      var ofStems: [UInt32: (word: WordID, likelihood: Float)] = [:]
      for count in found {
        likelihoods[count.word, default: []].append((index, count.links))
        let stem = stems.stem(of: count.word)
        stemLikelihoods[stem, default: []].append((index, count.links))
        ofStems[stem, default: (count.word, 0)].likelihood += count.links
      }
      forms.append(Self.forms(of: ofStems.values, stems))
    }
    capitalized = Self.capitalized(source, translations: self.translations)
    for copy in copies {
      likelihoods[copy.word, default: []].append((copy.index, copy.likelihood))
    }
  }

  /// The translations of a word, their probabilities in the place of links.
  private static func mix(
    _ word: SourceWord, _ translations: WordTranslations?, _ seed: SeedTranslations?,
    _ article: ArticlePairs
  ) -> [WordTranslations.Count] {
    let entry = translations?.entry(stem: word.stem, form: word.form) ?? .init()
    let form = article.form(word.form)
    let stem = article.stem(word.stem)
    var total = entry.formCount
    var sums: [WordID: Float] = [:]
    for count in entry.form { sums[count.word, default: 0] += count.links }
    func add(_ words: some Collection<(WordID, Float)>, of occurrences: Float, weight: Float) {
      guard occurrences > 0, !words.isEmpty else { return }
      for (word, links) in words { sums[word, default: 0] += weight * links / occurrences }
      total += weight
    }
    add(
      entry.stem.lazy.map { ($0.word, $0.links) }, of: entry.stemCount, weight: stemWeight)
    add(
      (seed?.translations(of: word.stem) ?? []).lazy.map { ($0.word, $0.links) }, of: 1,
      weight: seedWeight)
    if let form {
      add(
        form.words.lazy.map { ($0.key, $0.value) }, of: form.occurrences,
        weight: articleFormWeight * form.occurrences)
    }
    if let stem {
      add(
        stem.words.lazy.map { ($0.key, $0.value) }, of: stem.occurrences,
        weight: articleStemWeight * stem.occurrences)
    }
    guard total > 0 else { return [] }
    return sums.map { WordTranslations.Count(word: $0.key, links: $0.value / total) }
      .sorted { ($1.links, $0.word) < ($0.links, $1.word) }.prefix(most).map { $0 }
  }

  /// How likely a translation has to be to take over the capital.
  private static let leastCapitalized: Float = 0.15

  private static func capitalized(
    _ source: [SourceWord], translations: [[WordTranslations.Count]]
  ) -> Set<WordID> {
    var capitalized: Set<WordID> = []
    var small: Set<WordID> = []
    for (index, word) in source.enumerated() where index > 0 {
      let isName = word.isCapitalized && !source[index - 1].endsSentence
      for count in translations[index] where count.links > leastCapitalized {
        if isName { capitalized.insert(count.word) } else { small.insert(count.word) }
      }
    }
    return capitalized.subtracting(small)
  }

  private static func forms(
    of found: some Collection<(word: WordID, likelihood: Float)>, _ stems: StemTable
  ) -> [WordTranslations.Count] {
    found.filter { $0.likelihood > leastStem }
      .sorted { ($1.likelihood, $0.word) < ($0.likelihood, $1.word) }.prefix(mostStems)
      .flatMap { word, likelihood in
        stems.forms(of: word).map { WordTranslations.Count(word: $0, links: likelihood) }
      }
  }

  /// How likely each word of the source is translated by a word.
  func likelihoods(of word: WordID, stem: UInt32) -> [Float] {
    var result = [Float](repeating: 0, count: source.count)
    for (index, likelihood) in likelihoods[word] ?? [] {
      result[index] = min(1, result[index] + likelihood)
    }
    for (index, likelihood) in stemLikelihoods[stem] ?? [] {
      result[index] = max(result[index], min(1, Self.otherForm * likelihood))
    }
    return result
  }
}
