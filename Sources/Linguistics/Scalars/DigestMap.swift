/// A table from 64-bit digests to positive numbers.
///
/// Open addressing with linear probing; a digest is a hash already, so its own bits say where it
/// goes. `Dictionary` would hash it again, twice for every text of an import and for every form of
/// a glossary.
package struct DigestMap: Sendable {
  private var digests: [Int64]
  /// 0 where a slot is free.
  private var owners: [Int64]
  package private(set) var count = 0

  package init() {
    digests = Array(repeating: 0, count: 1 << 10)
    owners = Array(repeating: 0, count: 1 << 10)
  }

  /// The number of a digest; nil when it has none.
  package subscript(digest: Int64) -> Int64? {
    let owner = owners[slot(of: digest)]
    return owner == 0 ? nil : owner
  }

  /// Gives a digest a number, whether it had one or not.
  package mutating func update(_ digest: Int64, owner: Int64) {
    if insert(digest, owner: owner) { return }
    owners[slot(of: digest)] = owner
  }

  /// Gives a number to a digest that has none; false, and nothing else, when it has one.
  @discardableResult
  package mutating func insert(_ digest: Int64, owner: Int64) -> Bool {
    let slot = slot(of: digest)
    if owners[slot] != 0 { return false }
    digests[slot] = digest
    owners[slot] = owner
    count += 1
    if count * 4 > owners.count * 3 { grow() }
    return true
  }

  /// All of it, by digest, and leaves nothing.
  package mutating func takeSorted() -> [(digest: Int64, owner: Int64)] {
    var all: [(digest: Int64, owner: Int64)] = []
    all.reserveCapacity(count)
    for slot in owners.indices where owners[slot] != 0 {
      all.append((digests[slot], owners[slot]))
    }
    self = DigestMap()
    all.sort { $0.digest < $1.digest }
    return all
  }

  @inline(__always)
  private func slot(of digest: Int64) -> Int {
    let mask = owners.count - 1
    var slot = Int(truncatingIfNeeded: digest) & mask
    while owners[slot] != 0, digests[slot] != digest { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (digests, owners)
    digests = Array(repeating: 0, count: owners.count * 2)
    owners = Array(repeating: 0, count: owners.count * 2)
    for (digest, owner) in zip(old.0, old.1) where owner != 0 {
      let slot = slot(of: digest)
      digests[slot] = digest
      owners[slot] = owner
    }
  }
}
