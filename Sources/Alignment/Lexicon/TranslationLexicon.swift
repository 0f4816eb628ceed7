import Linguistics

/// Which words of one language translate which of another, with probabilities in both directions.
///
/// Words are stem hashes as ``TextAnalyzer`` makes them, so a lexicon serves every text of its two
/// languages. It is learnt from aligned texts, kept in a memory, and grows by ``merged(with:)``.
package struct TranslationLexicon: Sendable, Equatable {
  /// A pair of words.
  package struct Entry: Sendable, Equatable {
    package let source: UInt32
    package let target: UInt32
    /// The probability of the target word given the source word.
    package var forward: Float
    /// The probability of the source word given the target word.
    package var backward: Float

    package init(source: UInt32, target: UInt32, forward: Float, backward: Float) {
      self.source = source
      self.target = target
      self.forward = forward
      self.backward = backward
    }

    fileprivate var key: UInt64 { UInt64(source) << 32 | UInt64(target) }
  }

  package let source: LanguageTag
  package let target: LanguageTag
  /// In order of source, then target; no pair twice.
  package let entries: [Entry]
  /// How many pairs of sentences it was learnt from.
  package let evidence: Int

  package init(
    source: LanguageTag, target: LanguageTag, entries: [Entry] = [], evidence: Int = 0
  ) {
    self.source = source
    self.target = target
    self.evidence = evidence
    var unique: [Entry] = []
    for entry in entries.sorted(by: { $0.key < $1.key }) {
      if let last = unique.last, last.key == entry.key {
        unique[unique.count - 1].forward = max(last.forward, entry.forward)
        unique[unique.count - 1].backward = max(last.backward, entry.backward)
      } else {
        unique.append(entry)
      }
    }
    self.entries = unique
  }

  /// The entries of a source word. Logarithmic in the lexicon.
  package func translations(of source: UInt32) -> ArraySlice<Entry> {
    let first = lowerBound(UInt64(source) << 32)
    return entries[first...].prefix { $0.source == source }
  }

  /// The same lexicon read from the other side.
  package var reversed: TranslationLexicon {
    TranslationLexicon(
      source: target, target: source,
      entries: entries.map {
        Entry(source: $0.target, target: $0.source, forward: $0.backward, backward: $0.forward)
      },
      evidence: evidence)
  }

  /// Both lexicons in one, each weighing as much as the sentences it was learnt from.
  ///
  /// What only one of them knows keeps its probability: not to have met a word says nothing of it.
  package func merged(with other: TranslationLexicon) -> TranslationLexicon {
    let total = Float(max(1, evidence + other.evidence))
    let share = Float(max(0, evidence)) / total
    var result: [Entry] = []
    result.reserveCapacity(entries.count + other.entries.count)
    var mine = entries[...]
    var theirs = other.entries[...]
    while let a = mine.first, let b = theirs.first {
      if a.key == b.key {
        result.append(
          Entry(
            source: a.source, target: a.target,
            forward: share * a.forward + (1 - share) * b.forward,
            backward: share * a.backward + (1 - share) * b.backward))
        mine.removeFirst()
        theirs.removeFirst()
      } else {
        result.append(a.key < b.key ? mine.removeFirst() : theirs.removeFirst())
      }
    }
    return TranslationLexicon(
      source: source, target: target, entries: result + mine + theirs,
      evidence: evidence + other.evidence)
  }

  private func lowerBound(_ key: UInt64) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension TranslationLexicon {
  /// The links it holds between two vocabularies.
  func links(_ source: Vocabulary, _ target: Vocabulary) -> [Link] {
    var links: [Link] = []
    for (id, entry) in source.entries.enumerated() where entry.kind == .word {
      for translation in translations(of: entry.key) {
        guard let other = target.id(.word, translation.target) else { continue }
        links.append(
          Link(
            source: Int32(id), target: other, forward: translation.forward,
            backward: translation.backward))
      }
    }
    return links
  }
}

extension ArraySlice<TranslationLexicon.Entry> {
  /// The entry of a target word among those of one source word, which are in order.
  func entry(of target: UInt32) -> TranslationLexicon.Entry? {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle].target < target { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low].target == target ? self[low] : nil
  }
}
