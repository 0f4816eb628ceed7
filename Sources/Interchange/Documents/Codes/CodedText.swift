import Bitext

/// A segment's content as text and codes in their order: what moves, compares and writes codes works
/// on it.
///
/// A code's number joins the halves of a pair, and a code of a source with the same one in its
/// translation, as `x` does in TMX 1.4b (section 2.3) and `id` in XLIFF.
package struct CodedText: Sendable, Equatable {
  package enum Side: Sendable, Hashable { case opening, closing, single }

  package struct Code: Sendable, Hashable {
    package var number: Int
    package var side: Side
    /// Whether it is half a pair of which the other half stands in another segment.
    package var isIsolated = false
    package var kind: CodeKind?
    /// What the document has in its place, or a short name of that.
    package var native: String

    package init(
      _ number: Int, _ side: Side, isIsolated: Bool = false, kind: CodeKind? = nil,
      native: String = ""
    ) {
      self.number = number
      self.side = side
      self.isIsolated = isIsolated
      self.kind = kind
      self.native = native
    }
  }

  package enum Piece: Sendable, Equatable {
    case text(String)
    case code(Code)
  }

  package private(set) var pieces: [Piece] = []

  package init() {}

  package init(_ text: String) { append(text) }

  package mutating func append(_ text: String) {
    if text.isEmpty { return }
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + text)
    } else {
      pieces.append(.text(text))
    }
  }

  package mutating func append(_ code: Code) { pieces.append(.code(code)) }

  mutating func append(_ piece: Piece) {
    switch piece {
    case .text(let text): append(text)
    case .code(let code): append(code)
    }
  }

  package var codes: [Code] {
    pieces.compactMap { if case .code(let code) = $0 { code } else { nil } }
  }

  package var hasCodes: Bool {
    pieces.contains { if case .code = $0 { true } else { false } }
  }

  /// The text alone.
  package var plain: String {
    pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  /// The same with each code changed.
  package func mapCodes(_ change: (Code) throws -> Code?) rethrows -> CodedText {
    var result = CodedText()
    for piece in pieces {
      switch piece {
      case .text(let text): result.append(text)
      case .code(let code): if let code = try change(code) { result.append(code) }
      }
    }
    return result
  }
}

/// What a code is for, in the words of XLIFF 1.2's `ctype` (section 2.3), which TMX's `type` takes too.
package enum CodeKind: String, Sendable, Hashable, CaseIterable {
  case bold, italic
  case underline = "underlined"
  case link, image
  case lineBreak = "lb"
  case note = "x-note"
  case field = "x-field"
  case formula = "x-formula"
  case comment = "x-comment"
  case format = "x-format"
  case other = "x-other"

  /// The `type` and `subType` of XLIFF 2.1 (sections 4.3.1.42 and 4.3.1.38).
  var version2: (type: String, sub: String?) {
    switch self {
    case .bold: ("fmt", "xlf:b")
    case .italic: ("fmt", "xlf:i")
    case .underline: ("fmt", "xlf:u")
    case .lineBreak: ("fmt", "xlf:lb")
    case .format: ("fmt", nil)
    case .link: ("link", nil)
    case .image: ("image", nil)
    default: ("other", nil)
    }
  }

  /// Whether losing it loses only a look, not something that is there to be read.
  var isLook: Bool {
    switch self {
    case .bold, .italic, .underline, .format: true
    default: false
    }
  }
}
