import Bytes

/// A buffer of UTF-8 the segmenter reads: a window of the input.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// The length in bytes of the white-space scalar at `index`, or 0 if there is none.
///
/// No-break and typographic spaces count as spaces: news pages are full of them.
@inline(__always)
func spaceLength(_ bytes: Bytes, at index: Int, end: Int) -> Int {
  let byte = bytes[index]
  if byte < 0x80 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0 }
  guard byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 else { return 0 }
  return longSpaceLength(bytes, at: index, end: end)
}

@inline(never)
private func longSpaceLength(_ bytes: Bytes, at index: Int, end: Int) -> Int {
  var next = index
  guard index < end else { return 0 }
  let scalar = decodeScalar(UnsafeBufferPointer(rebasing: bytes[..<end]), &next)
  return ScalarTable.shared.scalarClass(scalar) == .space ? next - index : 0
}

/// Moves `index` past white space, not beyond `end`.
@inline(__always)
func skipSpaces(_ bytes: Bytes, _ index: inout Int, end: Int) {
  while index < end {
    let length = spaceLength(bytes, at: index, end: end)
    if length == 0 { return }
    index += length
  }
}

/// Where the scalar before `index` begins; never before `start`.
@inline(__always)
func scalarStart(_ bytes: Bytes, before index: Int, start: Int) -> Int {
  var position = index &- 1
  while position > start, !bytes[position].beginsScalar, index &- position < 4 { position &-= 1 }
  return position
}

/// Moves `index` back over white space, not before `start`.
@inline(__always)
func skipSpacesBack(_ bytes: Bytes, _ index: inout Int, start: Int) {
  while index > start {
    let previous = scalarStart(bytes, before: index, start: start)
    let length = spaceLength(bytes, at: previous, end: index)
    if length == 0 || previous + length != index { return }
    index = previous
  }
}

/// Where the run of non-space scalars that ends at `index` begins, looking back at most
/// `limit` bytes and the rest of a scalar.
func wordStart(_ bytes: Bytes, before index: Int, start: Int, limit: Int) -> Int {
  let floor = max(start, index - limit)
  var position = index
  while position > floor {
    let previous = scalarStart(bytes, before: position, start: floor)
    if spaceLength(bytes, at: previous, end: position) != 0 { break }
    position = previous
  }
  // The limit may have fallen inside a scalar.
  while position > start, position > floor - 3, !bytes[position].beginsScalar { position -= 1 }
  return position
}

/// Where the run of non-space scalars that starts at `index` ends, looking at most `limit` bytes
/// and the rest of a scalar ahead.
func wordEnd(_ bytes: Bytes, from index: Int, end: Int, limit: Int) -> Int {
  let ceiling = min(end, index + limit)
  var position = index
  while position < ceiling, spaceLength(bytes, at: position, end: end) == 0 { position += 1 }
  // The limit may have fallen inside a scalar.
  while position < end, position < ceiling + 3, !bytes[position].beginsScalar { position += 1 }
  return position
}
