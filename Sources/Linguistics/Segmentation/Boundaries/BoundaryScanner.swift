import Bytes

/// Finds the places where a sentence of a paragraph may end, in order.
///
/// One table look-up a byte until sentence punctuation comes; the work is linear in the paragraph.
struct BoundaryScanner {
  let bytes: Bytes
  let end: Int
  private let first: Int
  private var position: Int
  private var clauseStart: Int
  private var open = OpenMarks()

  init(_ bytes: Bytes, _ paragraph: Range<Int>) {
    self.bytes = bytes
    first = paragraph.lowerBound
    position = paragraph.lowerBound
    clauseStart = paragraph.lowerBound
    end = paragraph.upperBound
  }

  /// Bytes worth stopping at: `.!?()"`, and the lead bytes of `«»`, `“”` and `…`.
  private static let isNotable: [Bool] = (UInt8.min...UInt8.max).map {
    ".!?\"()".utf8.contains($0) || $0 == 0xC2 || $0 == 0xE2
  }

  mutating func next() -> BoundaryCandidate? {
    Self.isNotable.withUnsafeBufferPointer { notable in
      while position < end {
        let byte = bytes[position]
        if !notable[Int(byte)] {
          position &+= 1
          continue
        }
        switch byte {
        case ".", "!", "?":
          if let candidate = candidate() { return candidate }
        default:
          if isEllipsis(at: position) {
            if let candidate = candidate() { return candidate }
          } else {
            let place = position
            open.take(decodeScalar(bytes, &position), at: place, in: bytes, from: first)
          }
        }
      }
      return nil
    }
  }

  private func isEllipsis(at index: Int) -> Bool {
    index + 2 < end && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA6
  }

  /// Reads punctuation and closing marks from `position` on; a candidate only if white space and
  /// then something follows.
  private mutating func candidate() -> BoundaryCandidate? {
    let start = position
    var terminator: BoundaryCandidate.Terminator?
    var stops = 0
    while position < end {
      let kind: BoundaryCandidate.Terminator
      switch bytes[position] {
      case ".":
        kind = .stop
        stops += 1
        position += 1
      case "!":
        kind = .exclamation
        position += 1
      case "?":
        kind = .question
        position += 1
      default:
        guard isEllipsis(at: position) else {
          return close(start, terminator ?? .mixed, stops: stops)
        }
        kind = .ellipsis
        position += 3
      }
      terminator = terminator == nil || terminator == kind ? kind : .mixed
    }
    return nil
  }

  private mutating func close(
    _ start: Int, _ kind: BoundaryCandidate.Terminator, stops: Int
  ) -> BoundaryCandidate? {
    let punctuation = start..<position
    var closer: UInt32 = 0
    while position < end {
      var after = position
      let scalar = decodeScalar(bytes, &after)
      guard Self.isCloser(scalar) || (scalar > 0x80 && Self.isInvisible(scalar)) else { break }
      open.take(scalar, at: position, in: bytes, from: first)
      if closer == 0, Self.isCloser(scalar) { closer = scalar }
      position = after
    }
    let sentenceEnd = position
    var next = position
    skipSpaces(bytes, &next, end: end)
    guard next < end else { return nil }
    let isGlued = next == position
    guard !isGlued || GluedSentences.stand(bytes, around: punctuation, start: first, end: end)
    else { return nil }
    position = next
    defer { clauseStart = next }
    return BoundaryCandidate(
      terminator: kind == .stop && stops > 1 ? .ellipsis : kind, punctuation: punctuation,
      end: sentenceEnd, next: next, closer: closer, clauseStart: clauseStart,
      open: open, onset: Onset(bytes, at: next, end: end), isGlued: isGlued)
  }

  static func isCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "\"", "'", ")", ">", "]", "}", "»", "’", "“", "”", "›": true
    default: false
    }
  }

  private static func isInvisible(_ scalar: UInt32) -> Bool {
    ScalarTable.shared.scalarClass(scalar) == .ignorable
  }
}
