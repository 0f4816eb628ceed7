/// How alike two skeletons are: one less the weighted edit distance over the longer length.
///
/// Vowels change for half price and less, as do consonants that traditions of transliteration
/// exchange (`g`/`h`, `v`/`u`); up to three letters at the end of either may be an inflection and
/// cost a third.
struct SkeletonSimilarity {
  private static let whole = 20
  private static let vowelForVowel = 8
  private static let related = 10
  private static let vowel = 12
  private static let trailing = 7
  private static let mostTrailing = 3
  private static let mostLengthDifference = 4
  private static let shortest = 3

  private static let width = LatinSkeleton.longest + 1
  private var cells = [Int](repeating: 0, count: width * width)

  /// The similarity, 0 when it is below `floor`.
  mutating func similarity(
    _ a: LatinSkeleton, _ b: LatinSkeleton, atLeast floor: Double
  ) -> Double {
    let longer = max(a.count, b.count)
    let shorter = min(a.count, b.count)
    guard shorter >= Self.shortest, longer - shorter <= Self.mostLengthDifference else { return 0 }
    if a.letters == b.letters { return 1 }
    if shorter == Self.shortest { return 0 }
    let budget = Int((1 - floor) * Double(Self.whole * longer))
    guard let cost = distance(a, b, atMost: budget) else { return 0 }
    let similarity = 1 - Double(cost) / Double(Self.whole * longer)
    return similarity >= floor ? similarity : 0
  }

  private mutating func distance(
    _ a: LatinSkeleton, _ b: LatinSkeleton, atMost budget: Int
  ) -> Int? {
    let width = Self.width
    return cells.withUnsafeMutableBufferPointer { cells in
      a.letters.withUnsafeBufferPointer { a in
        b.letters.withUnsafeBufferPointer { b in
          for j in 0...b.count { cells[j] = j * Self.whole }
          for i in 1...a.count {
            let row = i * width
            cells[row] = i * Self.whole
            var least = cells[row]
            let deletion = Self.indel(a[i - 1])
            for j in 1...b.count {
              let substituted = cells[row - width + j - 1] + Self.substitution(a[i - 1], b[j - 1])
              let deleted = cells[row - width + j] + deletion
              let inserted = cells[row + j - 1] + Self.indel(b[j - 1])
              let cost = min(substituted, deleted, inserted)
              cells[row + j] = cost
              least = min(least, cost)
            }
            if least > budget, i <= a.count - Self.mostTrailing { return nil }
          }
          var best = Int.max
          for droppedA in 0...Self.mostTrailing where a.count - droppedA >= Self.shortest {
            for droppedB in 0...Self.mostTrailing where b.count - droppedB >= Self.shortest {
              let cost = cells[(a.count - droppedA) * width + b.count - droppedB]
              best = min(best, cost + Self.trailing * (droppedA + droppedB))
            }
          }
          return best <= budget ? best : nil
        }
      }
    }
  }

  @inline(__always)
  private static func indel(_ letter: UInt8) -> Int {
    LatinSkeleton.isVowel(letter) ? vowel : whole
  }

  @inline(__always)
  private static func substitution(_ a: UInt8, _ b: UInt8) -> Int {
    if a == b { return 0 }
    if LatinSkeleton.isVowel(a), LatinSkeleton.isVowel(b) { return vowelForVowel }
    return relatives[Int(a & 0x1F)] >> UInt32(b & 0x1F) & 1 == 1 ? related : whole
  }

  /// For every letter the set of letters that other traditions write for it.
  private static let relatives: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 32)
    for pair in ["gh", "uv", "vf", "sz", "gj", "cs", "td", "bp", "bv", "kh", "ik", "kg"] {
      let letters = pair.utf8.map { Int($0 & 0x1F) }
      table[letters[0]] |= 1 << UInt32(letters[1])
      table[letters[1]] |= 1 << UInt32(letters[0])
    }
    return table
  }()
}
