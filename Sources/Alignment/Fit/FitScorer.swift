import Glibc

/// The texts of one side of a bilingual file, with how common their words are in it.
struct FitText: Sendable {
  let text: EncodedText
  /// The share of texts that hold each entry of the vocabulary, as far as the file tells.
  let frequencies: [Float]

  /// So many more texts without the word are assumed: in a file of one pair every word stands in
  /// every text, and would be no evidence at all.
  private static let assumed: Float = 20

  init(_ text: EncodedText, vocabulary: Int) {
    self.text = text
    let share = 1 / (Float(text.count) + Self.assumed)
    var frequencies = [Float](repeating: 0, count: vocabulary)
    for entry in text.entries { frequencies[Int(entry)] += share }
    self.frequencies = frequencies
  }
}

/// How much likelier two texts are as translations of each other than by chance, in nats.
///
/// The likelihood ratio of ``WordEvidence``, for single pairs from anywhere in a file: for each word
/// with known translations `log((w + (1 − w)(1 − absence · r) b) / b)`, where `w` is the chance
/// that a word of the other text brought it, `r` its best link and `b` its frequency; summed over
/// the words of both sides.
struct FitScorer: Sendable {
  private let source: FitText
  private let target: FitText
  /// What is known of the words; a source text is judged by the table of its number modulo their
  /// count.
  private let tables: [LinkTable]
  /// For every entry the number of the text that was last marked as having it.
  private var inSource: [Int32]
  private var inTarget: [Int32]
  private var markedSource: Int32 = -1
  private var markedTarget: Int32 = -1

  private static let absence: Float = 0.95
  /// Frequencies below say more of the file's size than of the word.
  private static let leastFrequency: Float = 0.02
  /// The most one word can count.
  private static let most: Float = 4

  init(source: FitText, target: FitText, tables: [LinkTable]) {
    self.source = source
    self.target = target
    self.tables = tables
    inSource = [Int32](repeating: -1, count: source.frequencies.count)
    inTarget = [Int32](repeating: -1, count: target.frequencies.count)
  }

  /// The score of source text `i` with target text `j`; linear in their words' known translations.
  mutating func score(_ i: Int, _ j: Int) -> Double {
    mark(i, j)
    let table = tables[i % tables.count]
    let forward = Self.evidence(
      for: target, j, translations: table.ofTarget, marks: inSource, mark: Int32(i))
    let backward = Self.evidence(
      for: source, i, translations: table.ofSource, marks: inTarget, mark: Int32(j))
    return Double(forward + backward)
  }

  /// How many of these source entries a word of target text `pair` translates with that
  /// probability or more, in either direction.
  func counterparts(of entries: [Int32], in pair: Int, atLeast least: Float) -> Int {
    let theirs = Array(target.text.entries(of: pair..<pair + 1))
    return entries.count { table(of: pair).joins([$0], theirs, atLeast: least) }
  }

  /// What the pairs but `pair` tell.
  func table(of pair: Int) -> LinkTable { tables[pair % tables.count] }

  private mutating func mark(_ i: Int, _ j: Int) {
    if markedSource != Int32(i) {
      markedSource = Int32(i)
      for place in source.text.range(i) {
        inSource[Int(source.text.entries[place])] = markedSource
      }
    }
    if markedTarget != Int32(j) {
      markedTarget = Int32(j)
      for place in target.text.range(j) {
        inTarget[Int(target.text.entries[place])] = markedTarget
      }
    }
  }

  /// What the words of a text say, given the marked words of the other.
  private static func evidence(
    for side: FitText, _ number: Int, translations: TranslationProbabilities, marks: [Int32],
    mark: Int32
  ) -> Float {
    var sum: Float = 0
    for place in side.text.range(number) {
      let entry = side.text.entries[place]
      var best: Float = 0
      var miss: Float = 1
      for index in translations.range(entry) {
        let probability = translations.probabilities[index]
        best = max(best, probability)
        if marks[Int(translations.origins[index])] == mark { miss *= 1 - probability }
      }
      guard best > 0 else { continue }
      let unexplained = 1 - absence * best
      let frequency = max(side.frequencies[Int(entry)], leastFrequency)
      sum += min(most, logf((1 - miss + miss * unexplained * frequency) / frequency))
    }
    return sum
  }
}
