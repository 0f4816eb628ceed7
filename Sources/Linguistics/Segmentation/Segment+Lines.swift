extension Segment {
  /// The segments of a text that was cut before: each line is one, empty ones too.
  public static func lines(of text: String) -> [Segment] {
    var segments: [Segment] = []
    var bytes = 0
    var scalars = 0
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      let ending = line.last == UInt8(ascii: "\r") ? 1 : 0
      let content = String(decoding: line.dropLast(ending), as: UTF8.self)
      let count = content.unicodeScalars.count
      segments.append(
        Segment(
          text: content, kind: .sentence, bytes: bytes..<bytes + line.count - ending,
          scalars: scalars..<scalars + count, paragraph: segments.count))
      bytes += line.count + 1
      scalars += count + ending + 1
    }
    return segments
  }
}
