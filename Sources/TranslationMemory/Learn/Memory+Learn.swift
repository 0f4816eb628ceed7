import Alignment
import Bitext
import Linguistics
import MemoryStore

extension Memory {
  /// Learns which words translate which, for every pair of languages the memory joins, and links the
  /// words of all units.
  ///
  /// Fragments, completion, alignment and the extraction of terms use what is learnt. Words are
  /// learnt from at most 200,000 pairs of texts of two languages, chosen by what they say, at about
  /// 4 KB each; the words of all units are linked. The memory is changed in one transaction at the
  /// end: if learning is stopped before, the memory is as it was. Throws `CancellationError` when
  /// the task is cancelled.
  @discardableResult
  public func learn(progress: (any ProgressReporter)? = nil) throws -> [LearningReport] {
    var learnt: [LearntWords] = []
    for pair in try store.languagePairs() {
      let (source, target, units) = (pair.source, pair.target, pair.units)
      try Task.checkCancellation()
      let phase = "learning \(source)-\(target)"
      progress?.report(WorkProgress(phase: phase, done: 0, total: units))
      let material = try store.learningMaterial(source, target)
      var links: [WordLinks] = []
      links.reserveCapacity(material.corpus.count)
      let model = try WordAlignmentTrainer(material.corpus).train { done, total in
        progress?.report(
          WorkProgress(phase: phase, done: units * done / max(1, total), total: units))
      } links: { _, found in
        links.append(found)
      }
      learnt.append(LearntWords(material: material, model: model, links: links))
    }
    try store.save(learnt, completion: try store.learnCompletion(learnt))
    return learnt.map { words in
      LearningReport(
        source: words.model.lexicon.source, target: words.model.lexicon.target,
        pairs: words.material.corpus.count, entries: words.model.lexicon.entries.count,
        links: words.links.reduce(0) { $0 + $1.links.count })
    }
  }

  /// Why to learn before translating between two languages; nil when there is no need.
  public func learningAdvice(_ source: LanguageTag, _ target: LanguageTag) throws
    -> LearningAdvice?
  {
    guard let state = try store.learningState(source, target) else { return nil }
    guard let learnt = state.learnt else {
      return state.added >= Self.leastUnits
        ? .learn(source, target, units: state.added) : nil
    }
    return state.added >= max(Self.leastUnits, learnt / 4)
      ? .learnAgain(source, target, added: state.added) : nil
  }

  /// With fewer units there is too little to learn for the user to be reminded.
  private static let leastUnits = 200
}
