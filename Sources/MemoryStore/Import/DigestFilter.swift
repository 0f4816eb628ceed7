/// Tells of most digests that a set does not have them, without looking into it: a Bloom filter whose
/// bits of a digest lie in one line of the processor's cache.
///
/// With the digests it is made for, of those that the set does not have about one in a hundred seems to be
/// in it (F. Putze, P. Sanders, J. Singler, *Cache-, Hash- and Space-Efficient Bloom Filters*, 2007).
struct DigestFilter {
  private var words: [UInt64]

  private static let wordsALine = 8
  private static let bitsADigest = 6

  /// A filter for so many digests: 11 bits each.
  init(count: Int) {
    let lines = max(1, count * 11 / 512 + 1)
    words = Array(repeating: 0, count: lines * Self.wordsALine)
  }

  /// Whether the set may have a digest; false is certain.
  func mayContain(_ digest: Int64) -> Bool {
    var (line, bits) = place(of: digest)
    for _ in 0..<Self.bitsADigest {
      if words[line + Int(bits >> 6 & 7)] & 1 << (bits & 63) == 0 { return false }
      bits >>= 9
    }
    return true
  }

  mutating func insert(_ digest: Int64) {
    var (line, bits) = place(of: digest)
    for _ in 0..<Self.bitsADigest {
      words[line + Int(bits >> 6 & 7)] |= 1 << (bits & 63)
      bits >>= 9
    }
  }

  /// Where the line of a digest begins, and nine bits for each of its places in it.
  private func place(of digest: Int64) -> (line: Int, bits: UInt64) {
    let hash = UInt64(bitPattern: digest)
    let lines = UInt64(words.count / Self.wordsALine)
    let line = hash.multipliedFullWidth(by: lines).high
    // Other bits than those that chose the line.
    return (Int(line) * Self.wordsALine, (hash &* 0x9E37_79B9_7F4A_7C15) >> 8)
  }
}
