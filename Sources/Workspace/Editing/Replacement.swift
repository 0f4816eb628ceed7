import Foundation
import GRDB

/// What a change put in the place of what, so that it can be undone and done again.
struct Replacement: Codable {
  /// The number of the first segment replaced.
  let position: Int
  let before: [SegmentRow]
  var after: [SegmentRow]
}

extension Replacement {
  /// Whether what it puts there says the same as what was there.
  var leadsBack: Bool {
    before.count == after.count
      && zip(before, after).allSatisfy { old, new in
        zip(old.translations, new.translations).allSatisfy { $0.isSame(as: $1) }
      }
  }

  /// Whether both change the same translation of a segment, and no other.
  func isSameTranslation(as other: Replacement) -> Bool {
    func changed(_ replacement: Replacement) -> [Bool] {
      zip(replacement.before, replacement.after).flatMap { old, new in
        zip(old.translations, new.translations).map { !$0.isSame(as: $1) }
      }
    }
    return changed(self) == changed(other)
  }
}

extension WorkTranslation {
  /// Whether both say the same, whenever they were written.
  func isSame(as other: WorkTranslation) -> Bool {
    text == other.text && state == other.state && origin == other.origin
  }
}
