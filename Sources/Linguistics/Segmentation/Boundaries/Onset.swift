import Bytes

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
    case "«", "\"", "“", "„", "‘", "'": mark = .quote
    case "(", "[": mark = .bracket
    case "\u{2010}"..."\u{2015}", "-", "\u{2212}":
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
      if head == .lower, scalar == "i" || scalar == "e", index < end,
        "A"..."Z" ~= bytes[index]
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
    scalar == "-" || "\u{2010}"..."\u{2015}" ~= scalar || scalar == "\u{2212}"
  }

  static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "«", "\"", "“", "„", "‘", "'", "(", "[", "‹": true
    default: false
    }
  }

  static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "•", "*", "·", "►", "▪", "●", "○", "■", "□", "✓", "✔", "▫", "▸", "▶", "‣", "⁃", "\u{F0B7}":
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
      if scalar == "«" || scalar == "\"" || scalar == "“" || scalar == "„" { return .quote }
      return .symbol
    }
  }
}
