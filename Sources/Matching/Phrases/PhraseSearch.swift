/// Finds the texts of a memory that hold a phrase.
///
/// A text with the phrase is in a list of each of its words, so only texts in the lists of all are
/// looked at: the lists of the rarest word are decoded, those of others keep what they name too. With nothing
/// but frequent words that is linear in their lists.
package final class PhraseSearch<Source: PostingSource> {
  private let source: Source

  package init(_ source: Source) {
    self.source = source
  }

  /// A text with the phrase, and where it stands in it.
  package struct Hit {
    package let id: UInt32
    /// Ranges of UTF-8 bytes of the text as it is matched, in order.
    package let ranges: [Range<Int>]
  }

  /// Calls `accept` with the texts that hold the phrase, the newest first, until it returns false.
  package func search(
    _ pattern: PhrasePattern, accept: (Hit) throws -> Bool
  ) throws {
    for id in try texts(withWordsOf: pattern) {
      var goesOn = true
      try source.withText(id) { text in
        let ranges = pattern.occurrences(in: text.analyzed())
        if !ranges.isEmpty { goesOn = try accept(Hit(id: id, ranges: ranges)) }
      }
      if !goesOn { return }
    }
  }

  /// The ids of texts that can hold the phrase, descending.
  private func texts(withWordsOf pattern: PhrasePattern) throws -> [UInt32] {
    let words = try pattern.elements.filter { !$0.stems.isEmpty }.map { element in
      (stems: element.stems, size: try element.stems.reduce(0) { $0 + (try source.size(of: $1)) })
    }.sorted { $0.size < $1.size }
    var alive: Set<UInt32>?
    for word in words {
      if let alive, word.size > PostingList.readingLimit * alive.count { break }
      var named: Set<UInt32> = []
      for stem in word.stems {
        try source.forEachList(of: stem) { list in
          PostingList.forEachGroup(in: list) { group in
            PostingList.forEachID(in: group.ids) { id in
              if alive?.contains(id) ?? true { named.insert(id) }
            }
            return true
          }
        }
      }
      alive = named
      if named.isEmpty { break }
    }
    return (alive ?? []).sorted(by: >)
  }
}

extension PostingList {
  /// Reading this many bytes of lists costs as much as looking at a text.
  static var readingLimit: Int { 1000 }
}

extension ExhaustiveSearch {
  /// The slow twin of ``PhraseSearch``: looks at every text, the oldest first.
  package func search(
    _ pattern: PhrasePattern, accept: (UInt32, [Range<Int>]) throws -> Void
  ) throws {
    guard !pattern.isEmpty else { return }
    try source.forEachText { id, text in
      let ranges = pattern.occurrences(in: text.analyzed())
      if !ranges.isEmpty { try accept(id, ranges) }
    }
  }
}
