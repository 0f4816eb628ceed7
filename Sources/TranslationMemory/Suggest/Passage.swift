import Alignment
import Bitext
import Bytes
import Linguistics
import Matching
import MemoryStore

/// Words of a segment that a stored sentence has too, in the same order, with that sentence.
///
/// Offered where the memory has no match and nothing was learnt that would tell which words of the
/// translation are theirs: so the whole of it is shown.
public struct Passage: Sendable {
  /// Where the words stand, in Unicode scalars of the segment's text.
  public let range: Range<Int>
  /// The unit's number in the memory.
  public let unit: Int
  /// The stored sentence.
  public let source: SegmentContent
  /// Where the words stand in it, in Unicode scalars of its plain text.
  public let place: Range<Int>
  /// Its translations, in the order the languages were asked for.
  public let targets: [Match.Target]
  /// The file or article the unit came from.
  public let origin: String
}

extension String {
  /// A range of UTF-8 bytes as one of Unicode scalars.
  func scalars(_ bytes: Range<Int>) -> Range<Int> {
    var text = self
    return text.withUTF8 {
      var counter = ScalarCounter($0)
      return counter.scalars(bytes)
    }
  }
}
