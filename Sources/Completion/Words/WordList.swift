import Bytes
import Linguistics

/// The words of a language in the order of their bytes, with the spelling they mostly have.
///
/// A word's number is its place, from 1, so that all words with one beginning have neighbouring
/// numbers. Words are in lower case; their capitals are kept apart.
package struct WordList: Sendable {
  /// How a word is mostly written where no sentence begins.
  package enum Capitals: UInt8, Sendable {
    case none
    case first
    case all
  }

  private let bytes: [UInt8]
  private let starts: [UInt32]
  private let capitals: [Capitals]

  /// - Parameter words: in order, no word twice.
  init(_ words: [(word: [UInt8], capitals: Capitals)]) {
    var bytes: [UInt8] = []
    var starts: [UInt32] = [0, 0]
    starts.reserveCapacity(words.count + 2)
    for (word, _) in words {
      bytes += word
      starts.append(UInt32(bytes.count))
    }
    self.bytes = bytes
    self.starts = starts
    capitals = [.none] + words.map(\.capitals)
  }

  /// Counts the start of texts, so numbers are below it.
  var count: Int { starts.count - 1 }

  func withWord<T>(_ id: WordID, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]))
    }
  }

  func word(_ id: WordID) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]
  }

  func capitals(_ id: WordID) -> Capitals { capitals[Int(id)] }

  /// The number of a word; nil when it is none of these.
  func id(_ word: some Collection<UInt8>) -> WordID? {
    let id = lowerBound(word)
    return id < count && self.word(WordID(id)).elementsEqual(word) ? WordID(id) : nil
  }

  /// The numbers of the words that begin so.
  func range(beginning prefix: some Collection<UInt8>) -> Range<Int> {
    let start = lowerBound(prefix)
    var low = start
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if word(WordID(middle)).starts(with: prefix) { low = middle + 1 } else { high = middle }
    }
    return start..<low
  }

  /// Calls `body` with every place where some bytes stand within words, and with the whole word's;
  /// of a list longer than `most` words, only with those of evenly spaced words.
  func forEachPlace(
    of needle: ArraySlice<UInt8>, most: Int,
    _ body: (_ place: Range<Int>, _ word: Range<Int>) -> Void
  ) {
    guard let first = needle.first, count > 1 else { return }
    let needle = Array(needle)
    bytes.withUnsafeBufferPointer { bytes in
      for id in stride(from: 1, to: count, by: max(1, count / most)) {
        let word = Int(starts[id])..<Int(starts[id + 1])
        guard word.count >= needle.count else { continue }
        for place in word.lowerBound...word.upperBound - needle.count where bytes[place] == first {
          var length = 1
          while length < needle.count, bytes[place + length] == needle[length] { length += 1 }
          if length == needle.count { body(place..<place + length, word) }
        }
      }
    }
  }

  /// A byte of ``forEachPlace(of:most:_:)``'s places.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { bytes[index] }

  func bytes(in place: Range<Int>) -> [UInt8] { Array(bytes[place]) }

  private func lowerBound(_ word: some Collection<UInt8>) -> Int {
    var low = 1
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self.word(WordID(middle)).lexicographicallyPrecedes(word) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

extension WordList {
  /// Appends the words, each as what it shares with the one before and the rest.
  func write(to writer: inout ByteWriter) {
    writer.number(count - 1)
    var previous: ArraySlice<UInt8> = []
    for id in 1..<max(1, count) {
      let word = word(WordID(id))
      let shared = zip(previous, word).prefix { $0 == $1 }.count
      writer.number(shared)
      writer.number((word.count - shared) << 2 | Int(capitals[id].rawValue))
      writer.plain(word.dropFirst(shared))
      previous = word
    }
  }

  init(_ reader: inout ByteReader) throws(UnreadableBytes) {
    let count = try reader.count()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * 12)
    var starts: [UInt32] = [0, 0]
    starts.reserveCapacity(count + 2)
    var capitals: [Capitals] = [.none]
    capitals.reserveCapacity(count + 1)
    var previous = 0
    for _ in 0..<count {
      let shared = try reader.number()
      let head = try reader.number()
      guard shared <= bytes.count - previous, let form = Capitals(rawValue: UInt8(head & 3))
      else { throw .damaged }
      let start = bytes.count
      let rest = try reader.plain(head >> 2)
      for index in previous..<previous + shared { bytes.append(bytes[index]) }
      bytes.append(contentsOf: rest)
      previous = start
      starts.append(UInt32(truncatingIfNeeded: bytes.count))
      capitals.append(form)
    }
    self.bytes = bytes
    self.starts = starts
    self.capitals = capitals
  }
}
