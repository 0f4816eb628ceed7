/// Every pair of words that stand in one pair of texts, numbered, and where each pair stands.
///
/// Pairs are numbered in order of the source word, so what belongs to a source word lies together.
/// Built without hashing: for one source word after the other, its texts are walked with a slot a
/// target word. Linear in the cells, which are the product of both lengths over all texts.
struct CooccurrenceTable {
  /// The two words of a pair.
  struct Pair {
    let source: Int32
    let target: Int32
  }

  private(set) var pairs: [Pair] = []
  /// For every cell (text, source position, target position) the pair that stands there.
  private(set) var cells: [Int32]
  /// Where each text's cells begin; one more than there are texts.
  private(set) var starts: [Int] = [0]

  init(_ source: NumberedTexts, _ target: NumberedTexts) {
    for text in 0..<source.count {
      starts.append(starts[text] + source.range(text).count * target.range(text).count)
    }
    cells = [Int32](repeating: 0, count: starts[source.count])
    fill(source, target)
  }

  /// The cells of a text, row by row.
  @inline(__always)
  func withCells(of text: Int, _ body: (UnsafeBufferPointer<Int32>) -> Void) {
    cells.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[starts[text]..<starts[text + 1]]))
    }
  }

  private mutating func fill(_ source: NumberedTexts, _ target: NumberedTexts) {
    let places = source.places()
    var slots = [Int32](repeating: -1, count: target.vocabulary)
    var touched: [Int] = []
    for word in 0..<source.vocabulary {
      for place in places.of(word) {
        let text = Int(place.text)
        let range = target.range(text)
        var cell = starts[text] + Int(place.position) * range.count
        for other in target.words[range] {
          var pair = slots[Int(other)]
          if pair < 0 {
            pair = Int32(truncatingIfNeeded: pairs.count)
            pairs.append(Pair(source: Int32(truncatingIfNeeded: word), target: other))
            slots[Int(other)] = pair
            touched.append(Int(other))
          }
          cells[cell] = pair
          cell += 1
        }
      }
      for other in touched { slots[other] = -1 }
      touched.removeAll(keepingCapacity: true)
    }
  }
}

/// Texts of one language as word numbers, end to end.
struct NumberedTexts {
  private(set) var words: [Int32] = []
  private var starts: [Int] = [0]
  /// One more than the greatest word number.
  private(set) var vocabulary = 0

  var count: Int { starts.count - 1 }

  mutating func append(_ text: [Int32]) {
    words.append(contentsOf: text)
    starts.append(words.count)
    for word in text { vocabulary = max(vocabulary, Int(word) + 1) }
  }

  func range(_ text: Int) -> Range<Int> { starts[text]..<starts[text + 1] }

  /// A text and a position in it.
  struct Place {
    let text: Int32
    let position: Int32
  }

  /// The places of every word.
  struct Places {
    fileprivate var starts: [Int]
    fileprivate var places: [Place]

    func of(_ word: Int) -> ArraySlice<Place> { places[starts[word]..<starts[word + 1]] }
  }

  /// Where each word stands, by counting sort.
  func places() -> Places {
    var ends = [Int](repeating: 0, count: vocabulary + 1)
    for word in words { ends[Int(word) + 1] += 1 }
    for word in 0..<vocabulary { ends[word + 1] += ends[word] }
    let starts = ends
    var places = [Place](repeating: Place(text: 0, position: 0), count: words.count)
    for text in 0..<count {
      for (position, word) in words[range(text)].enumerated() {
        places[ends[Int(word)]] = Place(
          text: Int32(truncatingIfNeeded: text), position: Int32(truncatingIfNeeded: position))
        ends[Int(word)] += 1
      }
    }
    return Places(starts: starts, places: places)
  }
}
