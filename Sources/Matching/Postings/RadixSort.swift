/// Sorts 64-bit integers a byte at a time, least significant first; bytes that are the same in
/// all of them cost one pass over the counts only.
enum RadixSort {
  /// - Parameter first: the lowest byte that counts; integers with equal bytes from there on stay in
  ///   their order.
  static func sort(_ values: inout [UInt64], from first: Int = 0) {
    guard values.count > 1 else { return }
    var counts = [Int](repeating: 0, count: 8 * 256)
    for value in values {
      for digit in first..<8 {
        counts[digit &* 256 &+ Int(value >> (8 &* UInt64(digit)) & 0xFF)] &+= 1
      }
    }
    var other = [UInt64](repeating: 0, count: values.count)
    for digit in first..<8 {
      let histogram = counts[digit * 256..<digit * 256 + 256]
      if histogram.contains(values.count) { continue }
      var next = [Int](repeating: 0, count: 256)
      var sum = 0
      for (byte, count) in histogram.enumerated() {
        next[byte] = sum
        sum += count
      }
      let shift = UInt64(digit * 8)
      for value in values {
        let byte = Int(value >> shift & 0xFF)
        other[next[byte]] = value
        next[byte] &+= 1
      }
      swap(&values, &other)
    }
  }
}
