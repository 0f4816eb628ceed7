import Linguistics

@testable import Matching

/// An index in arrays, as a memory's file would hold it.
final class ArraySource: PostingSource {
  private(set) var texts: [UInt32: AnalyzedText] = [:]
  private var lists: [UInt32: [[UInt8]]] = [:]
  private var last: UInt32 = 0
  private(set) var heaviest = 0

  /// Adds texts as one generation; returns their ids.
  @discardableResult
  func add(_ new: [AnalyzedText]) -> [UInt32] {
    var builder = PostingBuilder()
    var ids: [UInt32] = []
    for text in new {
      last += 1
      texts[last] = text
      heaviest = max(heaviest, IndexEntry(text).weight)
      let entry = IndexEntry(text)
      builder.add(entry.listedStems, weight: entry.weight, text: last)
      ids.append(last)
    }
    builder.flush { stem, list in lists[stem, default: []].append(list) }
    return ids
  }

  /// Takes a text away; the lists go on naming it, as a memory's do.
  func remove(_ id: UInt32) { texts[id] = nil }

  func size(of stem: UInt32) -> Int { lists[stem, default: []].reduce(0) { $0 + $1.count } }

  func forEachList(of stem: UInt32, _ body: (UnsafeRawBufferPointer) -> Void) {
    for list in lists[stem, default: []] { list.withUnsafeBytes(body) }
  }

  func withText(_ id: UInt32, _ body: (any IndexedText) throws -> Void) throws {
    guard let text = texts[id] else { return }
    let stems = IndexEntry(text).stems.map(\.littleEndian)
    try stems.withUnsafeBytes { try body(Stored(stems: $0, text: text)) }
  }

  func forEachText(
    of ids: [UInt32], _ body: (UInt32, any IndexedText) throws -> Void
  ) throws {
    for id in ids { try withText(id) { try body(id, $0) } }
  }

  func forEachText(_ body: (UInt32, any IndexedText) throws -> Void) throws {
    for id in texts.keys.sorted() { try withText(id) { try body(id, $0) } }
  }

  private struct Stored: IndexedText {
    let stems: UnsafeRawBufferPointer
    let text: AnalyzedText
    var plain: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: nil, count: 0) }
    func analyzed() -> AnalyzedText { text }
  }
}
