/// A number, date part or name with a number in it, as a text states it: what it means, how it is
/// written, and all that belongs to it.
///
/// Adaptation, checks and parts share this one model, so that they agree on what a number is: its
/// value with scale word (`12 млрд`), its measure (`тенге`), its ending (`45-тен`), its place.
package struct Quantity: Sendable {
  package enum Kind: Sendable, Hashable {
    /// Something counted or measured.
    case amount
    /// `5-й`, `fifth`, `XIX`, `12-тармақ`.
    case ordinal
    case day, month, year, weekday
    case time
    /// `1990-е`, `'90s`.
    case decade
    /// `2/3`, `two-thirds`.
    case fraction
    /// A name or sign with digits: `COVID-19`, `345-VII`, a telephone number.
    case code
  }

  package enum Value: Sendable, Hashable {
    case number(ExactNumber)
    /// Hour and minute.
    case time(Int, Int)
    case fraction(Int, Int)
    case code(String)
  }

  /// How the number itself is written.
  package enum Form: Sendable {
    case digits(WrittenNumber)
    /// Day, month or year of a date in digits.
    case datePart(WrittenNumber)
    case words
    case roman(RomanNumeral)
    case month(MonthName)
    case weekday(WeekdayName)
    /// `14:00` or `9.30`, with the mark between; empty for an hour alone.
    case time(mark: String, half: String?)
    case fraction
    case code
  }

  package var kind: Kind
  package var value: Value
  package var form: Form
  /// The number itself, in UTF-8 bytes of the text.
  package var place: Range<Int>

  package var measure: Measure?
  package var measurePlace: Range<Int>?
  /// What follows the measure in a Kazakh word.
  package var measureEnding = ""
  /// Whether the measure is a plain word that can be exchanged.
  package var isMeasureWord = false

  package var scale: NumberScale?
  package var scalePlace: Range<Int>?
  package var scaleEnding = ""
  /// Whether the scale word stands after a later number: the 6 of `6–7 тыс.`
  package var sharesScale = false
  /// Several numbers with scales, one value: `1 млн 250 тыс.`
  package var isCompound = false

  /// The ending after the number with its hyphen: `-дан`, `th`; nil for none.
  package var ending: String?
  package var endingPlace: Range<Int>?
  package var isNegative = false
  /// The date the part belongs to, counted in the text; nil for other quantities.
  package var date: Int?
  /// The second number of a score, `1` of `3:1`.
  package var isScore = false

  package init(_ kind: Kind, _ value: Value, _ form: Form, at place: Range<Int>) {
    self.kind = kind
    self.value = value
    self.form = form
    self.place = place
  }

  /// The number with its scale, measure and ending.
  package var range: Range<Int> {
    let places = [place, measurePlace, scalePlace, endingPlace].compactMap { $0 }
    let start = places.lazy.map(\.lowerBound).min() ?? place.lowerBound
    return start..<(places.lazy.map(\.upperBound).max() ?? place.upperBound)
  }

  package var number: ExactNumber? {
    if case .number(let number) = value { number } else { nil }
  }

  /// Whether it is written in digits, as all but small numbers are.
  package var isInDigits: Bool {
    switch form {
    case .digits, .datePart, .time, .code: true
    default: false
    }
  }

  /// The digits as they are written, for those that are.
  package var written: WrittenNumber? {
    switch form {
    case .digits(let number), .datePart(let number): number
    default: nil
    }
  }
}
