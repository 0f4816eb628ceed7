import Glibc

/// How much likelier the words of one sentence are, given up to four sentences of the other text.
///
/// A word of the predicted sentence is one of three things. It has no counterpart in the whole
/// other text: it says nothing. It has one somewhere but not in the window: it counts against. It has
/// one in the window: it counts for, the more the rarer it is. In numbers, with `w` the noisy-or
/// of the links from the window, `b` the word's frequency in its text and `r` its best link,
/// `log((w + (1 − w)(1 − absence · r) b) / b)`.
struct WordEvidence {
  /// For windows of 1 to 4 sentences, a value for each cell: the window begins at the cell's
  /// given sentence, the predicted sentence is the cell's other one.
  private(set) var windows: [[Float]]

  /// Which of the two texts is given.
  enum Given {
    case source
    case target
  }

  init(
    _ grid: CellGrid, given: Given, pair: EncodedPair, translations: TranslationProbabilities,
    weights: AlignmentWeights
  ) {
    windows = Array(
      repeating: [Float](repeating: 0, count: grid.cellCount), count: BeadShape.longest)
    let model = WordModel(
      given: given == .source ? pair.source : pair.target,
      predicted: given == .source ? pair.target : pair.source,
      givenVocabulary: given == .source ? pair.sourceVocabulary : pair.targetVocabulary,
      marks: given == .source ? pair.targetMarks : pair.sourceMarks, translations: translations,
      weights: weights)
    switch given {
    case .source: fillColumns(grid, model)
    case .target: fillRows(grid, model)
    }
  }

  private mutating func fillRows(_ grid: CellGrid, _ model: WordModel) {
    var model = model
    for source in grid.lows.indices where grid.highs[source] > grid.lows[source] {
      model.predict(source, given: grid.lows[source]..<grid.highs[source])
      for window in 0..<BeadShape.longest {
        let values = model.values[window]
        let start = grid.starts[source]
        for offset in 0..<(grid.highs[source] - grid.lows[source]) {
          windows[window][start + offset] = values[offset]
        }
      }
    }
  }

  private mutating func fillColumns(_ grid: CellGrid, _ model: WordModel) {
    var model = model
    var first = 0
    var end = 0
    for target in 0..<(grid.highs.last ?? 0) {
      while end < grid.lows.count, grid.lows[end] <= target { end += 1 }
      while first < end, grid.highs[first] <= target { first += 1 }
      guard first < end else { continue }
      model.predict(target, given: first..<end)
      for window in 0..<BeadShape.longest {
        for offset in 0..<(end - first) {
          windows[window][grid.cell(first + offset, target)] = model.values[window][offset]
        }
      }
    }
  }
}

/// The scores of one predicted sentence against all windows in a range of given sentences.
private struct WordModel {
  private let predicted: EncodedText
  private let marks: [Bool]
  private let translations: TranslationProbabilities
  private let weights: AlignmentWeights
  private let postings: Postings
  /// The share of predicted sentences that hold an entry, and its best link to the given text;
  /// 0 when there is none.
  private var frequencies: [Float]
  private var bestLinks: [Float]
  /// The chance that no sentence of the window brought the word.
  private var misses: [Float] = []
  private var products: [Float] = []
  /// For windows of 1 to 4 sentences the score of the window that begins at each given sentence.
  private(set) var values: [[Float]] = Array(repeating: [], count: BeadShape.longest)

  init(
    given: EncodedText, predicted: EncodedText, givenVocabulary: Int, marks: [Bool],
    translations: TranslationProbabilities, weights: AlignmentWeights
  ) {
    self.predicted = predicted
    self.marks = marks
    self.translations = translations
    self.weights = weights
    postings = Postings(given, vocabulary: givenVocabulary)
    frequencies = [Float](repeating: 0, count: marks.count)
    bestLinks = [Float](repeating: -1, count: marks.count)
    let share = 1 / Float(max(1, predicted.count))
    for entry in predicted.entries {
      frequencies[Int(entry)] += share
      guard bestLinks[Int(entry)] < 0 else { continue }
      var best: Float = 0
      for index in translations.range(entry)
      where !postings.sentences(of: translations.origins[index]).isEmpty {
        best = max(best, translations.probabilities[index])
      }
      bestLinks[Int(entry)] = best
    }
  }

  mutating func predict(_ sentence: Int, given range: Range<Int>) {
    for window in values.indices {
      values[window].removeAll(keepingCapacity: true)
      values[window].append(contentsOf: repeatElement(0, count: range.count))
    }
    misses.removeAll(keepingCapacity: true)
    misses.append(contentsOf: repeatElement(1, count: range.count + BeadShape.longest))
    var absent: Float = 0
    for index in predicted.range(sentence) {
      let entry = predicted.entries[index]
      guard bestLinks[Int(entry)] > 0 else { continue }
      absent += score(entry, in: range)
    }
    for window in values.indices {
      for offset in values[window].indices { values[window][offset] += absent }
    }
  }

  /// Adds what an entry says of every window, less what it says of windows without it, which is
  /// returned.
  private mutating func score(_ entry: Int32, in range: Range<Int>) -> Float {
    let weight = Float(marks[Int(entry)] ? weights.mark : weights.word)
    let unexplained = 1 - Float(weights.absence) * bestLinks[Int(entry)]
    let absent = weight * logf(unexplained)
    guard let hits = collectHits(entry, in: range) else { return absent }
    let frequency = max(frequencies[Int(entry)], Float(weights.leastFrequency))
    products.removeAll(keepingCapacity: true)
    let begin = max(0, hits.lowerBound - BeadShape.longest + 1)
    for offset in begin...hits.upperBound { products.append(misses[offset]) }
    for window in values.indices {
      let dilution = Float(weights.dilution) * logf(Float(window + 1))
      for offset in max(begin, hits.lowerBound - window)...hits.upperBound {
        let place = offset - begin
        if window > 0 { products[place] *= misses[offset + window] }
        let present = 1 - products[place]
        guard present > 0 else { continue }
        var value = logf((present + (1 - present) * unexplained * frequency) / frequency)
        value = min(Float(weights.mostPerWord), value)
        if present > 0.03 { value -= dilution }
        values[window][offset] += weight * value - absent
      }
    }
    for offset in hits { misses[offset] = 1 }
    return absent
  }

  /// Fills ``misses`` and returns the offsets it touched between.
  private mutating func collectHits(_ entry: Int32, in range: Range<Int>) -> ClosedRange<Int>? {
    var first = Int.max
    var last = Int.min
    for index in translations.range(entry) {
      let sentences = postings.sentences(of: translations.origins[index])
      let miss = 1 - translations.probabilities[index]
      var place = sentences.startIndex
      if sentences.count > 8 { place = lowerBound(sentences, Int32(range.lowerBound)) }
      while place < sentences.endIndex, Int(sentences[place]) < range.upperBound {
        let offset = Int(sentences[place]) - range.lowerBound
        place += 1
        guard offset >= 0 else { continue }
        misses[offset] *= miss
        first = min(first, offset)
        last = max(last, offset)
      }
    }
    return first <= last ? first...last : nil
  }

  private func lowerBound(_ sentences: ArraySlice<Int32>, _ value: Int32) -> Int {
    var low = sentences.startIndex
    var high = sentences.endIndex
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
