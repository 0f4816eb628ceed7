/// A cue of a SubRip file: when it is shown, and what stands in its lines.
struct SubtitleCue {
  /// What is to be read in each line, in bytes of the file.
  var lines: [Range<Int>]

  /// The cues of a file.
  ///
  /// A cue is a number, a line with two times, and lines up to an empty one; a file that lacks the
  /// empty line or the number is read all the same. O(bytes).
  static func cues(in bytes: [UInt8]) -> [SubtitleCue] {
    var cues: [SubtitleCue] = []
    var isInCue = false
    var start = 0
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var line = start..<newline
      start = newline + 1
      while let last = bytes[line].last, TextEncoding.isXMLSpace(last) { line.removeLast() }
      while let first = bytes[line].first, TextEncoding.isXMLSpace(first) { line.removeFirst() }
      if isTime(bytes[line]) {
        // The number before the time stood where a line of the cue before would.
        if isInCue, let last = cues.last?.lines.last,
          bytes[last].allSatisfy({ (0x30...0x39).contains($0) })
        {
          cues[cues.count - 1].lines.removeLast()
        }
        cues.append(SubtitleCue(lines: []))
        isInCue = true
      } else if line.isEmpty {
        isInCue = false
      } else if isInCue {
        cues[cues.count - 1].lines.append(line)
      }
    }
    return cues
  }

  /// Whether a line says from when to when a cue is shown.
  static func isTime(_ line: ArraySlice<UInt8>) -> Bool {
    guard let arrow = line.firstRange(of: Array("-->".utf8)),
      arrow.lowerBound - line.startIndex < 20
    else { return false }
    let time = line[..<arrow.lowerBound].filter { $0 != 0x20 }
    return time.count >= 8 && time.count { $0 == UInt8(ascii: ":") } >= 1
      && time.allSatisfy { (0x30...0x3A).contains($0) || $0 == 0x2C || $0 == 0x2E }
  }

  /// Whether a file begins as one of subtitles does: with a number and a line with times.
  static func begin(_ head: ArraySlice<UInt8>) -> Bool {
    let lines = head.prefix(4096).split(separator: 0x0A, maxSplits: 12)
      .filter { !$0.allSatisfy(TextEncoding.isXMLSpace) }
    guard lines.count >= 2 else { return false }
    let number = lines[0].filter { !TextEncoding.isXMLSpace($0) }
    return !number.isEmpty && number.allSatisfy { (0x30...0x39).contains($0) } && isTime(lines[1])
  }
}
