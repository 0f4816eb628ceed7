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
  /// When it was last changed, as `yyyymmddhhmmss`; nil when its source did not say.
  public let changed: Int?
  /// What stood around each variant, in the order of the unit's variants.
  public let contexts: [SegmentContext]

  public init(
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
}

/// The neighbours of a segment, as fingerprints of their texts; nil at an end or when not known.
public struct SegmentContext: Sendable, Hashable {
  public let previous: UInt64?
  public let next: UInt64?

  public init(previous: UInt64?, next: UInt64?) {
    self.previous = previous
    self.next = next
  }

  /// Whether the neighbours are the same on both sides, and there is at least one.
  public func isSame(as other: SegmentContext) -> Bool {
    self == other && (previous != nil || next != nil)
  }
}
