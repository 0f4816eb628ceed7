/// How the text of a run looks, as far as two runs can be told apart by it.
struct DocxLook: Hashable, Sendable {
  /// The properties that count (ECMA-376, part 1, section 17.3.2), as they are written.
  private let properties: String
  let kind: CodeKind
  /// What a translator is shown of it.
  let names: [String]

  /// What nobody sees: language and proofing, how text of other scripts would look, and the small
  /// changes of spacing by which converted documents fill their lines.
  private static func isSeen(_ kind: DocxElement, _ value: String?) -> Bool {
    switch kind {
    case .lang, .noProof, .kern, .szCs, .bCs, .iCs, .webHidden, .rtl, .cs, .rPrChange, .ins, .del,
      .moveFrom, .moveTo:
      false
    case .spacing: abs(value.flatMap { Int($0) } ?? 0) > 20
    case .b, .i: !["0", "false", "off"].contains(value?.lowercased())
    default: true
    }
  }

  init(of run: Int, in part: DocxPart) {
    var properties = ""
    var names: [String] = []
    for child in part.child(.rPr, of: run).map(part.outline.children) ?? [] {
      let kind = part.kind(child)
      guard Self.isSeen(kind, part.attribute("val", of: child)) else { continue }
      // A font's `hint` only says which of its parts to take.
      if kind == .rFonts, part.tag(child).matches(of: /\s[\w:]+=/).count == 1,
        part.attribute("hint", of: child) != nil
      {
        continue
      }
      properties += part.text(part.outline.elements[child].range)
      switch kind {
      case .b: names.append("b")
      case .i: names.append("i")
      case .u: names.append("u")
      default: break
      }
    }
    self.properties = properties
    self.names = names.isEmpty ? ["font"] : names
    switch names.first {
    case "b": kind = .bold
    case "i": kind = .italic
    case "u": kind = .underline
    default: kind = .format
    }
  }
}
