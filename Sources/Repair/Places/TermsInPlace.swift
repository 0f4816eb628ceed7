import Linguistics

/// The terms of a near match by the words they stand on.
struct TermsInPlace {
  /// A term and its words.
  private struct Place {
    let term: StandingTerm
    let words: Range<Int>
  }

  private let stored: [Place]
  private let new: [Place]
  private let target: [Place]

  init(_ known: MatchRepair.Case) {
    func places(_ terms: [StandingTerm], in text: RepairText) -> [Place] {
      terms.compactMap { term in
        text.words(in: term.range).map { Place(term: term, words: $0) }
      }
    }
    stored = places(known.storedTerms, in: known.stored)
    new = places(known.newTerms, in: known.new)
    target = places(known.targetTerms, in: known.target)
  }

  /// Links the words of terms of one concept, where each stands as often in the source as in the
  /// translation.
  func addLinks(to links: inout RepairLinks) {
    let here = Dictionary(grouping: stored, by: \.term.concept)
    let there = Dictionary(grouping: target, by: \.term.concept)
    for (concept, sources) in here.sorted(by: { $0.key < $1.key }) {
      let sources = Self.distinct(sources)
      let targets = Self.distinct(there[concept] ?? [])
      guard sources.count == targets.count else { continue }
      for (a, b) in zip(sources, targets) {
        links.add(a.words, b.words, weight: a.term.isVocabulary ? 0.85 : 0.95)
      }
    }
  }

  /// One place for each beginning, the longest, in order.
  private static func distinct(_ places: [Place]) -> [Place] {
    var result: [Place] = []
    for place in places.sorted(by: {
      ($0.words.lowerBound, -$0.words.count) < ($1.words.lowerBound, -$1.words.count)
    }) where result.last.map({ $0.words.upperBound <= place.words.lowerBound }) ?? true {
      result.append(place)
    }
    return result
  }

  /// What the glossaries say for exactly these words of the new sentence.
  func renderings(of span: Range<Int>) -> [Rendering] {
    let terms = new.filter { $0.words == span && !$0.term.translations.isEmpty }
    var found: [Rendering] = []
    let concepts = Set(terms.map(\.term.concept)).count
    for place in terms {
      let term = place.term
      let first = term.term.split(separator: " ").first ?? ""
      let isVerb =
        ["ть", "ться", "ти", "тись", "чь"].contains(where: first.hasSuffix)
        && !first.hasSuffix("ость")
      let sure = !term.isVocabulary ? 0.95 : isVerb ? 0.6 : 0.8
      for (rank, text) in term.translations.prefix(3).enumerated()
      where !found.contains(where: { $0.text == text }) {
        found.append(
          Rendering(
            text, confidence: (rank == 0 ? sure : sure * 0.7) / (concepts > 1 ? 1.2 : 1),
            origin: .term, isDictionaryForm: true, isVerb: isVerb))
      }
    }
    return found
  }

  /// The dictionary forms of terms of the translation that end where a span does.
  func bases(endingWith span: Range<Int>) -> [String] {
    target.filter {
      $0.words.upperBound == span.upperBound
    }.sorted { $0.words.count > $1.words.count }.map(\.term.term)
  }
}
