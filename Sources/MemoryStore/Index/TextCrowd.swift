import Bitext

/// A unit that holds a text, as far as ranking has to know it before it is read.
package struct TextHolder: Sendable {
  package let unit: Int
  /// Which of the unit's variants the text is.
  package let variant: Int
  package let quality: Quality
  /// As ``StoredUnit/changed``; 0 when not known.
  package let changed: Int
  /// The neighbours of that variant.
  package let context: SegmentContext
  /// The languages of the unit's other texts, empty ones left out.
  package let others: LanguageSet
  /// Equal for units of the crowd that read the same in all their languages.
  package let reading: Int

  /// The order in which matches of one text stand, where nothing but their units tells them apart: what a
  /// machine paired last, confirmed ones first, the newest, the oldest number.
  func precedes(_ other: TextHolder) -> Bool {
    if quality != other.quality { return quality < other.quality }
    if changed != other.changed { return changed > other.changed }
    return unit < other.unit
  }
}

/// The units of a text that very many hold: "Фото: Акорда" may stand in ten thousand articles.
///
/// To read all of them for each segment that is near the text would take longer than all else, and of
/// most it is enough to know where they stand.
package struct TextCrowd: Sendable {
  /// In the order in which they stand, see ``TextHolder/precedes(_:)``.
  package let holders: [TextHolder]
  /// Of those that read the same, the first.
  package let readings: [TextHolder]

  init(_ holders: [TextHolder]) {
    self.holders = holders.sorted { $0.precedes($1) }
    var known: Set<Int> = []
    readings = self.holders.filter { known.insert($0.reading).inserted }
  }
}
