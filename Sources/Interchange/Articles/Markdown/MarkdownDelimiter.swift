import Bytes

/// A run of marks that may begin or end emphasis: `*`, `_`, or `~~` (CommonMark 0.31, section 6.2).
struct MarkdownDelimiter {
  private let mark: UInt8
  private let range: Range<Int>
  private let canOpen: Bool
  private let canClose: Bool
  /// What of it is still free: an opening is used from its end, a closing from its start.
  private var free: Range<Int>

  init(_ range: Range<Int>, in bytes: [UInt8]) {
    self.range = range
    free = range
    mark = bytes[range.lowerBound]
    let before = Self.class(bytes, before: range.lowerBound)
    let after = Self.class(bytes, after: range.upperBound)
    let isLeft = after != .space && (after != .punctuation || before != .word)
    let isRight = before != .space && (before != .punctuation || after != .word)
    if mark == UInt8(ascii: "_") {
      canOpen = isLeft && (!isRight || before == .punctuation)
      canClose = isRight && (!isLeft || after == .punctuation)
    } else {
      canOpen = isLeft
      canClose = isRight
    }
  }

  /// A pair of marks around emphasised text.
  struct Pair {
    let open: Range<Int>
    let close: Range<Int>
    let kind: CodeKind
  }

  /// The pairs that runs make, the inner ones first. O(runs squared) at most, for runs that close
  /// nothing; of a paragraph with more runs than anybody writes there are none.
  static func pairs(in runs: inout [MarkdownDelimiter]) -> [Pair] {
    guard runs.count <= 2000 else { return [] }
    var pairs: [Pair] = []
    var open: [Int] = []
    for index in runs.indices {
      while runs[index].canClose, !runs[index].free.isEmpty,
        let place = open.lastIndex(where: { runs[$0].opens(for: runs[index]) })
      {
        open.removeSubrange((place + 1)...)
        let start = open[place]
        let isDouble = runs[start].free.count >= 2 && runs[index].free.count >= 2
        let isStrike = runs[index].mark == UInt8(ascii: "~")
        let count = isDouble ? 2 : 1
        pairs.append(
          Pair(
            open: runs[start].free.suffix(count), close: runs[index].free.prefix(count),
            kind: isStrike ? .format : isDouble ? .bold : .italic))
        runs[start].free = runs[start].free.dropLast(count)
        runs[index].free = runs[index].free.dropFirst(count)
        if runs[start].free.isEmpty { open.removeLast() }
      }
      if runs[index].canOpen, !runs[index].free.isEmpty { open.append(index) }
    }
    return pairs
  }

  private func opens(for close: MarkdownDelimiter) -> Bool {
    guard mark == close.mark, canOpen else { return false }
    if mark == UInt8(ascii: "~") { return range.count == close.range.count && range.count <= 2 }
    // "A multiple of 3", rules 9 and 10.
    let isAmbiguous = canClose || close.canOpen
    return !isAmbiguous || (range.count + close.range.count) % 3 != 0
      || range.count % 3 == 0 && close.range.count % 3 == 0
  }

  private enum Class { case space, punctuation, word }

  private static func `class`(_ scalar: Unicode.Scalar?) -> Class {
    guard let scalar, !scalar.properties.isWhitespace else { return .space }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      return .punctuation
    default: return .word
    }
  }

  private static func `class`(_ bytes: [UInt8], after index: Int) -> Class {
    `class`(String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first)
  }

  private static func `class`(_ bytes: [UInt8], before index: Int) -> Class {
    var start = index
    while start > 0, index - start < 4 {
      start -= 1
      if bytes[start].beginsScalar { break }
    }
    return `class`(String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars.last)
  }
}
