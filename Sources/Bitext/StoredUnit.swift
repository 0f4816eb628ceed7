import Foundation

/// A unit of a memory, with where it came from.
public struct StoredUnit: Sendable {
  /// Its number in the memory, never given to another unit.
  public let id: Int
  public let unit: TranslationUnit
  /// The file it was imported from, or what else added it.
  public let origin: String
  public let quality: Quality
  /// Of an aligned unit, how sure the aligner was, from 0 to 1.
  public let confidence: Double?
  /// When it was last changed, as `yyyymmddhhmmss`, which is how TMX has it; see ``changeDate``.
  package let changed: Int?
  /// What stood around each variant, in the order of the unit's variants.
  public let contexts: [SegmentContext]

  package init(
    id: Int, unit: TranslationUnit, origin: String, quality: Quality, confidence: Double?,
    changed: Int?, contexts: [SegmentContext]
  ) {
    self.id = id
    self.unit = unit
    self.origin = origin
    self.quality = quality
    self.confidence = confidence
    self.changed = changed
    self.contexts = contexts
  }

  /// When it was last changed; nil when its source did not say.
  public var changeDate: Date? {
    guard let changed else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar.date(
      from: DateComponents(
        year: changed / 10_000_000_000, month: changed / 100_000_000 % 100,
        day: changed / 1_000_000 % 100, hour: changed / 10_000 % 100, minute: changed / 100 % 100,
        second: changed % 100))
  }
}
