/// A decimal number of any size without rounding: `mantissa · 10^exponent`.
///
/// Numbers of different scripts of one value are equal: `1,25 млн` and `1 250 000`. The mantissa
/// has no trailing zeros, so that every value has one form.
package struct ExactNumber: Hashable, Sendable {
  package let mantissa: Int
  package let exponent: Int

  package init(_ mantissa: Int, exponent: Int = 0) {
    var (mantissa, exponent) = (mantissa, exponent)
    if mantissa == 0 { exponent = 0 }
    while mantissa != 0, mantissa % 10 == 0 {
      mantissa /= 10
      exponent += 1
    }
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// The number that digits before and after a decimal mark write; nil with more than 18 of them.
  package init?(whole: String, fraction: String) {
    let digits = whole + fraction
    guard digits.count <= 18, let mantissa = Int(digits) else { return nil }
    self.init(mantissa, exponent: -fraction.count)
  }

  package func scaled(by power: Int) -> ExactNumber {
    ExactNumber(mantissa, exponent: exponent + power)
  }

  package var negated: ExactNumber { ExactNumber(-mantissa, exponent: exponent) }
  package var magnitude: ExactNumber { ExactNumber(abs(mantissa), exponent: exponent) }

  /// The sum; nil when it has more than 18 digits.
  package func adding(_ other: ExactNumber) -> ExactNumber? {
    let least = min(exponent, other.exponent)
    guard let a = value(at: least), let b = other.value(at: least) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : ExactNumber(sum, exponent: least)
  }

  /// The value as a whole number; nil for fractions and for what does not fit.
  package var whole: Int? { exponent >= 0 ? value(at: 0) : nil }

  private func value(at power: Int) -> Int? {
    var value = mantissa
    for _ in 0..<max(0, exponent - power) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  /// The number in plain digits, without a sign.
  package var written: WrittenNumber {
    let digits = String(abs(mantissa))
    if exponent >= 0 {
      return WrittenNumber(whole: digits + String(repeating: "0", count: exponent))
    }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
    return WrittenNumber(
      whole: String(padded.dropLast(-exponent)), fraction: String(padded.suffix(-exponent)))
  }
}

extension ExactNumber: Comparable {
  package static func < (a: ExactNumber, b: ExactNumber) -> Bool { a.approximate < b.approximate }

  private var approximate: Double {
    var value = Double(mantissa)
    for _ in 0..<abs(exponent) { if exponent > 0 { value *= 10 } else { value /= 10 } }
    return value
  }
}
