import Alignment
import Bitext
import Linguistics

/// Aligns articles in two or three languages, a batch at a time.
///
/// The lexicon is learnt over the whole batch, for every pair of languages in it. A memory's lexicon
/// helps when there is one; ``Memory/importArticles(_:threshold:)`` lets it grow.
public struct ArticleAligner: Sendable {
  /// What came of a batch.
  public struct Outcome: Sendable {
    /// In the order of the batch.
    public let articles: [AlignedArticle]
    /// What the batch taught, a lexicon for every pair of languages.
    let lexicons: [TranslationLexicon]
  }

  private let memory: Memory?

  public init(memory: Memory? = nil) {
    self.memory = memory
  }

  /// Aligns a batch of articles of two or three texts each.
  ///
  /// Linear in the length of articles over about 600 sentences, quadratic below. Throws
  /// ``AlignmentInputError/textCount(_:)`` for an article of fewer or more texts,
  /// ``AlignmentInputError/unknownLanguage(_:)`` for one whose language nobody said or can tell,
  /// `CancellationError` when the task is cancelled, and what reading the memory throws.
  public func align(
    _ batch: [[Article]], progress: (any ProgressReporter)? = nil
  ) throws -> Outcome {
    if let texts = batch.first(where: { !(2...3).contains($0.count) }) {
      throw AlignmentInputError.textCount(texts.count)
    }
    let isUnknown: (Article) -> Bool = { $0.language == .undetermined && !$0.offered.isEmpty }
    if let text = batch.joined().first(where: isUnknown) {
      throw AlignmentInputError.unknownLanguage(text.name)
    }
    let faults = batch.map(AlignmentCheck.faults(before:))
    var tasks: [LanguageDirection: [TextsOfArticle]] = [:]
    for (article, texts) in batch.enumerated()
    where !faults[article].contains(where: \.preventsAlignment) {
      for source in texts.indices {
        for target in texts.indices.dropFirst(source + 1) {
          let pair = LanguageDirection(texts[source].language, texts[target].language)
          tasks[pair, default: []].append(
            TextsOfArticle(article: article, source: source, target: target))
        }
      }
    }
    var beads: [[TextPair: [Bead]]] = Array(repeating: [:], count: batch.count)
    var lexicons: [TranslationLexicon] = []
    for (pair, tasks) in tasks.sorted(by: { $0.key.name < $1.key.name }) {
      let aligner = BitextAligner(source: pair.source, target: pair.target)
      let texts = tasks.map { task in
        BitextAligner.Pair(
          source: batch[task.article][task.source].offeredSegments,
          target: batch[task.article][task.target].offeredSegments)
      }
      let result = try aligner.align(
        texts, lexicon: try memory?.store.lexicon(from: pair.source, to: pair.target)
      ) { done, total in
        progress?.report(
          WorkProgress(phase: "aligning \(pair.name)", done: done, total: total))
      }
      lexicons.append(result.lexicon)
      for (task, found) in zip(tasks, result.beads) {
        beads[task.article][TextPair(source: task.source, target: task.target)] = found
      }
    }
    let articles = batch.indices.map { index in
      Self.article(batch[index], beads[index], faults: faults[index])
    }
    return Outcome(articles: articles, lexicons: lexicons)
  }

  private static func article(
    _ texts: [Article], _ beads: [TextPair: [Bead]], faults: [AlignmentFault]
  ) -> AlignedArticle {
    var unmatched = texts.map { [Double](repeating: 1, count: $0.segments.count) }
    func pair(_ source: Int, _ target: Int) -> [Bead] {
      let found = beads[TextPair(source: source, target: target)] ?? []
      for bead in found where !bead.isMatched {
        for place in bead.source {
          unmatched[source][texts[source].offered[place]] = bead.confidence
        }
        for place in bead.target {
          unmatched[target][texts[target].offered[place]] = bead.confidence
        }
      }
      return found
    }
    var matched: [AlignedBead] = []
    let joined: [TrilingualJoin.Joined]
    if texts.count == 3 {
      joined = TrilingualJoin.join(ab: pair(0, 1), ac: pair(0, 2), bc: pair(1, 2))
    } else {
      joined = pair(0, 1).filter(\.isMatched).map {
        TrilingualJoin.Joined(parts: [$0.source, $0.target], confidence: $0.confidence)
      }
    }
    for bead in joined {
      let segments = zip(bead.parts, texts).map { part, text in part.map { text.offered[$0] } }
      matched.append(AlignedBead(segments: segments, confidence: bead.confidence))
    }
    let all = withUnmatched(matched, confidences: unmatched)
    var faults = faults
    if !faults.contains(where: \.isRefusal), AlignmentCheck.haveNothingInCommon(texts, all) {
      faults.append(.nothingInCommon(texts.map(\.name)))
    }
    return AlignedArticle(texts: texts, beads: all, faults: faults)
  }

  /// Puts a bead for every segment that is in none between those that are.
  private static func withUnmatched(
    _ matched: [AlignedBead], confidences: [[Double]]
  ) -> [AlignedBead] {
    let inBeads = confidences.indices.map { text in
      Set(matched.flatMap { $0.segments[text] })
    }
    var places = confidences.map { _ in 0 }
    var result: [AlignedBead] = []
    func advance(_ text: Int, to end: Int) {
      while places[text] < end {
        let place = places[text]
        places[text] += 1
        if inBeads[text].contains(place) { continue }
        var segments: [[Int]] = confidences.map { _ in [] }
        segments[text] = [place]
        result.append(AlignedBead(segments: segments, confidence: confidences[text][place]))
      }
    }
    for bead in matched {
      for (text, segments) in bead.segments.enumerated() {
        if let first = segments.first { advance(text, to: first) }
      }
      result.append(bead)
    }
    for text in confidences.indices { advance(text, to: confidences[text].count) }
    return result
  }
}

/// Two texts of an article of a batch.
private struct TextsOfArticle {
  let article: Int
  let source: Int
  let target: Int
}

private struct TextPair: Hashable {
  let source: Int
  let target: Int
}

private struct LanguageDirection: Hashable {
  let source: LanguageTag
  let target: LanguageTag

  init(_ source: LanguageTag, _ target: LanguageTag) {
    self.source = source
    self.target = target
  }

  var name: String { "\(source.primary)-\(target.primary)" }
}

extension Article {
  fileprivate var offeredSegments: [String] { offered.map { segments[$0].text } }
}
