import Linguistics
import Matching

/// Words of the stored sentence in place of which the new one has others; one of the two may be
/// empty.
struct SourceEdit: Hashable {
  var stored: Range<Int>
  var new: Range<Int>
}

/// What the new sentence has otherwise than the stored one, in words; numbers apart, which are
/// adapted, and what no translation shows, such as the gender of an adjective.
struct SourceEdits {
  private(set) var edits: [SourceEdit] = []
  /// For every word of the new sentence the stored word it is or stands for.
  private(set) var kept: [Int?]
  /// The same the other way about.
  private(set) var keptBy: [Int?]
  /// Whether a mark comes or goes where no word does.
  private(set) var changesMarks = false

  /// Nil when inline codes differ.
  init?(_ script: EditScript, stored: RepairText, new: RepairText, language: Language?) {
    kept = [Int?](repeating: nil, count: new.words.count)
    keptBy = [Int?](repeating: nil, count: stored.words.count)
    let (old, fresh) = (Self.numbering(stored), Self.numbering(new))
    var (i, j) = (0, 0)
    var open = SourceEdit(stored: 0..<0, new: 0..<0)
    var hasMarks = false
    func close(_ edits: inout [SourceEdit], _ changesMarks: inout Bool) {
      if !open.stored.isEmpty || !open.new.isEmpty {
        edits.append(open)
      } else if hasMarks {
        changesMarks = true
      }
      open = SourceEdit(stored: i..<i, new: j..<j)
      hasMarks = false
    }
    for edit in script.edits {
      switch edit {
      case .same(let a, let b), .replaced(let a, let b, .typography),
        .replaced(let a, let b, .number):
        guard let a = old[a], let b = fresh[b] else { continue }
        close(&edits, &changesMarks)
        (kept[b], keptBy[a]) = (a, b)
        (i, j) = (a + 1, b + 1)
        open = SourceEdit(stored: i..<i, new: j..<j)
      case .replaced(let a, let b, let change):
        if change == .tag { return nil }
        if change == .form, let a = old[a], let b = fresh[b],
          AgreementChange.isInvisible(stored.word(a), new.word(b), language)
        {
          close(&edits, &changesMarks)
          (kept[b], keptBy[a]) = (a, b)
          (i, j) = (a + 1, b + 1)
          open = SourceEdit(stored: i..<i, new: j..<j)
          continue
        }
        if let a = old[a] { (i, open.stored) = (a + 1, open.stored.lowerBound..<a + 1) }
        if let b = fresh[b] { (j, open.new) = (b + 1, open.new.lowerBound..<b + 1) }
        hasMarks = hasMarks || old[a] == nil || fresh[b] == nil
      case .deleted(let a):
        if stored.analyzed.tokens[a].kind == .tag { return nil }
        if let a = old[a] {
          (i, open.stored) = (a + 1, open.stored.lowerBound..<a + 1)
        } else {
          hasMarks = true
        }
      case .inserted(let b):
        if new.analyzed.tokens[b].kind == .tag { return nil }
        if let b = fresh[b] {
          (j, open.new) = (b + 1, open.new.lowerBound..<b + 1)
        } else {
          hasMarks = true
        }
      }
    }
    close(&edits, &changesMarks)
    if language == .english {
      edits = edits.compactMap { Self.withoutUnseen($0, stored: stored, new: new) }
    }
  }

  /// An English edit without the articles it begins with, which neither Kazakh nor Russian has; nil
  /// when nothing is left, or only the number of `is`.
  private static func withoutUnseen(
    _ edit: SourceEdit, stored: RepairText, new: RepairText
  ) -> SourceEdit? {
    func rest(_ span: Range<Int>, _ text: RepairText) -> Range<Int> {
      let start = span.first { !["a", "an", "the"].contains(text.word($0).lowercased()) }
      return (start ?? span.upperBound)..<span.upperBound
    }
    let (a, b) = (rest(edit.stored, stored), rest(edit.new, new))
    if a.isEmpty, b.isEmpty { return nil }
    if a.count == 1, b.count == 1 {
      let words = [stored.word(a.lowerBound).lowercased(), new.word(b.lowerBound).lowercased()]
      let isNumber = [["is", "are"], ["was", "were"], ["has", "have"]].contains { pair in
        words.allSatisfy(pair.contains)
      }
      if isNumber { return nil }
    }
    return SourceEdit(stored: a, new: b)
  }

  /// For every token the number of its word; nil for marks.
  private static func numbering(_ text: RepairText) -> [Int?] {
    var next = 0
    return text.analyzed.tokens.map { token in
      guard token.kind.isContent else { return nil }
      next += 1
      return next - 1
    }
  }
}
