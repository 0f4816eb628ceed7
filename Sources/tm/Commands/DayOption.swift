import ArgumentParser
import Foundation
import TranslationMemory

/// A day as the user writes it.
struct DayOption: ExpressibleByArgument {
  /// Its start in UTC, as the dates in memories are.
  let start: Date

  init?(argument: String) {
    let parts = argument.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      1...9999 ~= year, 1...12 ~= month, 1...31 ~= day,
      let start = Self.calendar.date(from: DateComponents(year: year, month: month, day: day))
    else { return nil }
    self.start = start
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
}
