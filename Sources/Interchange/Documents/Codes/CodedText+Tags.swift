/// Codes as tags in plain text, for what knows no others: tables and OmegaT, which takes `<g1>`,
/// `</g1>` and `<x2/>` for tags wherever they stand.
extension CodedText {
  /// A code as a tag.
  static func tag(of code: Code) -> String { code.tag }

  /// The text with its codes as tags.
  package var tagged: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .code(let code): code.tag
      }
    }.joined()
  }

  /// The codes as tags, with where they stand in the plain text, in UTF-16 code units.
  package var placedTags: [(offset: Int, tag: String)] {
    var offset = 0
    var tags: [(offset: Int, tag: String)] = []
    for piece in pieces {
      switch piece {
      case .text(let text): offset += text.utf16.count
      case .code(let code): tags.append((offset, code.tag))
      }
    }
    return tags
  }

  /// Reads tags out of plain text: only those of the codes that `source` has, for any other may be
  /// words.
  package init(tagged text: String, like source: CodedText) {
    self.init()
    let codes = source.codes
    guard !codes.isEmpty else {
      append(text)
      return
    }
    var start = text.startIndex
    // By scalars: a combining mark behind a tag is text, and the tag a tag.
    let tags = /<(\/?)[A-Za-z]{1,3}([0-9]{1,6})(\/?)>/.matchingSemantics(.unicodeScalar)
    for match in text.matches(of: tags) {
      guard let number = Int(match.output.2) else { continue }
      let side: Side =
        match.output.1 == "/" ? .closing : match.output.3 == "/" ? .single : .opening
      let meant = codes.first { code in
        code.number == number
          && (side == .single ? code.isIsolated || code.side == .single : code.side == side)
      }
      guard let meant else { continue }
      append(String(text[start..<match.range.lowerBound]))
      append(meant)
      start = match.range.upperBound
    }
    append(String(text[start...]))
  }

  /// Reads a text of which nothing but its tags says what codes it has, as OmegaT keeps it: pairs of
  /// `<g1>` and `</g1>`, and `<x2/>`.
  package init(tagged text: String) {
    self.init()
    guard text.utf8.contains(UInt8(ascii: "<")) else {
      append(text)
      return
    }
    let tags = text.matches(
      of: /<(?:g([0-9]{1,6})|\/g([0-9]{1,6})|x([0-9]{1,6})\/)>/.matchingSemantics(.unicodeScalar))
    let opened = Set(tags.compactMap { $0.output.1 })
    let closed = Set(tags.compactMap { $0.output.2 })
    var start = text.startIndex
    for tag in tags {
      let side: Side =
        tag.output.1 != nil ? .opening : tag.output.2 != nil ? .closing : .single
      guard let digits = tag.output.1 ?? tag.output.2 ?? tag.output.3, let number = Int(digits)
      else { continue }
      // Half a pair is words: a translator may have lost the other half.
      guard side == .single || opened.contains(digits) && closed.contains(digits) else { continue }
      append(String(text[start..<tag.range.lowerBound]))
      append(Code(number, side))
      start = tag.range.upperBound
    }
    append(String(text[start...]))
  }
}

extension CodedText.Code {
  fileprivate var tag: String {
    switch side {
    case .opening where !isIsolated: "<g\(number)>"
    case .closing where !isIsolated: "</g\(number)>"
    default: "<x\(number)/>"
    }
  }
}
