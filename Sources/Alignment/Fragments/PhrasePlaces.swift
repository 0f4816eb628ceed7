import Linguistics

/// Where a phrase stands: a unit and the position of its first word, in one number that sorts.
package struct PhrasePlace: Comparable, Hashable, Sendable {
  package let code: UInt64

  package init(unit: Int, position: Int) {
    code = UInt64(truncatingIfNeeded: unit) << 8 | UInt64(truncatingIfNeeded: position)
  }

  fileprivate init(code: UInt64) { self.code = code }

  package var unit: Int { Int(code >> 8) }
  package var position: Int { Int(code & 0xFF) }

  package static func < (a: PhrasePlace, b: PhrasePlace) -> Bool { a.code < b.code }
}

/// Two neighbouring words as the phrase index knows them.
///
/// Longer phrases need no lists of their own: they stand where all their pairs do.
package enum PhraseKey {
  /// A hash of 47 bits, so that it takes six bytes in a database; never negative.
  package static func key(_ first: UInt32, _ second: UInt32) -> Int64 {
    var hash = StableHash(seed: 8)
    hash.combine(first)
    hash.combine(second)
    return Int64(truncatingIfNeeded: hash.value >> 17)
  }

  /// The keys of a text's neighbours, by the position of the first.
  package static func keys(_ stems: [UInt32]) -> [Int64] {
    zip(stems, stems.dropFirst()).map { key($0, $1) }
  }
}

extension [PhrasePlace] {
  /// The places from which `next` stands `distance` words further on; both in order.
  func continued(by next: [PhrasePlace], at distance: Int) -> [PhrasePlace] {
    var result: [PhrasePlace] = []
    var index = 0
    let offset = UInt64(distance)
    for place in self {
      let wanted = place.code + offset
      while index < next.count, next[index].code < wanted { index += 1 }
      if index == next.count { break }
      if next[index].code == wanted { result.append(place) }
    }
    return result
  }

  /// How many of them stand one word behind a place of another list; both in order.
  func count(behind before: [PhrasePlace]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < self.count, j < before.count {
      let wanted = before[j].code + 1
      if self[i].code == wanted { count += 1 }
      if self[i].code <= wanted { i += 1 } else { j += 1 }
    }
    return count
  }

  /// The units they are in, in order and once each.
  var units: [Int] {
    var result: [Int] = []
    for place in self where result.last != place.unit { result.append(place.unit) }
    return result
  }

  /// At most `count` of them, evenly spread.
  func sample(_ count: Int) -> [PhrasePlace] {
    guard self.count > count else { return self }
    return (0..<count).map { self[$0 * self.count / count] }
  }
}

/// How many numbers two ascending lists share.
func commonCount(_ a: [Int], _ b: [Int]) -> Int {
  var (i, j, count) = (0, 0, 0)
  while i < a.count, j < b.count {
    if a[i] == b[j] { count += 1 }
    let step = a[i] <= b[j]
    if b[j] <= a[i] { j += 1 }
    if step { i += 1 }
  }
  return count
}
