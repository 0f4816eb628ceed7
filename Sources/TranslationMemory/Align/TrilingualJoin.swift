import Alignment

/// Joins the alignments of three texts, two by two, into beads of three.
///
/// The first text is the hub: sentences that its beads with the second and with the third hold
/// together become one bead. The alignment of the second with the third is the witness: a bead is as
/// sure as the second best of its three pairings, so two of three have to agree. What the hub lacks is
/// taken from the witness where it keeps the order.
struct TrilingualJoin {
  struct Joined {
    var parts: [Range<Int>]
    var confidence: Double
  }

  private let ab: [Bead]
  private let ac: [Bead]
  private let bc: [Bead]
  private static let longest = 4

  /// The matched beads in order.
  static func join(ab: [Bead], ac: [Bead], bc: [Bead]) -> [Joined] {
    let join = TrilingualJoin(
      ab: ab.filter(\.isMatched), ac: ac.filter(\.isMatched), bc: bc.filter(\.isMatched))
    return join.completed(join.hubBeads())
  }

  private func hubBeads() -> [Joined] {
    var joined: [Joined] = []
    var seconds = ab[...]
    var thirds = ac[...]
    while let first = [seconds.first, thirds.first].compactMap({ $0 }).min(by: {
      $0.source.lowerBound < $1.source.lowerBound
    }) {
      var hub = first.source
      var second: [Bead] = []
      var third: [Bead] = []
      var hasGrown = true
      while hasGrown {
        hasGrown = false
        while let bead = seconds.first, bead.source.lowerBound < hub.upperBound {
          second.append(seconds.removeFirst())
          hub = hub.hull(bead.source)
          hasGrown = true
        }
        while let bead = thirds.first, bead.source.lowerBound < hub.upperBound {
          third.append(thirds.removeFirst())
          hub = hub.hull(bead.source)
          hasGrown = true
        }
      }
      joined += beads(hub, second, third)
    }
    return joined
  }

  private func beads(_ hub: Range<Int>, _ second: [Bead], _ third: [Bead]) -> [Joined] {
    let parts = [hub, Self.hull(second.map(\.target)), Self.hull(third.map(\.target))]
    guard parts.allSatisfy({ $0.count <= Self.longest }) else {
      // Too many sentences would become one bead, so only the surer of the two alignments is used.
      let isSecond = Self.least(second) >= Self.least(third)
      return (isSecond ? second : third).map { bead in
        Joined(
          parts: isSecond
            ? [bead.source, bead.target, 0..<0] : [bead.source, 0..<0, bead.target],
          confidence: bead.confidence)
      }
    }
    if second.isEmpty || third.isEmpty {
      return [Joined(parts: parts, confidence: Self.least(second.isEmpty ? third : second))]
    }
    let votes = [Self.least(second), Self.least(third), witness(parts[1], parts[2])].sorted()
    return [Joined(parts: parts, confidence: votes[1])]
  }

  /// How sure the second and the third text are of one another.
  private func witness(_ second: Range<Int>, _ third: Range<Int>) -> Double {
    let beads = bc.filter { $0.source.overlaps(second) || $0.target.overlaps(third) }
    guard Self.hull(beads.map(\.source)) == second, Self.hull(beads.map(\.target)) == third else {
      return 0
    }
    return Self.least(beads)
  }

  /// Adds what only the witness found.
  private func completed(_ hubBeads: [Joined]) -> [Joined] {
    var joined = hubBeads
    for bead in bc {
      let owners = joined.indices.filter {
        joined[$0].parts[1].overlaps(bead.source) || joined[$0].parts[2].overlaps(bead.target)
      }
      if owners.count > 1 { continue }
      guard let owner = owners.first else {
        let place = joined.firstIndex {
          $0.parts[1].lowerBound >= bead.source.upperBound
            && !$0.parts[1].isEmpty
            || $0.parts[2].lowerBound >= bead.target.upperBound && !$0.parts[2].isEmpty
        }
        let new = Joined(parts: [0..<0, bead.source, bead.target], confidence: bead.confidence)
        insert(new, at: place ?? joined.count, into: &joined)
        continue
      }
      let parts = joined[owner].parts
      var completed = joined[owner]
      if parts[1] == bead.source, parts[2].isEmpty {
        completed.parts[2] = bead.target
      } else if parts[2] == bead.target, parts[1].isEmpty {
        completed.parts[1] = bead.source
      } else {
        continue
      }
      completed.confidence = min(completed.confidence, bead.confidence)
      joined.remove(at: owner)
      if !insert(completed, at: owner, into: &joined) {
        completed.parts = parts
        completed.confidence = hubBeads.first { $0.parts == parts }?.confidence ?? 0
        joined.insert(completed, at: owner)
      }
    }
    return joined
  }

  /// Inserts a bead where it keeps the order of all texts; false when it would not.
  @discardableResult
  private func insert(_ bead: Joined, at place: Int, into joined: inout [Joined]) -> Bool {
    for text in 0..<3 where !bead.parts[text].isEmpty {
      let before = joined[..<place].last { !$0.parts[text].isEmpty }
      let after = joined[place...].first { !$0.parts[text].isEmpty }
      if let before, before.parts[text].upperBound > bead.parts[text].lowerBound { return false }
      if let after, after.parts[text].lowerBound < bead.parts[text].upperBound { return false }
    }
    joined.insert(bead, at: place)
    return true
  }

  private static func least(_ beads: [Bead]) -> Double {
    beads.map(\.confidence).min() ?? 0
  }

  private static func hull(_ ranges: [Range<Int>]) -> Range<Int> {
    guard let first = ranges.first else { return 0..<0 }
    return ranges.dropFirst().reduce(first) { $0.hull($1) }
  }
}

extension Range<Int> {
  fileprivate func hull(_ other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
