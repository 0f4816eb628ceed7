import Bitext

/// The units of a memory with one source text that new ones may replace, by what tells them apart.
struct SourceGroup {
  typealias Found = SourceTextReader.Found

  private struct Key: Hashable {
    let place: [[String]]
    /// Nil for units of any origin.
    let origin: String?
    /// Nil for units with any neighbours.
    let context: SegmentContext?
  }

  private var units: [Int: Found] = [:]
  /// The numbers of the units, ascending.
  private var numbers: [Key: [Int]] = [:]

  /// - Parameter units: by ascending number.
  init(_ units: [Found]) {
    for unit in units {
      self.units[unit.stored.id] = unit
      for key in Self.keys(of: unit) { numbers[key, default: []].append(unit.stored.id) }
    }
  }

  var count: Int { units.count }

  private static func keys(of unit: Found) -> [Key] {
    let place = unit.source.place
    return [nil, unit.stored.origin].flatMap { origin in
      [nil, unit.context].map { Key(place: place, origin: origin, context: $0) }
    }
  }

  /// Takes over what has become of a unit; nil when it is gone. O(log n) and a move of numbers.
  mutating func update(_ id: Int, to unit: Found?) {
    if let old = units.removeValue(forKey: id) {
      for key in Self.keys(of: old) { numbers[key]?.remove(id) }
    }
    guard let unit else { return }
    units[id] = unit
    for key in Self.keys(of: unit) { numbers[key, default: []].insert(id) }
  }

  /// The units that give way to a new one, see ``Superseding``.
  func replaced(by incoming: Found) -> [Found] {
    let place = incoming.source.place
    let context = incoming.context
    for origin in [incoming.stored.origin, nil] {
      if context.isSame(as: context) {
        let exact = units(Key(place: place, origin: origin, context: context), incoming)
        if !exact.isEmpty { return exact }
      }
      // Without a stated place it has to be the only one.
      let most = place.isEmpty ? 2 : Int.max
      let all = units(Key(place: place, origin: origin, context: nil), incoming, most: most)
      if !all.isEmpty { return place.isEmpty && all.count > 1 ? [] : all }
    }
    return []
  }

  /// Those of a key that have a language in common with the new one.
  private func units(_ key: Key, _ incoming: Found, most: Int = .max) -> [Found] {
    var found: [Found] = []
    for id in numbers[key] ?? [] where found.count < most {
      if let unit = units[id], !unit.targets.isDisjoint(with: incoming.targets) {
        found.append(unit)
      }
    }
    return found
  }
}

extension [Int] {
  /// The first place of numbers in order that is not before `number`.
  private func place(of number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  fileprivate mutating func remove(_ number: Int) {
    let place = place(of: number)
    if place < count, self[place] == number { remove(at: place) }
  }

  fileprivate mutating func insert(_ number: Int) { insert(number, at: place(of: number)) }
}
