import Bitext
import Linguistics

/// A stored translation with the codes of the segment it is for, or with none: codes of another
/// document have no place in this one.
package struct BilingualMatch: Sendable {
  /// 0 to 101, where 101 is a match in context.
  package var score: Int
  package var source: CodedText
  package var target: CodedText
  package var origin: String
  package var isAligned: Bool
  /// Whether it was found through a third language.
  package var isPivot: Bool
  /// What is stored, where source and target have the numbers of the segment instead.
  package var stored: (source: CodedText, target: CodedText)?
  package var isAdapted: Bool { stored != nil }

  package init(
    score: Int, source: CodedText, target: CodedText, origin: String, isAligned: Bool,
    isPivot: Bool = false, stored: (source: CodedText, target: CodedText)? = nil
  ) {
    self.isPivot = isPivot
    self.stored = stored
    self.score = score
    self.source = source
    self.target = target
    self.origin = origin
    self.isAligned = isAligned
  }
}
