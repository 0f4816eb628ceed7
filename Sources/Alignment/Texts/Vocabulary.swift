/// The distinct words, numbers and marks of one side of a batch, numbered from 0.
struct Vocabulary: Sendable {
  enum Kind: UInt8, Sendable {
    case word
    case number
    case mark
  }

  struct Entry: Sendable {
    let kind: Kind
    /// The hash of a word's stem, of a number's value, or a mark's scalar.
    let key: UInt32
    /// The word's sounds in Latin letters; empty for whatever is no word.
    let skeleton: LatinSkeleton
    /// Whether it was seen with a capital within a sentence.
    var isName = false
  }

  private(set) var entries: [Entry] = []
  private var ids: [UInt64: Int32] = [:]

  var count: Int { entries.count }

  /// The number of an entry, which is made when there is none.
  mutating func id(_ kind: Kind, _ key: UInt32, skeleton: () -> LatinSkeleton) -> Int32 {
    let code = Self.code(kind, key)
    if let id = ids[code] { return id }
    let id = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(kind: kind, key: key, skeleton: skeleton()))
    ids[code] = id
    return id
  }

  /// The number of an entry, nil when it does not occur.
  func id(_ kind: Kind, _ key: UInt32) -> Int32? {
    ids[Self.code(kind, key)]
  }

  mutating func markAsName(_ id: Int32) {
    entries[Int(id)].isName = true
  }

  private static func code(_ kind: Kind, _ key: UInt32) -> UInt64 {
    UInt64(kind.rawValue) << 32 | UInt64(key)
  }
}
