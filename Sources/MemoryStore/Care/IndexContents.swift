import GRDB
import Linguistics
import Matching

/// What an index says, in a form that can be compared: a sum over all postings a list, which does
/// not depend on their order.
struct IndexContents {
  private struct List: Hashable {
    let language: Int64
    let stem: UInt32
  }

  private struct Sum: Equatable {
    var count = 0
    var digest: UInt64 = 0
  }

  private var lists: [List: Sum] = [:]

  init() {}

  /// The index of a memory, without what it says of texts that are gone: those it may go on naming.
  init(_ db: Database, texts: some Sequence<Int64>) throws {
    let living = Set(texts.map { UInt32(truncatingIfNeeded: $0) })
    let rows = try PreparedStatement(db, "SELECT language, stem, list FROM posting")
    while try rows.step() {
      let list = List(
        language: rows.integer(0), stem: UInt32(truncatingIfNeeded: rows.integer(1)))
      PostingList.forEachGroup(in: rows.blob(2)) { group in
        PostingList.forEachID(in: group.ids) { id in
          if living.contains(id) { add(id, weight: group.weight, to: list) }
        }
        return true
      }
    }
  }

  mutating func add(_ entry: IndexEntry, text: Int64, language: Int64) {
    for stem in entry.listedStems {
      add(
        UInt32(truncatingIfNeeded: text), weight: entry.weight,
        to: List(language: language, stem: stem))
    }
  }

  /// How many lists are not the same in both.
  func differences(from other: IndexContents) -> Int {
    let missing = lists.count { other.lists[$0.key] != $0.value }
    return missing + other.lists.keys.count { lists[$0] == nil }
  }

  private mutating func add(_ id: UInt32, weight: Int, to list: List) {
    var hash = StableHash(seed: UInt64(id))
    hash.combine(UInt32(truncatingIfNeeded: weight))
    lists[list, default: Sum()].count += 1
    lists[list, default: Sum()].digest &+= hash.value
  }
}
