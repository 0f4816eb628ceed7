/// A Markdown document: its translations stand where its segments stood, all else is as it was.
///
/// A paragraph that was written on several lines is on one where a sentence that stood on two of
/// them was translated, which says the same.
struct MarkdownSkeleton: DocumentSkeleton {
  private let document: MarkedDocument

  init(_ article: MarkdownArticle) {
    document = MarkedDocument(
      marked: article.text, source: article.source, text: article.article.text,
      encoding: article.encoding)
  }

  func content(of range: Range<Int>) -> CodedText { document.segment(range).text }

  func written(
    _ replacements: [DocumentReplacement], language: DocumentLanguages
  ) throws -> WrittenDocument {
    document.written(replacements) { Array(markup($0, $1).utf8) }
  }

  /// A translation with the segment's own marks.
  private func markup(_ replacement: DocumentReplacement, _ segment: MarkedSegment) -> String {
    var escaping = MarkdownEscaping(bare: bareMarks(of: replacement.range))
    escaping.isAtStart = startsLine(replacement.range)
    var raw: Set<Int> = []
    var result = ""
    for piece in replacement.text.pieces {
      switch piece {
      case .text(let text): result += raw.isEmpty ? escaping.escaped(text) : text
      case .code(let code):
        let own = segment.text.codes.first { $0.number == code.number && $0.side == code.side }
        let native = own?.native ?? ""
        // Between these nothing is a mark.
        if code.side == .opening, native.hasSuffix("`") || native == "<" {
          raw.insert(code.number)
        } else if code.side == .closing {
          raw.remove(code.number)
        }
        escaping.isAtStart = escaping.isAtStart && native.isEmpty
        result += native
      }
    }
    return result
  }

  private func startsLine(_ range: Range<Int>) -> Bool {
    guard let span = document.marked.spans.touching(range).first else { return false }
    if span.start < range.lowerBound { return false }
    return range.lowerBound == 0
      || document.text.utf8[
        document.text.utf8.index(document.text.startIndex, offsetBy: range.lowerBound - 1)] == 0x0A
  }

  /// Bytes that are marks elsewhere and stand as text in a segment, so that they need no backslash.
  private func bareMarks(of range: Range<Int>) -> Set<UInt8> {
    var bare: Set<UInt8> = []
    for span in document.marked.spans.touching(range) where span.count == span.sourceCount {
      let place = max(range.lowerBound, Int(span.start))..<min(range.upperBound, span.end)
      for byte in document.source[
        span.source(at: place.lowerBound)..<span.sourceEnd(before: place.upperBound)]
      where MarkdownEscaping.marks.contains(byte) {
        bare.insert(byte)
      }
    }
    return bare
  }
}

/// Writes text such that Markdown takes none of it for marks.
struct MarkdownEscaping {
  static let marks = Set("\\`*_~[]<|&".utf8)

  /// Marks that are text where they stand, see ``MarkdownSkeleton``.
  let bare: Set<UInt8>
  /// Whether a line begins with the text.
  var isAtStart = false

  mutating func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    if isAtStart { result += startEscape(bytes) }
    isAtStart = false
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A || byte == 0x0D {
        result.append(0x20)
        continue
      }
      if needsEscape(byte, at: index, in: bytes) { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func needsEscape(_ byte: UInt8, at index: Int, in bytes: [UInt8]) -> Bool {
    guard Self.marks.contains(byte), !bare.contains(byte) else { return false }
    let before = index > 0 ? bytes[index - 1] : 0x20
    let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    switch byte {
    case UInt8(ascii: "_"): return !(isLetter(before) && isLetter(after))
    case UInt8(ascii: "*"), UInt8(ascii: "~"): return before != 0x20 || after != 0x20
    case UInt8(ascii: "<"): return isLetter(after) || "/!?".utf8.contains(after)
    case UInt8(ascii: "&"):
      let name = bytes[(index + 1)...].prefix { isLetter($0) || $0 == UInt8(ascii: "#") }
      return !name.isEmpty && name.endIndex < bytes.count && bytes[name.endIndex] == 0x3B
    default: return true
    }
  }

  /// A backslash where the text begins as a heading, a list or a quotation does.
  private func startEscape(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.first else { return [] }
    let second = bytes.count > 1 ? bytes[1] : 0x20
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"): return [UInt8(ascii: "\\")]
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return second == 0x20 ? [UInt8(ascii: "\\")] : []
    default: return []
    }
  }
}
