import Glibc

/// UTF-8 turned into another encoding, for a file that is to stay in the one it was in.
struct EncodedText {
  private(set) var bytes: [UInt8] = []

  /// - Parameters:
  ///   - encoding: a name as ``Transcoder`` takes it.
  ///   - substitute: what stands for a character that the encoding lacks; nil when there is nothing,
  ///     and then there is no encoded text either.
  init?(
    _ text: [UInt8], in encoding: String,
    substitute: (Unicode.Scalar) -> String? = { _ in nil }
  ) {
    if encoding == "UTF-8" {
      bytes = text
      return
    }
    let names = [encoding, EncodingLabel.encoding(encoding).map(EncodingLabel.systemName)]
    let opened = names.compactMap(\.self).lazy.compactMap { iconv_open($0, "UTF-8") }
      .first { $0 != iconv_t(bitPattern: -1) }
    guard let handle = opened else { return nil }
    defer { iconv_close(handle) }
    var rest = text[...]
    while !rest.isEmpty {
      let (taken, code) = Self.convert(handle, rest, into: &bytes)
      rest = rest.dropFirst(taken)
      if code == 0 || code == E2BIG { continue }
      guard let scalar = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first,
        let other = substitute(scalar)
      else { return nil }
      let (done, _) = Self.convert(handle, Array(other.utf8)[...], into: &bytes)
      guard done == other.utf8.count else { return nil }
      rest = rest.dropFirst(String(Character(scalar)).utf8.count)
    }
  }

  private static func convert(
    _ handle: iconv_t, _ text: ArraySlice<UInt8>, into bytes: inout [UInt8]
  ) -> (taken: Int, code: Int32) {
    var input = Array(text.prefix(1 << 14))
    let count = input.count
    var left = count
    var code: Int32 = 0
    input.withUnsafeMutableBytes { input in
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { space in
        var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = space.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = space.count
        _ = iconv(handle, &from, &left, &to, &room)
        if left > 0 { code = errno }
        bytes.append(contentsOf: space[..<(space.count - room)])
      }
    }
    // A character cut by the end of the piece comes whole with the next.
    if code == EINVAL, left < 4, count < text.count { code = 0 }
    return (count - left, code)
  }
}
