import Glibc

/// Turns bytes of any encoding the C library knows into UTF-8, a piece at a time.
///
/// Used instead of libxml2's own conversion, so that articles and XML files share one notion of
/// encodings, unmarked UTF-16 and wrong declarations included, and so that a byte that is no text
/// is an error with a place rather than a guess.
final class Transcoder {
  private let handle: iconv_t
  /// Bytes of a character cut by the end of the last piece.
  private var rest: [UInt8] = []
  /// Lines completed in the output so far.
  private(set) var lineBreaks = 0

  /// Bytes replaced by U+FFFD, and where the first of them stood.
  private(set) var replaced = 0
  private(set) var firstReplaced: Int?
  /// Bytes taken before those in ``rest``.
  private var taken = 0

  /// Nil when neither the C library nor ``EncodingLabel`` knows the encoding.
  init?(encoding: String) {
    let names = [encoding, EncodingLabel.encoding(encoding).map(EncodingLabel.systemName)]
    for name in names.compactMap(\.self) {
      if let handle = iconv_open("UTF-8", name), handle != iconv_t(bitPattern: -1) {
        self.handle = handle
        return
      }
    }
    return nil
  }

  deinit {
    iconv_close(handle)
  }

  /// The UTF-8 of all complete characters of the bytes seen so far; nil at bytes that are no text.
  ///
  /// - Parameter isLast: whether nothing follows, so that a character cut in two is an error.
  /// - Parameter replacing: writes U+FFFD for a byte that is no text, and goes on.
  func convert(
    _ bytes: some Sequence<UInt8>, isLast: Bool, replacing: Bool = false
  ) -> [UInt8]? {
    rest.append(contentsOf: bytes)
    var output: [UInt8] = []
    output.reserveCapacity(rest.count * 2 + 16)
    defer { lineBreaks += output.count { $0 == 0x0A } }
    var position = 0
    defer {
      rest.removeFirst(position)
      taken += position
    }
    while position < rest.count {
      let (consumed, code) = step(from: position, into: &output)
      position += consumed
      if code == 0 || code == E2BIG { continue }
      if code == EINVAL && !isLast { break }
      guard replacing else { return nil }
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      replaced += 1
      if firstReplaced == nil { firstReplaced = taken + position }
      position += 1
    }
    return output
  }

  /// One call of `iconv`: how many bytes it took, and why it stopped.
  private func step(from position: Int, into output: inout [UInt8]) -> (consumed: Int, code: Int32)
  {
    var code: Int32 = 0
    let count = rest.count - position
    var left = count
    rest.withUnsafeMutableBytes { input in
      withUnsafeTemporaryAllocation(byteCount: 1 << 15, alignment: 1) { space in
        var from = (input.baseAddress?.assumingMemoryBound(to: CChar.self)).map { $0 + position }
        var to = space.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = space.count
        _ = iconv(handle, &from, &left, &to, &room)
        if left > 0 { code = errno }
        output.append(contentsOf: space[..<(space.count - room)])
      }
    }
    return (count - left, code)
  }
}
