import Bitext

/// How the codes of a translation differ from those of its source.
package struct CodeComparison: Sendable, Equatable {
  /// Codes of one side that the other has not, as they are shown to a person.
  package private(set) var missing: [String] = []
  package private(set) var foreign: [String] = []
  /// Whether all are there, but a pair ends before it begins or overlaps another.
  package private(set) var isTangled = false

  package var isSame: Bool { missing.isEmpty && foreign.isEmpty && !isTangled }

  /// Compares by the codes' numbers where both sides state them, else by what they do; tags in plain
  /// text, such as OmegaT's, are codes if the source has any.
  package init(_ source: SegmentContent, _ target: SegmentContent) {
    if source.markup == nil, target.markup == nil {
      compareTags(source.plain, target.plain)
    } else {
      compareCodes(source, target)
    }
  }

  private mutating func compareTags(_ source: String, _ target: String) {
    let tag = /<\/?[gx][0-9]{1,6}\/?>/
    let ours = source.matches(of: tag).map { String($0.output) }
    guard !ours.isEmpty else { return }
    compare(ours, target.matches(of: tag).map { String($0.output) }) { $0 }
  }

  private mutating func compareCodes(_ source: SegmentContent, _ target: SegmentContent) {
    let (ours, theirs) = (CodedText(source), CodedText(target))
    func isNumbered(_ content: SegmentContent) -> Bool { content.markup?.contains(" x=") ?? true }
    if isNumbered(source), isNumbered(target) {
      compare(ours.codes, theirs.codes) { "\($0.number) \($0.side)" }
      let fitted = theirs.fitted(to: ours)
      isTangled = missing.isEmpty && foreign.isEmpty && fitted.text.tagged != theirs.tagged
    } else {
      compare(ours.codes, theirs.codes) { "\($0.side)" }
    }
  }

  private mutating func compare(
    _ ours: [CodedText.Code], _ theirs: [CodedText.Code], key: (CodedText.Code) -> String
  ) {
    var shown: [String: String] = [:]
    for code in theirs + ours {
      shown[key(code)] = code.native.isEmpty ? CodedText.tag(of: code) : code.native
    }
    compare(ours.map(key), theirs.map(key)) { shown[$0] ?? $0 }
  }

  private mutating func compare(
    _ ours: [String], _ theirs: [String], show: (String) -> String
  ) {
    var counts: [String: Int] = [:]
    for code in theirs { counts[code, default: 0] += 1 }
    for code in ours {
      counts[code, default: 0] -= 1
      if counts[code, default: 0] < 0 { missing.append(show(code)) }
    }
    for code in theirs where counts[code, default: 0] > 0 {
      counts[code, default: 0] -= 1
      foreign.append(show(code))
    }
  }
}
