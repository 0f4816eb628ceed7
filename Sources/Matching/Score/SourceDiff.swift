import Bytes
import Linguistics

/// What a translator must change: the stored sentence against the new one, word by word.
///
/// The runs that are the same or inserted, put together, are the new text; where only the ending
/// of a word differs, only the ending is marked.
package struct SourceDiff {
  /// Runs in reading order; of neighbouring changes the deleted ones come first.
  package private(set) var runs: [DiffRun] = []

  private var same: [UInt8] = []
  private var deleted: [UInt8] = []
  private var inserted: [UInt8] = []

  /// The texts are the very ones that were analyzed and that the script is of.
  package init(
    _ script: EditScript, stored: AnalyzedText, storedText: String, new: AnalyzedText,
    newText: String
  ) {
    let old = SpacedTokens(stored, storedText)
    let fresh = SpacedTokens(new, newText)
    for edit in script.edits {
      switch edit {
      case .same(_, let index):
        flush()
        same += fresh.gap(index) + fresh.token(index)
      case .replaced(let storedIndex, let index, let change):
        let before = old.token(storedIndex)
        let after = fresh.token(index)
        let shared = change == .form ? Self.sharedPrefix(before, after) : 0
        if shared > 0 { flush() }
        if deleted.isEmpty && inserted.isEmpty {
          same += fresh.gap(index) + after.prefix(shared)
        } else {
          deleted += old.gap(storedIndex)
          inserted += fresh.gap(index)
        }
        deleted += before.dropFirst(shared)
        inserted += after.dropFirst(shared)
      case .deleted(let index):
        deleted += old.gap(index) + old.token(index)
      case .inserted(let index):
        inserted += fresh.gap(index) + fresh.token(index)
      }
    }
    flush()
    endRun(.same, \.same)
  }

  /// The bytes of a text by token, with the white space before each.
  private struct SpacedTokens {
    let bytes: [UInt8]
    let ranges: [Range<Int>]

    init(_ analyzed: AnalyzedText, _ text: String) {
      bytes = Array(text.utf8)
      ranges = analyzed.tokens.map(\.range)
    }

    func token(_ index: Int) -> ArraySlice<UInt8> { bytes[ranges[index]] }

    func gap(_ index: Int) -> ArraySlice<UInt8> {
      index == 0 ? [] : bytes[ranges[index - 1].upperBound..<ranges[index].lowerBound]
    }
  }

  private mutating func flush() {
    guard !deleted.isEmpty || !inserted.isEmpty else { return }
    endRun(.same, \.same)
    endRun(.deleted, \.deleted)
    endRun(.inserted, \.inserted)
  }

  private mutating func endRun(_ kind: DiffRun.Kind, _ bytes: WritableKeyPath<Self, [UInt8]>) {
    guard !self[keyPath: bytes].isEmpty else { return }
    runs.append(DiffRun(kind, String(decoding: self[keyPath: bytes], as: UTF8.self)))
    self[keyPath: bytes].removeAll()
  }

  /// The length of the common beginning in bytes, cut between letters; 0 when it is under three
  /// letters or either word is whole within it.
  private static func sharedPrefix(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    var length = zip(a, b).prefix { $0 == $1 }.count
    func splitsLetter(_ word: ArraySlice<UInt8>) -> Bool {
      length < word.count && !word[word.startIndex + length].beginsScalar
    }
    while length > 0, splitsLetter(a) || splitsLetter(b) { length -= 1 }
    return a.prefix(length).scalarCount < 3 ? 0 : length
  }
}
