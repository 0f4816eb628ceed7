/// Text with a label before it, wrapped to a width; lines after the first hang under the text.
///
/// Breaks are at spaces, which no line ends with; a word wider than the line is broken between characters. Colour that was
/// on at a break is put off before it and on again behind it, so that no margin is coloured.
struct HangingText {
  /// The columns there are; nil where nobody reads on a screen, and nothing is wrapped.
  let width: Int?

  /// Narrower columns than this are hard to read: the text is not wrapped then.
  private static let leastWidth = 20

  /// The lines of a text; `label` may hold colour and counts as `indent` columns.
  func lines(_ label: String, _ text: String, indent: Int) -> [String] {
    guard let width, width - indent >= Self.leastWidth else { return [label + text] }
    let room = width - indent
    var lines: [String] = []
    var line = ""
    var columns = 0
    var active = ""
    var spaces = ""
    let margin = String(repeating: " ", count: indent)
    func endLine() {
      lines.append((lines.isEmpty ? label : margin) + line + (active.isEmpty ? "" : Self.off))
      line = active
      columns = 0
      spaces = ""
    }
    for chunk in Self.chunks(text) {
      switch chunk {
      case .space(let space): if columns > 0 { spaces += space }
      case .word(let parts):
        let size = parts.reduce(0) { $0 + $1.columns }
        if columns > 0, size > 0, columns + spaces.count + size > room { endLine() }
        if size > 0 {
          line += spaces
          columns += spaces.count
          spaces = ""
        }
        for part in parts {
          switch part {
          case .escape(let code):
            line += code
            active = code == Self.off ? "" : code
          case .text(let text):
            for character in text {
              let size = TextColumns.width(character)
              if columns > 0, columns + size > room { endLine() }
              line.append(character)
              columns += size
            }
          }
        }
      }
    }
    if columns > 0 || lines.isEmpty { endLine() }
    return lines
  }

  /// What no break may part, or the spaces between.
  private enum Chunk {
    case space(String)
    case word([Part])
  }

  private enum Part {
    case escape(String)
    case text(String)

    var columns: Int {
      if case .text(let text) = self { TextColumns.width(text) } else { 0 }
    }
  }

  private static let off = Style.off

  /// A text as spaces and what stands between them, a change of colour inside a word being part of it.
  /// No-break spaces do not part.
  private static func chunks(_ text: String) -> [Chunk] {
    var chunks: [Chunk] = []
    var word: [Part] = []
    var rest = text[...]
    while let first = rest.first {
      if first == "\u{1B}" {
        let end = rest.firstIndex(of: "m").map { rest.index(after: $0) } ?? rest.endIndex
        word.append(.escape(String(rest[..<end])))
        rest = rest[end...]
      } else if first == " " {
        if !word.isEmpty { chunks.append(.word(word)) }
        word = []
        let spaces = rest.prefix { $0 == " " }
        chunks.append(.space(String(spaces)))
        rest = rest[spaces.endIndex...]
      } else {
        let run = rest.prefix { $0 != " " && $0 != "\u{1B}" }
        word.append(.text(String(run)))
        rest = rest[run.endIndex...]
      }
    }
    if !word.isEmpty { chunks.append(.word(word)) }
    return chunks
  }
}
