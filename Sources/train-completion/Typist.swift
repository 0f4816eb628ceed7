import Completion
import Foundation

/// Someone who types a given text and takes every offer that fits it.
///
/// A key is a letter, or taking an offer; two, when the space at the offer's end is not wanted. Of an
/// offer of several words the first that fit can be taken, a key each. An offer that was declined
/// and still stands after the next letter is not counted again.
struct Typist {
  private var characters = 0
  private var keys = 0
  private var shown = 0
  private var taken = 0
  private var times: [Double] = []
  /// Offers by tenths of confidence, and how many of them were taken.
  private var confidences = [(shown: Int, taken: Int, sum: Double)](
    repeating: (0, 0, 0), count: 10)

  /// Types a text; returns it with what was taken in brackets.
  mutating func type(
    _ text: String, _ ask: (String) throws -> CompletionOffer
  ) rethrows -> String {
    let letters = Array(text.unicodeScalars)
    characters += letters.count
    var place = 0
    var declined: [Unicode.Scalar]?
    var log = ""
    while place < letters.count {
      let start = DispatchTime.now().uptimeNanoseconds
      let found = try ask(Self.string(letters[..<place]))
      times.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
      let offer = Array(found.text.unicodeScalars)
      let isRepeated = !offer.isEmpty && declined == offer
      let (step, cost) = Self.fit(offer, letters[place...])
      let isTaken = step - cost >= 1
      if !offer.isEmpty, !isRepeated || isTaken {
        shown += 1
        if isTaken { taken += 1 }
        let tenth = min(9, Int(found.confidence * 10))
        confidences[tenth].shown += 1
        confidences[tenth].taken += isTaken ? 1 : 0
        confidences[tenth].sum += found.confidence
      }
      if isTaken {
        keys += cost
        log += "[" + Self.string(letters[place..<place + step]) + "]"
        place += step
        declined = nil
      } else {
        keys += 1
        if !offer.isEmpty { log += "{" + found.text + "}" }
        log.unicodeScalars.append(letters[place])
        declined = offer.first == letters[place] ? Array(offer.dropFirst()) : nil
        place += 1
      }
    }
    return log
  }

  private static func string(_ letters: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    return String(text)
  }

  /// How many letters of an offer fit, and the keys it takes to have them.
  private static func fit(
    _ offer: [Unicode.Scalar], _ rest: ArraySlice<Unicode.Scalar>
  ) -> (step: Int, cost: Int) {
    if offer.isEmpty { return (0, 1) }
    if rest.starts(with: offer) { return (offer.count, 1) }
    if offer.last == " ", offer.count > 3, rest.starts(with: offer.dropLast()) {
      return (offer.count - 1, 2)
    }
    var cut = 0
    var words = 0
    var end = 0
    while end < offer.count {
      while end < offer.count, offer[end] == " " { end += 1 }
      while end < offer.count, offer[end] != " " { end += 1 }
      if end < offer.count { end += 1 }
      guard rest.starts(with: offer[..<end]) else { break }
      cut = end
      words += 1
    }
    return words > 0 ? (cut, words) : (0, 1)
  }

  mutating func add(_ other: Typist) {
    characters += other.characters
    keys += other.keys
    shown += other.shown
    taken += other.taken
    times += other.times
    for index in confidences.indices {
      confidences[index].shown += other.confidences[index].shown
      confidences[index].taken += other.confidences[index].taken
      confidences[index].sum += other.confidences[index].sum
    }
  }

  var summary: String {
    let sorted = times.sorted()
    func time(_ share: Double) -> Double {
      sorted.isEmpty ? 0 : sorted[Int(Double(sorted.count - 1) * share)]
    }
    return String(
      format: "saved %.4f  taken %.4f  shown %d  ms %.2f / %.2f",
      1 - Double(keys) / Double(max(1, characters)), Double(taken) / Double(max(1, shown)), shown,
      time(0.5), time(0.95))
  }

  func printCalibration() {
    for tenth in confidences where tenth.shown > 0 {
      print(
        String(
          format: "said %.3f  taken %.3f  of %d", tenth.sum / Double(tenth.shown),
          Double(tenth.taken) / Double(tenth.shown), tenth.shown))
    }
  }
}
