import Bitext
import CLibXML2

/// Gathers the content of a `<source>`, `<seg-source>` or `<target>`: the whole, and each part that
/// a `mrk mtype="seg"` marks.
///
/// Marks that only cut the text are no part of it, nor are those of comments; of changes that were
/// tracked what was inserted is text and what was deleted is gone.
struct XLIFFTextGathering {
  /// The text, or a marked part of it; parts come before the whole.
  struct Piece {
    let mark: String?
    let content: SegmentContent
  }

  /// How deep the element itself stands.
  let depth: Int
  /// Whether it is a match's.
  let isProposal: Bool
  private(set) var pieces: [Piece] = []
  private var openPieces: [(mark: String?, depth: Int, fragment: XMLFragment)]
  /// Depths of elements whose tags are left out.
  private var unwrapped: [Int] = []
  /// The depth of a deleted part; nil outside.
  private var deleted: Int?

  init(depth: Int, isProposal: Bool) {
    self.depth = depth
    self.isProposal = isProposal
    openPieces = [(nil, depth, XMLFragment())]
    current = depth
  }

  private var current: Int

  private enum Role { case part, code, deletion, wrapper }

  private static func role(of tag: XMLStartTag, _ name: String) -> Role {
    if name == "mrk" {
      let type = (tag.value(of: "mtype") ?? "").lowercased()
      if type == "seg" { return .part }
      if type.hasSuffix("deleted") || type.hasSuffix("-del") { return .deletion }
      let isWrapper = ["added", "inserted", "-ins", "comment"].contains { type.hasSuffix($0) }
      return isWrapper ? .wrapper : .code
    }
    switch name.lowercased() {
    case "del", "deleted", "deletion": return .deletion
    case "ins", "inserted", "insertion", "added": return .wrapper
    default: return .code
    }
  }

  mutating func start(_ tag: XMLStartTag, _ name: String, documentURI: UnsafePointer<xmlChar>?) {
    current += 1
    if deleted != nil { return }
    switch Self.role(of: tag, name) {
    case .part: openPieces.append((tag.value(of: "mid"), current, XMLFragment()))
    case .deletion: deleted = current
    case .wrapper: unwrapped.append(current)
    case .code:
      for index in openPieces.indices {
        openPieces[index].fragment.start(tag, documentURI: documentURI)
      }
    }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if deleted != nil { return }
    for index in openPieces.indices { openPieces[index].fragment.append(bytes) }
  }

  /// An element inside ends.
  mutating func end(depth: Int) {
    defer { current -= 1 }
    if let deleted {
      if deleted == depth { self.deleted = nil }
    } else if unwrapped.last == depth {
      unwrapped.removeLast()
    } else if openPieces.count > 1, openPieces.last?.depth == depth {
      closePiece()
    } else {
      for index in openPieces.indices { openPieces[index].fragment.end() }
    }
  }

  /// The element itself ends.
  mutating func finish() {
    closePiece()
  }

  private mutating func closePiece() {
    guard let piece = openPieces.popLast() else { return }
    let text = String(decoding: piece.fragment.bytes, as: UTF8.self)
    pieces.append(
      Piece(
        mark: piece.mark,
        content: piece.fragment.hasElements ? SegmentContent(markup: text) : SegmentContent(text)))
  }
}
