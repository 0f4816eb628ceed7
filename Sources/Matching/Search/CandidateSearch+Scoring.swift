import Linguistics

extension CandidateSearch {
  /// More candidates than this are a crowd: near-alike sentences, which other queries will meet too.
  static var crowd: Int { 500 }

  /// Scores candidates, given by the best score they can have; the order of those with one best score
  /// decides nothing.
  func score(
    _ ranked: [[CandidateTable.Entry]], isCrowd: Bool, _ query: AnalyzedText, _ entry: IndexEntry,
    minimum: Int, accept: (FoundText) throws -> Int
  ) throws {
    var scorer = QueryScorer(query, entry)
    var cutoff = min(minimum, MatchScore.exact)
    // Like the table, the pool is moved into a local variable while it is changed.
    var pool = TextPool()
    swap(&pool, &self.pool)
    defer { swap(&pool, &self.pool) }
    for best in ranked.indices.reversed() {
      if best < cutoff { return }
      if isCrowd {
        let others = try Self.score(
          ranked[best], in: pool, best: best, &scorer, &cutoff, accept)
        try read(others, into: &pool, best: best, &scorer, &cutoff, accept)
      } else {
        for candidate in ranked[best] {
          if best < cutoff { return }
          try source.withText(candidate.id) { text in
            try Self.score(candidate, text, &scorer, &cutoff, accept)
          }
        }
      }
    }
  }

  /// Scores those of the candidates that are in the pool; returns the others.
  private static func score(
    _ candidates: [CandidateTable.Entry], in pool: TextPool, best: Int,
    _ scorer: inout QueryScorer, _ cutoff: inout Int, _ accept: (FoundText) throws -> Int
  ) throws -> [CandidateTable.Entry] {
    var others: [CandidateTable.Entry] = []
    scorer.measure(kinds: pool.kindCount)
    try pool.withView { view in
      for candidate in candidates {
        if best < cutoff { return }
        guard let place = pool.place(of: candidate.id) else {
          others.append(candidate)
          continue
        }
        let text = view.text(at: place)
        guard let score = scorer.score(cutoff, weight: candidate.weight, text, in: view) else {
          continue
        }
        let wanted = try accept(
          FoundText(
            id: candidate.id, score: score, tokens: view.tokens(ofKind: text.kind),
            plain: view.plain(of: text), wording: view.plain(ofKind: text.kind)))
        cutoff = max(cutoff, min(MatchScore.exact, wanted))
      }
    }
    return others
  }

  /// Texts that are read before a look at what is still wanted.
  private static var batch: Int { 256 }

  /// Reads and scores candidates that the pool has not, and keeps them in it as far as there is room.
  private func read(
    _ candidates: [CandidateTable.Entry], into pool: inout TextPool, best: Int,
    _ scorer: inout QueryScorer, _ cutoff: inout Int, _ accept: (FoundText) throws -> Int
  ) throws {
    var rest = candidates.sorted { $0.id < $1.id }[...]
    while best >= cutoff, !rest.isEmpty {
      var batch = rest.prefix(Self.batch)
      rest = rest.dropFirst(Self.batch)
      guard pool.hasRoom else {
        try source.forEachText(of: batch.map(\.id)) { id, text in
          while let first = batch.first, first.id < id { batch.removeFirst() }
          guard let candidate = batch.first else { return }
          try Self.score(candidate, text, &scorer, &cutoff, accept)
        }
        continue
      }
      try source.forEachText(of: batch.map(\.id)) { id, text in
        pool.keep(text.analyzed(), stems: text.stems, plain: text.plain, id: id)
      }
      _ = try Self.score(Array(batch), in: pool, best: best, &scorer, &cutoff, accept)
    }
  }

  /// Scores a text that was read.
  private static func score(
    _ candidate: CandidateTable.Entry, _ text: any IndexedText, _ scorer: inout QueryScorer,
    _ cutoff: inout Int, _ accept: (FoundText) throws -> Int
  ) throws {
    guard scorer.canReach(cutoff, weight: candidate.weight, stems: text.stems) else { return }
    try text.analyzed().tokens.withUnsafeBufferPointer { tokens in
      guard let score = scorer.score(cutoff, weight: candidate.weight, tokens: tokens) else {
        return
      }
      let wanted = try accept(
        FoundText(id: candidate.id, score: score, tokens: tokens, plain: text.plain))
      cutoff = max(cutoff, min(MatchScore.exact, wanted))
    }
  }
}
