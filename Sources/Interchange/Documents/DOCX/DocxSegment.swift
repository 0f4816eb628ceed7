/// A segment of a Word document: its text with codes, and which atoms it consists of.
///
/// Text that looks like most of the segment is plain; what looks otherwise, a link, a field and
/// whatever can be seen is a code. Where runs begin and end says nothing.
struct DocxSegment {
  /// What of the document a code stands for.
  enum Part {
    /// An element around runs: a link, a content control.
    case container(Int)
    /// Text that looks as in this run.
    case look(run: Int)
    /// Atoms, by their places in ``atoms``.
    case atoms([Int])
    /// A field's code and, where it is in the segment, the end of its result.
    case field([Int], end: Int?)
  }

  private(set) var text = CodedText()
  /// The parts of each code, by its number.
  private(set) var parts: [Int: [Part]] = [:]
  /// The segment's atoms, from its first text to its last and what belongs to these.
  private(set) var atoms: ArraySlice<DocxAtom>
  /// The run whose look the segment has where it has no code.
  private(set) var baseRun: Int?
  /// The elements around all of it, the outermost first.
  private(set) var base: [Int] = []

  private let part: DocxPart
  private let range: Range<Int>
  private var runs: [CodeRun] = []
  private var list: [Part] = []
  private var baseLook: DocxLooks.Number?

  /// - Parameters:
  ///   - range: the segment in the article's text.
  ///   - paragraph: its paragraph, or several that are to be joined.
  init(_ range: Range<Int>, _ paragraph: DocxParagraph, _ part: DocxPart, text whole: String) {
    self.part = part
    self.range = range
    guard let touching = paragraph.touching(range) else {
      atoms = []
      return
    }
    atoms = paragraph.atoms[Self.withFields(touching, paragraph.atoms)]
    findBase()
    gather()
    let (text, numbers) = CodeNesting(runs).codedText(whole.bytes)
    self.text = text
    parts = numbers.mapValues { $0.map { list[$0] } }
  }

  /// The atoms with the fields that end in them or begin.
  private static func withFields(
    _ range: ClosedRange<Int>, _ atoms: [DocxAtom]
  ) -> Range<Int> {
    var depth = 0
    var ends = 0
    for atom in atoms[range] {
      switch atom.role {
      case .field(hasResult: true): depth += 1
      case .fieldEnd: if depth > 0 { depth -= 1 } else { ends += 1 }
      default: break
      }
    }
    var start = range.lowerBound
    var before = start
    while ends > 0, before > 0 {
      before -= 1
      switch atoms[before].role {
      case .fieldCode, .markStart, .markEnd, .dropped, .deleted: continue
      case .field(hasResult: true):
        start = before
        ends -= 1
      default: ends = 0
      }
    }
    var end = range.upperBound + 1
    var behind = end
    while depth > 0, behind < atoms.count {
      switch atoms[behind].role {
      case .markStart, .markEnd, .dropped, .deleted: behind += 1
      case .fieldEnd:
        behind += 1
        end = behind
        depth -= 1
      default: depth = 0
      }
    }
    return start..<end
  }

  // MARK: What all of it has

  /// Elements around a run that are kept when its text is replaced; tracked changes are not.
  func containers(of atom: DocxAtom) -> [Int] {
    var found: [Int] = []
    var at = atom.container
    while at >= 0, part.kind(at) != .p {
      switch part.kind(at) {
      case .hyperlink, .fldSimple, .sdt, .dir, .bdo: found.append(at)
      default: break
      }
      at = part.parent(at)
    }
    return found.reversed()
  }

  private mutating func findBase() {
    var counts: [DocxLooks.Number: Int] = [:]
    var first: [DocxLooks.Number: Int] = [:]
    var common: [Int]?
    for atom in atoms {
      guard let clipped = atom.textRange?.clamped(to: range), !clipped.isEmpty else { continue }
      let around = containers(of: atom)
      common = common.map { zip($0, around).prefix { $0 == $1 }.map(\.0) } ?? around
      guard let run = atom.run else { continue }
      let look = part.look(of: run)
      counts[look, default: 0] += clipped.count
      if first[look] == nil { first[look] = run }
    }
    base = common ?? []
    let most = counts.values.max() ?? 0
    let look = counts.filter { $0.value == most }.keys.min { first[$0] ?? 0 < first[$1] ?? 0 }
    baseLook = look
    baseRun = look.flatMap { first[$0] }
  }

  // MARK: Codes

