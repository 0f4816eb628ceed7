import Alignment
import Linguistics
import Matching

/// Repairs the translation of a near match: finds for each edit of the source the words of the
/// translation that stand for the old words, and puts in their place what translates the new ones,
/// in the form that the place wants.
///
/// All or nothing: a translation in which one edit is missing would look right and be wrong. Every
/// edit is tried as it is, with up to two of the words beside it on either side, so that whole
/// terms and phrases are found, and in pieces; of all ways the likeliest is taken.
package struct MatchRepair {
  let known: Case
  let edits: SourceEdits
  let source: any RenderingSource
  let form: any PlaceForm
  let sourceWords: FunctionWords
  let targetWords: FunctionWords
  let terms: TermsInPlace

  /// Repairs less likely right as a whole are not offered.
  private static let leastConfidence = 0.35
  /// No edit may be less sure than this.
  private static let leastOfOne = 0.5
  /// With more edits the stored sentence is another sentence.
  private static let mostEdits = 6
  static let mostWords = 7
  static let mostParted = 5

  /// Nil for languages whose forms are not known, and for texts that differ in codes.
  package init?(_ known: Case, _ source: any RenderingSource) {
    switch known.to.language {
    case .english: form = EnglishPlace()
    case .kazakh: form = KazakhPlace()
    default: return nil
    }
    guard
      let edits = SourceEdits(
        known.script, stored: known.stored, new: known.new, language: known.from.language)
    else { return nil }
    var known = known
    terms = TermsInPlace(known)
    terms.addLinks(to: &known.links)
    self.known = known
    self.edits = edits
    self.source = KnownRenderings(source)
    sourceWords = Self.functionWords(of: known.from)
    targetWords = Self.functionWords(of: known.to)
  }

  private static func functionWords(of language: LanguageTag) -> FunctionWords {
    language.language.flatMap { functionWords[$0] } ?? FunctionWords(language)
  }

  private static let functionWords = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { ($0, FunctionWords(LanguageTag($0))) })

  /// The repaired translation; nil when some edit cannot be repaired with confidence, or nothing
  /// would change.
  package func repaired() throws -> RepairedText? {
    guard !edits.edits.isEmpty, edits.edits.count <= Self.mostEdits else { return nil }
    let all = edits.edits
    var changes: [RepairEdit] = []
    for (index, edit) in all.enumerated() {
      let room = room(around: index, in: all)
      guard let best = try best(for: edit, within: room), best.confidence >= Self.leastOfOne else {
        return nil
      }
      changes += best.edits
    }
    guard
      let repaired = RepairedText(
        known.target, changes.map(finished), numbers: known.numbers),
      repaired.confidence >= Self.leastConfidence, repaired.text != known.target.text,
      try readsWell(repaired)
    else { return nil }
    return repaired
  }

  /// One way to repair an edit.
  struct Way {
    let edits: [RepairEdit]
    let confidence: Double
  }
}
