import Bytes
import Completion
import Foundation
import Linguistics
import MemoryStore

/// Completion in a session: the tables of its memories, read once, and what each segment needs.
final class SessionCompletion: @unchecked Sendable {
  private let memories: [RankedMemory]
  private let source: LanguageTag
  private let options: SuggestionOptions
  /// For completions in no article.
  let nothingConfirmed = CompletionArticle()
  private let lock = NSLock()
  private var known: [LanguageTag: Known] = [:]
  private var sessions: [LanguageTag: SuggestionSession] = [:]

  private struct Known {
    let lexicon: CompletionLexicon
    let revisions: [StoredCompletion.Revision]
  }

  /// Units added since `learn` that are counted, the newest; more are worth learning again.
  private static let mostAdded = 2000
  private static let mostSimilar = 20
  /// Parts of sentences less likely right are not looked at.
  private static let leastPhrase = 0.2

  init(_ memories: [RankedMemory], options: SuggestionOptions) {
    self.memories = memories
    source = options.source
    self.options = options
  }

  /// Makes `held` ready for a segment: its lexicon, the units added since, the segment's own help.
  func prepare(
    _ held: inout ArticleCompleter?, for segment: String, to target: LanguageTag,
    confirmed: [CompletionArticle.Pair], leftOut: Set<CompletionPart> = []
  ) throws {
    if let held, held.completer.isReady(for: segment) { return }
    let lexicon = try lexicon(to: target)
    var ready: ArticleCompleter
    if let held, held.lexicon === lexicon {
      ready = held
    } else {
      ready = ArticleCompleter(
        completer: Completer(lexicon), lexicon: lexicon,
        lastUnits: [Int](repeating: 0, count: memories.count))
      ready.completer.leftOut = leftOut
      for pair in confirmed { ready.completer.confirm(pair.source, pair.target) }
    }
    try addNewUnits(to: &ready, target: target)
    ready.completer.begin(
      segment, similar: try similarTexts(ready.completer.stems(of: segment), target),
      phrases: try phrases(for: segment, to: target))
    held = ready
  }

  /// The tables of the first memory that has any.
  func lexicon(to target: LanguageTag) throws -> CompletionLexicon {
    try lock.withLock {
      var revisions: [StoredCompletion.Revision] = []
      for memory in memories {
        revisions.append(
          try memory.memory.store.lookUp { state in
            try state.completion(from: source, to: target).revision
          })
      }
      if let known = known[target], known.revisions == revisions { return known.lexicon }
      let lexicon = try readLexicon(to: target)
      known[target] = Known(lexicon: lexicon, revisions: revisions)
      return lexicon
    }
  }

  private func readLexicon(to target: LanguageTag) throws -> CompletionLexicon {
    for memory in memories {
      let found = try memory.memory.store.lookUp { state -> CompletionLexicon? in
        let stored = try state.completion(from: source, to: target)
        guard stored.hasTables else { return nil }
        do {
          return try CompletionLexicon(from: source, to: target, stored)
        } catch is UnreadableBytes {
          throw MemoryStoreError.damaged(
            path: memory.memory.path, detail: "the words of \(source) and \(target)")
        }
      }
      if let found { return found }
    }
    return CompletionLexicon(from: source, to: target)
  }

  private func addNewUnits(to ready: inout ArticleCompleter, target: LanguageTag) throws {
    for (index, memory) in memories.enumerated() {
      try memory.memory.store.lookUp { state in
        let stored = try state.completion(from: source, to: target)
        try stored.forEachAdded(
          after: max(stored.lastCounted, ready.lastUnits[index]), most: Self.mostAdded
        ) { ready.completer.add($0, $1) }
        ready.lastUnits[index] = stored.lastUnit
      }
    }
  }

  private func similarTexts(_ stems: [UInt32], _ target: LanguageTag) throws -> [SimilarText] {
    var found: [SimilarText] = []
    for memory in memories {
      found += try memory.memory.store.lookUp { state in
        try state.completion(from: source, to: target)
          .similarTexts(to: stems, most: Self.mostSimilar)
      }
    }
    if memories.count > 1 { found.sort { $0.likeness > $1.likeness } }
    return Array(found.prefix(Self.mostSimilar))
  }

  /// Parts, terms and the best match of a segment.
  private func phrases(for segment: String, to target: LanguageTag) throws -> [CompletionPhrase] {
    let suggestion = try session(to: target).suggestion(for: segment)
    var phrases: [CompletionPhrase] = []
    for fragment in suggestion.fragments {
      for translation in fragment.targets.flatMap(\.translations)
      where translation.confidence >= Self.leastPhrase {
        phrases.append(
          CompletionPhrase(
            translation.text, confidence: Float(translation.confidence), origin: .fragment,
            range: fragment.range))
      }
    }
    for term in suggestion.terms {
      let translations = term.translations(into: target)
      for translation in translations {
        phrases.append(
          CompletionPhrase(
            translation.text, confidence: Self.termConfidence / Float(translations.count),
            origin: .term, range: term.range))
      }
    }
    if let match = suggestion.matches.first, let text = match.targets.first?.text {
      phrases.append(
        CompletionPhrase(text, confidence: Float(match.score) / 101, origin: .match))
    }
    return phrases
  }

  private static let termConfidence: Float = 0.6

  /// A session for one language's matches, whatever the session at hand shows.
  private func session(to target: LanguageTag) throws -> SuggestionSession {
    try lock.withLock {
      if let known = sessions[target] { return known }
      var options = self.options
      options.targets = [target]
      options.minimumScore = 60
      options.limit = 1
      options.fragmentLimit = 40
      options.fragmentThreshold = nil
      options.explainsScores = false
      options.repairsMatches = false
      let session = try SuggestionSession(memories, options: options)
      sessions[target] = session
      return session
    }
  }
}