  private enum Layer: Equatable {
    case container(Int)
    case look(DocxLooks.Number, run: Int)

    static func == (a: Layer, b: Layer) -> Bool {
      switch (a, b) {
      case (.container(let a), .container(let b)): a == b
      case (.look(let a, _), .look(let b, _)): a == b
      default: false
      }
    }
  }

  private var open: [(layer: Layer, name: UInt32)] = []
  private var count: UInt32 = 0

  private mutating func gather() {
    var fields: [(place: Int, name: UInt32)] = []
    var index = atoms.startIndex
    while index < atoms.endIndex {
      let atom = atoms[index]
      let place = index
      index += 1
      switch atom.role {
      case .text(let text):
        let clipped = text.clamped(to: range)
        if clipped.isEmpty { continue }
        set(layers(of: atom, isText: true))
        runs.append(CodeRun(content: .text(clipped)))
      case .object(let kind):
        addSingle([place], kind, atom)
      case .formula(let text):
        // One that two segments share belongs to the first.
        if range.contains(text.lowerBound) { addSingle([place], .formula, atom) }
      case .field(let hasResult):
        while index < atoms.endIndex, case .fieldCode = atoms[index].role { index += 1 }
        set([])
        let code = Array(place..<index)
        if hasResult {
          count += 1
          fields.append((list.count, count))
          add(.opening, .field(code, end: nil), "<field>", .field, name: count)
        } else {
          add(.single, .atoms(code), "<field/>", .field)
        }
      case .fieldEnd:
        set([])
        if let field = fields.popLast() {
          if case .field(let code, _) = list[field.place] {
            list[field.place] = .field(code, end: place)
          }
          add(.closing, nil, "</field>", nil, name: field.name)
        } else {
          add(.closing, .atoms([place]), "</field>", .field)
        }
      case .fieldCode, .markStart, .markEnd, .dropped, .deleted: continue
      }
    }
    set([])
  }

  private mutating func addSingle(_ places: [Int], _ kind: CodeKind, _ atom: DocxAtom) {
    set(layers(of: atom, isText: false))
    let names: [CodeKind: String] = [
      .note: "note", .lineBreak: "br", .image: "img", .formula: "math",
    ]
    add(.single, .atoms(places), "<\(names[kind] ?? "object")/>", kind)
  }

  private mutating func add(
    _ content: CodeRun.Content, _ part: Part?, _ native: String, _ kind: CodeKind?,
    name: UInt32 = 0
  ) {
    var run = CodeRun(content: content, native: native, name: name, kind: kind)
    if let part {
      run.parts = [list.count]
      list.append(part)
    }
    runs.append(run)
  }

  /// What is around an atom that is not around all of the segment.
  private func layers(of atom: DocxAtom, isText: Bool) -> [Layer] {
    var layers = containers(of: atom).dropFirst(base.count).map { Layer.container($0) }
    if isText, let run = atom.run {
      let look = part.look(of: run)
      if look != baseLook { layers.append(.look(look, run: run)) }
    }
    return layers
  }

  /// Opens and closes codes until these are open.
  private mutating func set(_ layers: [Layer]) {
    let common = zip(open, layers).prefix { $0.layer == $1 }.count
    for (layer, name) in open[common...].reversed() {
      add(.closing, nil, Self.tag(layer, part, isEnd: true), nil, name: name)
    }
    open.removeSubrange(common...)
    for layer in layers[common...] {
      count += 1
      let content =
        switch layer {
        case .container(let element): Part.container(element)
        case .look(_, let run): Part.look(run: run)
        }
      add(
        .opening, content, Self.tag(layer, part, isEnd: false), Self.kind(layer, part),
        name: count)
      if case .look(let look, _) = layer { runs[runs.count - 1].look = look }
      open.append((layer, count))
    }
  }

  private static func kind(_ layer: Layer, _ part: DocxPart) -> CodeKind {
    switch layer {
    case .look(let look, _): part.look(look).kind
    case .container(let element): part.kind(element) == .hyperlink ? .link : .field
    }
  }

  private static func tag(_ layer: Layer, _ part: DocxPart, isEnd: Bool) -> String {
    let names: [String] =
      switch layer {
      case .look(let look, _): part.look(look).names
      case .container(let element): part.kind(element) == .hyperlink ? ["a"] : ["field"]
      }
    return isEnd
      ? names.reversed().map { "</\($0)>" }.joined() : names.map { "<\($0)>" }.joined()
  }
}
