/// How the text of a run looks, as far as two runs can be told apart by it.
struct DocxLook: Hashable, Sendable {
  /// The properties that count (ECMA-376, part 1, section 17.3.2), as they are written.
  private let properties: String
  let kind: CodeKind
  /// What a translator is shown of it.
  let names: [String]

  /// What a reader does not see: language and proofing, how text of other scripts would look, and
  /// the small changes of spacing by which converted documents fill their lines.
  private static func isSeen(_ kind: DocxElement, _ value: String?) -> Bool {
    switch kind {
    case .lang, .noProof, .kern, .szCs, .bCs, .iCs, .webHidden, .rPrChange, .ins, .del, .moveFrom,
      .moveTo:
      false
    case .spacing: abs(value.flatMap { Int($0) } ?? 0) > 20
    case .b, .i, .rtl, .cs: !["0", "false", "off"].contains(value?.lowercased())
    case .u: value != "none"
    default: true
    }
  }

  /// - Parameter element: the properties of the run; nil for a run without.
  init(_ element: Int?, in part: DocxPart) {
    var properties = ""
    var names: [String] = []
    for child in element.map(part.outline.children) ?? [] {
      let kind = part.kind(child)
      guard Self.isSeen(kind, part.attribute("val", of: child)) else { continue }
      // A font's `hint` only says which of its parts to take.
      if kind == .rFonts,
        part.attributes(of: child).map(\.name).elementsEqual(
          ["hint"],
          by: {
            $0.elementsEqual($1.utf8)
          })
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

/// The looks of all runs of a part; each is made out once, however many runs have it.
struct DocxLooks: Sendable {
  typealias Number = Int

  private(set) var all: [DocxLook] = []
  private var numbers: [Int: Number] = [:]

  init() {}

  init(of part: DocxPart) {
    var known: [ArraySlice<UInt8>: Number] = [:]
    var alike: [DocxLook: Number] = [:]
    for run in part.outline.elements.indices where part.kind(run) == .r {
      let element = part.child(.rPr, of: run)
      let bytes = element.map { part.bytes[part.outline.elements[$0].range] } ?? []
      if let number = known[bytes] {
        numbers[run] = number
        continue
      }
      let look = DocxLook(element, in: part)
      let number = alike[look] ?? all.count
      if number == all.count { all.append(look) }
      alike[look] = number
      known[bytes] = number
      numbers[run] = number
    }
  }

  func number(of run: Int) -> Number { numbers[run] ?? 0 }
}
