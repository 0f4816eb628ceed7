import Linguistics

/// A number as it is written, brought to what it means: `1 234,50`, `1,234.5` and `1234.5` are one.
struct NumberForm {
  private var digits: [UInt8]

  init(_ bytes: some Sequence<UInt8>) {
    digits = Array(bytes)
  }

  /// Appends a group of thousands; false when the two are different numbers.
  mutating func appendGroup(_ group: some Collection<UInt8>) -> Bool {
    let head = digits.reversed().prefix { Self.isDigit($0) }.count
    let isWhole = head == digits.count
    guard isWhole ? head <= 3 || hasGroups : false else { return false }
    guard group.prefix(while: Self.isDigit).count == 3 else { return false }
    digits.append(contentsOf: group)
    hasGroups = true
    return true
  }

  private var hasGroups = false

  /// The hashes of the numbers it holds: one, or day and month and year of a date in digits.
  var keys: [UInt32] {
    let parts = digits.split { !Self.isDigit($0) }
    if parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4 {
      return [Self.key(parts[0], []), Self.key(parts[2], [])]
    }
    guard parts.count > 1 else { return [Self.key(digits[...], [])] }
    let separators = digits.filter { !Self.isDigit($0) }
    let isGrouped = parts[0].count <= 3 && parts[1].count == 3
    if isGrouped, let first = separators.first, first != UInt8(ascii: ":") {
      let groups = separators.prefix { $0 == first }.count
      if parts[1...groups].allSatisfy({ $0.count == 3 }), separators.count - groups <= 1 {
        let whole = parts[0...groups].joined()
        return [Self.key(Array(whole)[...], parts.dropFirst(groups + 1).first ?? [])]
      }
    }
    guard parts.count == 2 else { return parts.map { Self.key($0, []) } }
    return [Self.key(parts[0], parts[1])]
  }

  private static func key(_ whole: ArraySlice<UInt8>, _ fraction: ArraySlice<UInt8>) -> UInt32 {
    var hash = StableHash(seed: 7)
    for byte in whole.drop(while: { $0 == UInt8(ascii: "0") }) { hash.combine(UInt32(byte)) }
    let places = fraction.reversed().drop { $0 == UInt8(ascii: "0") }
    if !places.isEmpty { hash.combine(UInt32(0x2E)) }
    for byte in places.reversed() { hash.combine(UInt32(byte)) }
    return UInt32(truncatingIfNeeded: hash.value)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
