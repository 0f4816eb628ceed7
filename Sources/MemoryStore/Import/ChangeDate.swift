import Bitext
import Foundation
import GRDB

/// Dates of units as numbers that can be compared: `yyyymmddhhmmss`, in UTC.
///
/// TMX wants the basic form of ISO 8601, `20260824T093000Z` (TMX 1.4b, section 2.3). Tools also write
/// the extended form, `2026-08-24T09:30:00Z`, offsets from UTC, fractions of a second, a blank for the
/// T, or the day alone.
enum ChangeDate {
  /// When a unit was last changed: the latest date it or a variant gives.
  static func latest(of unit: TranslationUnit) -> Int64? {
    var latest = number(unit.attributes)
    for place in unit.variants.indices {
      guard let date = number(unit.variants[place].attributes) else { continue }
      latest = max(date, latest ?? date)
    }
    return latest
  }

  private static func number(_ attributes: [Attribute]) -> Int64? {
    if attributes.isEmpty { return nil }
    return attributes.value(of: "changedate").flatMap(number)
      ?? attributes.value(of: "creationdate").flatMap(number)
  }

  /// Nil for anything that is not such a date; the text itself is kept with the unit.
  static func number(_ date: String) -> Int64? {
    var rest = Scanner(date)
    guard let year = rest.digits(4) else { return nil }
    let isExtended = rest.skip("-")
    guard let month = rest.digits(2), isExtended == rest.skip("-"), let day = rest.digits(2),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let days = (year * 100 + month) * 100 + day
    if rest.isAtEnd { return days * 1_000_000 }
    guard rest.skip("T") || rest.skip("t") || rest.skip(" ") else { return nil }
    guard let time = rest.time() else { return days * 1_000_000 }
    let offset: Int64
    if rest.isAtEnd || ((rest.skip("Z") || rest.skip("z")) && rest.isAtEnd) {
      offset = 0
    } else if let minutes = rest.offset(), rest.isAtEnd {
      offset = minutes
    } else {
      return nil
    }
    let number = days * 1_000_000 + time
    return offset == 0 ? number : moved(number, byMinutes: -offset)
  }

  private static func moved(_ number: Int64, byMinutes minutes: Int64) -> Int64? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    func part(_ divisor: Int64, _ modulus: Int64) -> Int { Int(number / divisor % modulus) }
    let parts = DateComponents(
      year: part(10_000_000_000, 10_000), month: part(100_000_000, 100), day: part(1_000_000, 100),
      hour: part(10_000, 100), minute: part(100, 100) + Int(minutes), second: part(1, 100))
    guard let date = calendar.date(from: parts) else { return nil }
    let moved = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .second], from: date)
    let numbers: [Int?] = [
      moved.year, moved.month, moved.day, moved.hour, moved.minute, moved.second,
    ]
    return numbers.reduce(0 as Int64) { number, part in number * 100 + Int64(part ?? 0) }
  }

  /// Reads a date from left to right.
  private struct Scanner {
    private var rest: Substring.UTF8View

    init(_ text: String) {
      rest = text.trimmingCharacters(in: .whitespaces)[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ mark: Unicode.Scalar) -> Bool {
      guard let first = rest.first, first == UInt8(ascii: mark) else { return false }
      rest.removeFirst()
      return true
    }

    mutating func digits(_ count: Int) -> Int64? {
      let part = rest.prefix(count)
      guard part.count == count,
        part.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      else { return nil }
      rest.removeFirst(count)
      return part.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    }

    /// `hhmmss`, `hh:mm:ss`, either without seconds, with a fraction that is passed over.
    mutating func time() -> Int64? {
      guard let hour = digits(2) else { return nil }
      let isExtended = skip(":")
      guard let minute = digits(2) else { return nil }
      var second: Int64 = 0
      if !isExtended || skip(":") { second = digits(2) ?? 0 }
      if skip(".") || skip(",") { while digits(1) != nil {} }
      guard hour <= 24, minute < 60, second <= 60 else { return nil }
      return (hour * 100 + minute) * 100 + second
    }

    /// `+05:00`, `-0330` or `+05`, in minutes.
    mutating func offset() -> Int64? {
      let isEast = skip("+")
      guard isEast || skip("-"), let hours = digits(2) else { return nil }
      _ = skip(":")
      let minutes = isAtEnd ? 0 : digits(2)
      guard let minutes, hours < 24, minutes < 60 else { return nil }
      return (hours * 60 + minutes) * (isEast ? 1 : -1)
    }
  }
}

/// Reads the dates of units again that had none.
struct DateUpdate {
  let db: Database

  func run() throws {
    let undated = try Int.fetchAll(
      db,
      sql: """
        SELECT id FROM unit WHERE changed IS NULL AND (
          instr(details, CAST('date' AS BLOB)) > 0
          OR EXISTS (
            SELECT 1 FROM variant
            WHERE variant.unit = unit.id AND instr(variant.details, CAST('date' AS BLOB)) > 0))
        """)
    let reader = try UnitReader(db)
    let update = try PreparedStatement(db, "UPDATE unit SET changed = ? WHERE id = ?")
    for id in undated {
      guard let unit = try reader.unit(id), let date = ChangeDate.latest(of: unit.unit) else {
        continue
      }
      update.bind(date, at: 1)
      update.bind(Int64(id), at: 2)
      try update.run()
    }
  }
}
