/// Text with a label before it, wrapped to a width; lines after the first hang under the text.
///
/// Breaks are at spaces; a word wider than the line is broken between characters. Colour that was
/// on at a break is put off before it and on again behind it, so that no margin is coloured.
struct HangingText {
  /// The columns there are; nil where nobody reads on a screen, and nothing is wrapped.
  let width: Int?

  /// Narrower columns than this are hard to read: the text is not wrapped then.
  private static let leastWidth = 20

  /// The lines of a text; `label` may hold colour and counts as `indent` columns.
  func lines(_ label: String, _ text: String, indent: Int) -> [String] {
    guard let width, width - indent >= Self.leastWidth else { return [label + text] }
    var lines: [String] = []
    var line = ""
    var columns = 0
    var active = ""
    let margin = String(repeating: " ", count: indent)
    func endLine() {
      while line.hasSuffix(" ") { line.removeLast() }
      lines.append((lines.isEmpty ? label : margin) + line + (active.isEmpty ? "" : Self.off))
      line = active
      columns = 0
    }
    for piece in Self.pieces(text) {
      switch piece {
      case .escape(let code):
        line += code
        active = code == Self.off ? "" : code
      case .space(let space):
        if columns > 0, columns < width - indent { line += space }
        columns += columns > 0 ? space.count : 0
      case .word(let word):
        let size = TextColumns.width(word)
        if columns > 0, columns + size > width - indent { endLine() }
        guard size > width - indent else {
          line += word
          columns += size
          continue
        }
        for character in word {
          let size = TextColumns.width(character)
          if columns > 0, columns + size > width - indent { endLine() }
          line.append(character)
          columns += size
        }
      }
    }
    if columns > 0 || lines.isEmpty { endLine() }
    return lines
  }

  private enum Piece {
    case escape(String)
    case space(String)
    case word(String)
  }

  private static let off = Style.off

  /// A text as escape sequences, spaces and what stands between them. No-break spaces do not part.
  private static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let first = rest.first {
      if first == "\u{1B}" {
        let end = rest.firstIndex(of: "m").map { rest.index(after: $0) } ?? rest.endIndex
        pieces.append(.escape(String(rest[..<end])))
        rest = rest[end...]
      } else if first == " " {
        let spaces = rest.prefix { $0 == " " }
        pieces.append(.space(String(spaces)))
        rest = rest[spaces.endIndex...]
      } else {
        let word = rest.prefix { $0 != " " && $0 != "\u{1B}" }
        pieces.append(.word(String(word)))
        rest = rest[word.endIndex...]
      }
    }
    return pieces
  }
}
