/// How the text after a possible boundary begins: the mark it opens with and what stands behind it.
struct Onset: Equatable, Sendable {
  enum Mark: UInt8, Sendable { case none, quote, bracket, dash }

  enum Head: UInt8, Sendable {
    case nothing, upper, lower, digit, letter, bullet, quote, dash, symbol
  }

  var mark: Mark
  var head: Head

  /// One number for both, for features.
  var code: UInt8 { mark.rawValue &* 16 &+ head.rawValue }

  /// The sentence certainly goes on: a lower-case letter follows, or a dash and one.
  var isContinuation: Bool { head == .lower && (mark == .none || mark == .dash) }

  @inline(__always)
  init(_ bytes: Bytes, at start: Int, end: Int) {
    mark = .none
    var index = start
    guard index < end else {
      head = .nothing
      return
    }
    let scalar = decodeScalar(bytes, &index)
    switch scalar {
    case 0xAB, 0x22, 0x201C, 0x201E, 0x2018, 0x27: mark = .quote
    case 0x28, 0x5B: mark = .bracket
    case 0x2010...0x2015, 0x2D, 0x2212:
      mark = .dash
      // Skip the whole run of dashes and spaces, and one opening quotation mark behind it.
      var ahead = index
      while ahead < end {
        let space = spaceLength(bytes, at: ahead, end: end)
        if space > 0 {
          ahead += space
          continue
        }
        var next = ahead
        guard Self.isDash(decodeScalar(bytes, &next)) else { break }
        ahead = next
      }
      index = ahead
      if ahead < end {
        var next = ahead
        if Self.isOpening(decodeScalar(bytes, &next)) { index = next }
      }
    default:
      head = Self.head(of: scalar)
      // `iPhone`, `eBay`: a brand's capital is its second letter.
      if head == .lower, scalar == 0x69 || scalar == 0x65, index < end,
        (0x41...0x5A).contains(bytes[index])
      {
        head = .upper
      }
      return
    }
    guard index < end else {
      head = .nothing
      return
    }
    head = Self.head(of: decodeScalar(bytes, &index))
  }

  static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || (scalar >= 0x2010 && scalar <= 0x2015) || scalar == 0x2212
  }

  static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAB, 0x22, 0x201C, 0x201E, 0x2018, 0x27, 0x28, 0x5B, 0x2039: true
    default: false
    }
  }

  static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2022, 0x2A, 0xB7, 0x25BA, 0x25AA, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x2713, 0x2714,
      0x25AB, 0x25B8, 0x25B6, 0x2023, 0x2043, 0xF0B7:
      true
    default: false
    }
  }

  @inline(__always)
  private static func head(of scalar: UInt32) -> Head {
    switch ScalarTable.shared.scalarClass(scalar) {
    case .upper: return .upper
    case .lower: return .lower
    case .digit: return .digit
    case .letter: return .letter
    case .space: return .nothing
    default:
      if isBullet(scalar) { return .bullet }
      if isDash(scalar) { return .dash }
      if scalar == 0xAB || scalar == 0x22 || scalar == 0x201C || scalar == 0x201E { return .quote }
      return .symbol
    }
  }
}
