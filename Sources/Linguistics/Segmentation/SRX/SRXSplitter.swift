/// Cuts paragraphs where an SRX file says.
extension SRXRules {
  /// Appends a draft for each piece that is not white space alone; `content` is a paragraph without
  /// white space at its ends.
  func split(
    _ bytes: Bytes, _ content: Range<Int>, paragraph: Int, followsBlank: Bool, explains: Bool,
    into drafts: inout [SegmentDraft], _ trace: inout [BoundaryDecision]
  ) {
    var units: [UInt16] = []
    units.reserveCapacity(content.count)
    var index = content.lowerBound
    while index < content.upperBound { Self.append(decodeScalar(bytes, &index), to: &units) }
    let first = drafts.count
    var start = content.lowerBound
    var byte = content.lowerBound
    var unit = 0
    for verdict in verdicts(in: units) {
      while unit < verdict.place {
        unit += decodeScalar(bytes, &byte) > 0xFFFF ? 2 : 1
      }
      var end = byte
      skipSpacesBack(bytes, &end, start: start)
      guard end > start else { continue }
      if explains {
        // Places around one white space are one place here.
        if let last = trace.last, last.byte == end, !last.isCut { trace.removeLast() }
        trace.append(
          BoundaryDecision(byte: end, isCut: verdict.isCut, reason: .srx(line: verdict.line)))
      }
      guard verdict.isCut else { continue }
      drafts.append(draft(start..<end))
      start = byte
      skipSpaces(bytes, &start, end: content.upperBound)
    }
    if start < content.upperBound { drafts.append(draft(start..<content.upperBound)) }
    if drafts.count > first {
      drafts[first].isFirst = true
      drafts[drafts.count - 1].isLast = true
    }

    func draft(_ range: Range<Int>) -> SegmentDraft {
      SegmentDraft(
        range: range, paragraph: paragraph, isFirst: false, isLast: false,
        followsBlank: followsBlank)
    }
  }

  private static func append(_ scalar: UInt32, to units: inout [UInt16]) {
    if scalar > 0xFFFF {
      units.append(UInt16(truncatingIfNeeded: 0xD7C0 &+ scalar >> 10))
      units.append(UInt16(truncatingIfNeeded: 0xDC00 | scalar & 0x3FF))
    } else {
      units.append(UInt16(truncatingIfNeeded: scalar))
    }
  }
}
