import Linguistics

/// Which quantity of a translation says which of its source.
///
/// By value and kind first: a date's twenty is not twenty documents; then by value alone, because
/// an ordinal of one language is a plain number in another. Where several may be meant, none is
/// chosen.
struct Counterparts {
  /// For each quantity of the source those of the translation that say it.
  let places: [[Int]]
  /// Those of the translation that say none.
  let unexplained: [Int]

  init(source: [Quantity], target: [Quantity]) {
    var places = [[Int]](repeating: [], count: source.count)
    var isClaimed = [Bool](repeating: false, count: target.count)
    for rule in [Self.isExact, Self.isNear] {
      let open = source.indices.filter { places[$0].isEmpty }
      var claims: [(Int, [Int])] = []
      for index in open {
        let found = target.indices.filter { !isClaimed[$0] && rule(source[index], target[$0]) }
        claims.append((index, found))
      }
      for (index, found) in claims where !found.isEmpty {
        places[index] = found
        for place in found { isClaimed[place] = true }
      }
    }
    self.places = places
    unexplained = target.indices.filter { !isClaimed[$0] }
  }

  private static func isExact(_ source: Quantity, _ target: Quantity) -> Bool {
    source.kind == target.kind && source.value == target.value && source.measure == target.measure
  }

  private static func isNear(_ source: Quantity, _ target: Quantity) -> Bool {
    guard source.value == target.value else { return false }
    let counting: Set<Quantity.Kind> = [.amount, .ordinal, .year, .decade, .day]
    guard
      source.kind == target.kind || counting.contains(source.kind) && counting.contains(target.kind)
    else { return false }
    guard let a = source.measure, let b = target.measure else { return true }
    return a == b
  }
}
