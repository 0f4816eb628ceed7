import Glibc

/// Text in an encoding the C library knows; nil for what cannot be written in it.
func encode(_ text: String, in encoding: String) -> [UInt8]? {
  guard let handle = iconv_open(encoding, "UTF-8"), handle != iconv_t(bitPattern: -1) else {
    return nil
  }
  defer { iconv_close(handle) }
  var input = text.utf8.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 4)
  var left = input.count
  var room = output.count
  input.withUnsafeMutableBufferPointer { from in
    output.withUnsafeMutableBufferPointer { to in
      var source = from.baseAddress
      var target = to.baseAddress
      _ = iconv(handle, &source, &left, &target, &room)
    }
  }
  return left == 0 ? output.dropLast(room).map { UInt8(bitPattern: $0) } : nil
}
