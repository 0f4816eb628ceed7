import Bitext

/// The texts that were added last, as they are: a text of a memory is mostly met again soon after, and to
/// read it back takes longer than all else that is done with it.
struct RecentTexts {
  private struct Entry {
    var id: Int64 = 0
    var language: Int64 = 0
    var fingerprint: UInt64 = 0
    var content = SegmentContent("")
  }

  /// Those of the last ids, each at the place that the low bits of its id say.
  private var entries: [Entry] = []
  private static let most = 1 << 9

  /// Remembers a text; ids grow from call to call.
  mutating func add(_ content: SegmentContent, of text: TextTable.Text, language: Int64) {
    if entries.isEmpty { entries = Array(repeating: Entry(), count: Self.most) }
    entries[place(of: text.id)] = Entry(
      id: text.id, language: language, fingerprint: text.fingerprint, content: content)
  }

  /// Whether the text with an id is remembered.
  func has(_ id: Int64) -> Bool { !entries.isEmpty && entries[place(of: id)].id == id }

  /// The remembered text with an id, when that is its content and its language.
  func text(_ id: Int64, content: SegmentContent, language: Int64) -> TextTable.Text? {
    let place = place(of: id)
    guard entries[place].language == language, entries[place].content == content else { return nil }
    return TextTable.Text(id: id, fingerprint: entries[place].fingerprint)
  }

  private func place(of id: Int64) -> Int { Int(truncatingIfNeeded: id) & (Self.most - 1) }
}
