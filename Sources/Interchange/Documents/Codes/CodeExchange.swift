/// Puts the codes of one segment in the place of those of another that reads like it.
///
/// Each code needs its counterpart: the same codes in the same order, of the same kind where both
/// have one. Only then is it known what a code of the stored translation stands for here.
package struct CodeExchange {
  /// The stored source with the segment's codes.
  package let source: CodedText
  private let segment: CodedText
  private let counterparts: [Role: CodedText.Code]

  private struct Role: Hashable {
    let number: Int
    let side: CodedText.Side
  }

  /// Nil when a code has no counterpart.
  package init?(from stored: CodedText, to segment: CodedText) {
    let (theirs, ours) = (stored.codes, segment.codes)
    guard theirs.count == ours.count else { return nil }
    var counterparts: [Role: CodedText.Code] = [:]
    for (their, our) in zip(theirs, ours) {
      let isAlike =
        their.side == our.side && their.isIsolated == our.isIsolated
        && (their.kind == nil || our.kind == nil || their.kind == our.kind)
      let role = Role(number: their.number, side: their.side)
      guard isAlike, counterparts.updateValue(our, forKey: role) == nil else { return nil }
    }
    self.segment = segment
    self.counterparts = counterparts
    source = stored.mapCodes { counterparts[Role(number: $0.number, side: $0.side)] }
  }

  /// A translation of the stored source with the segment's codes; nil when it has not each of them,
  /// once and nested as they are.
  package func exchanged(_ translation: CodedText) -> CodedText? {
    let codes = translation.codes.map { counterparts[Role(number: $0.number, side: $0.side)] }
    guard codes.count == counterparts.count, codes.allSatisfy({ $0 != nil }) else { return nil }
    let own = translation.mapCodes { counterparts[Role(number: $0.number, side: $0.side)] }
    let fitted = own.fitted(to: segment)
    return fitted.isWhole && fitted.text == own ? own : nil
  }
}
