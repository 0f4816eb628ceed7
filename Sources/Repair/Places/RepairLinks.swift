/// Which words of a stored translation stand for which words of its source: by learnt links, terms
/// that stand in both, numbers and names.
package struct RepairLinks: Sendable {
  private struct Link {
    let target: Int
    let weight: Float
  }

  private var ofSource: [[Link]]
  private let targetCount: Int

  package init(sourceCount: Int, targetCount: Int) {
    ofSource = [[Link]](repeating: [], count: sourceCount)
    self.targetCount = targetCount
  }

  /// Adds that two words stand for one another, with the probability of it.
  package mutating func add(_ source: Int, _ target: Int, weight: Float) {
    guard ofSource.indices.contains(source), target < targetCount else { return }
    if let index = ofSource[source].firstIndex(where: { $0.target == target }) {
      if ofSource[source][index].weight < weight {
        ofSource[source][index] = Link(target: target, weight: weight)
      }
    } else {
      ofSource[source].append(Link(target: target, weight: weight))
    }
  }

  /// Adds that a span stands for another, each word for each: it is taken whole or not at all.
  package mutating func add(_ source: Range<Int>, _ target: Range<Int>, weight: Float) {
    for i in source { for j in target { add(i, j, weight: weight) } }
  }

  /// How sure it is what a word stands for; 0 for one that nothing is known of.
  func strength(of source: Int) -> Float { ofSource[source].map(\.weight).max() ?? 0 }

  /// Whether a word of the translation stands for anything.
  func isLinked(target: Int) -> Bool {
    ofSource.contains { $0.contains { $0.target == target } }
  }

  /// The words that a span of the source stands for, when they stand together and for nothing
  /// outside of it (Och and Ney, *The alignment template approach*, 2004, section 3); nil otherwise.
  ///
  /// Where weak links spoil it, strong ones are tried alone.
  func target(of span: Range<Int>) -> Range<Int>? {
    for least: Float in [0.3, 0.6] {
      let places = span.flatMap { ofSource[$0] }.filter { $0.weight >= least }.map(\.target)
      guard let first = places.min(), let last = places.max() else { continue }
      let hull = first..<last + 1
      let isSpoilt = ofSource.indices.contains { word in
        !span.contains(word)
          && ofSource[word].contains { hull.contains($0.target) && $0.weight >= least }
      }
      if !isSpoilt { return hull }
    }
    return nil
  }
}
