/// Compares the numbers of a text and its translation.
///
/// Languages write one number in many ways (`12 000`, `12,000`, `12 тыс.`; `17:00`, `5 p.m.`;
/// `1990-х`, `90s`), and translators turn small ones into words. So what is compared is the
/// significant digits, and only two things count as a fault: a number that became another one, and
/// a number too long to be written in words that is not there at all.
package enum NumberCheck {
  /// The numbers that are missing in the target, as the source writes them; empty when all is
  /// well.
  package static func missing(source: String, target: String) -> [String] {
    let mine = numbers(in: source)
    var theirs = numbers(in: target)
    var missing: [Number] = []
    for number in mine {
      if let index = theirs.firstIndex(where: { $0.isSame(as: number) }) {
        theirs.remove(at: index)
      } else {
        missing.append(number)
      }
    }
    // A number that is said twice may be said once.
    missing.removeAll { number in
      numbers(in: target).contains { $0.isSame(as: number) }
    }
    let extra = theirs.filter { number in !mine.contains { $0.isSame(as: number) } }
    if !extra.isEmpty { return missing.map(\.written) }
    return missing.filter { $0.significant.count >= 3 }.map(\.written)
  }

  struct Number {
    let written: String
    /// The digits without separators, leading and trailing zeros.
    let significant: [UInt8]
    let value: Int?

    func isSame(as other: Number) -> Bool {
      if significant == other.significant { return true }
      if let value, let other = other.value {
        // The clock of twelve hours, and years by their last two digits.
        if abs(value - other) == 12, max(value, other) <= 24 { return true }
        if max(value, other) >= 1000, max(value, other) <= 2100, min(value, other) < 100 {
          return max(value, other) % 100 == min(value, other)
        }
      }
      return false
    }
  }

  static func numbers(in text: String) -> [Number] {
    let scalars = Array(text.unicodeScalars)
    var numbers: [Number] = []
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        index += 1
        continue
      }
      let start = index
      var groups: [[UInt8]] = [[]]
      while index < scalars.count {
        if isDigit(scalars[index]) {
          groups[groups.count - 1].append(UInt8(scalars[index].value - 48))
          index += 1
        } else if index + 1 < scalars.count, isDigit(scalars[index + 1]),
          joins(scalars, index, groups: groups)
        {
          groups.append([])
          index += 1
        } else {
          break
        }
      }
      let written = String(String.UnicodeScalarView(scalars[start..<index]))
      let digits = groups.flatMap { $0 }
      let value =
        groups.count == 1 && digits.count <= 9 ? digits.reduce(0) { $0 * 10 + Int($1) } : nil
      let significant = trimmed(digits)
      if !significant.isEmpty {
        numbers.append(Number(written: written, significant: significant, value: value))
      }
    }
    return numbers
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  /// Points and commas join digits; spaces only groups of three. A colon does not: a score of 4:1
  /// may be written 4-1, and an hour in two ways.
  private static func joins(
    _ scalars: [Unicode.Scalar], _ index: Int, groups: [[UInt8]]
  ) -> Bool {
    switch scalars[index] {
    case ".", ",": return true
    case " ", "\u{A0}", "\u{202F}", "\u{2009}":
      guard let last = groups.last, (1...3).contains(last.count) else { return false }
      let digits = scalars[(index + 1)...].prefix(4).prefix(while: isDigit)
      return digits.count == 3 && (groups.count == 1 || last.count == 3)
    default: return false
    }
  }

  private static func trimmed(_ digits: [UInt8]) -> [UInt8] {
    var digits = digits.drop { $0 == 0 }
    while digits.last == 0 { digits.removeLast() }
    return Array(digits)
  }
}
