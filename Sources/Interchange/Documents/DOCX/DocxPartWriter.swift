import Linguistics

/// Writes a part of a Word document with translations in its paragraphs.
struct DocxPartWriter {
  private let part: DocxPart
  private let text: String
  private let paragraphs: [Int: DocxParagraph]
  private let language: LanguageTag
  private let edits: DocxEdits
  /// Tracked changes that are gone with the text they were in.
  private(set) var accepted: Set<Int> = []

  init(
    _ part: DocxPart, text: String, paragraphs: [Int: DocxParagraph], language: LanguageTag
  ) {
    self.part = part
    self.text = text
    self.paragraphs = paragraphs
    self.language = language
    edits = DocxEdits(part.bytes)
  }

  mutating func written(_ jobs: [Int: [DocxReplacement]]) -> [UInt8] {
    var elements = Array(jobs.keys)
    for element in jobs.keys { elements += alternates(around: element) }
    for element in Set(elements).sorted(by: >) {
      if let replacements = jobs[element], let paragraph = paragraphs[element] {
        write(paragraph, replacements)
      } else {
        copyToFallback(element)
      }
    }
    return edits.raw(0..<part.bytes.count)
  }

  // MARK: Paragraphs

  private mutating func write(_ paragraph: DocxParagraph, _ replacements: [DocxReplacement]) {
    let place = part.outline.elements[paragraph.element]
    let properties = part.child(.pPr, of: paragraph.element)
    let start = properties.map { Int(part.outline.elements[$0].end) } ?? Int(place.contentStart)
    var writer = DocxParagraphWriter(
      part, paragraph: paragraph.element, language: language, edits: edits)
    var index = 0
    for replacement in replacements.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard let region = region(of: replacement, in: paragraph, from: index) else { continue }
      for atom in paragraph.atoms[index..<region.lowerBound] { putWhole(atom, &writer) }
      put(replacement, region, paragraph, &writer)
      index = region.upperBound
      // The last text may go on behind the segment, and the next segment begin in it.
      let last = paragraph.atoms[region.upperBound - 1]
      if case .text(let range) = last.role, range.upperBound > replacement.range.upperBound {
        index -= 1
        rest = replacement.range.upperBound
      } else {
        rest = nil
      }
    }
    for atom in paragraph.atoms[index...] { putWhole(atom, &writer) }
    rest = nil
    edits.add(start..<Int(place.contentEnd), writer.finish())
  }

  /// Where in the article the text goes on that is still to be written, when a segment ended in the
  /// middle of an atom.
  private var rest: Int?

  /// Writes an atom as it is, or what is left of it.
  private mutating func putWhole(_ atom: DocxAtom, _ writer: inout DocxParagraphWriter) {
    if let rest, case .text(let range) = atom.role, range.contains(rest) {
      writer.put(text.bytes(in: rest..<range.upperBound), of: atom)
      self.rest = nil
    } else {
      writer.put(atom)
    }
  }

  /// The atoms that a translation replaces, with deletions beside them, which its text accepts.
  private func region(
    of replacement: DocxReplacement, in paragraph: DocxParagraph, from index: Int
  ) -> Range<Int>? {
    let atoms = paragraph.atoms
    guard !replacement.atoms.isEmpty else { return nil }
    let first = max(index, replacement.atoms.lowerBound)
    let last = max(first, replacement.atoms.upperBound - 1)
    var start = first
    while start > index, [.deleted, .dropped].contains(atoms[start - 1].role) { start -= 1 }
    var end = last + 1
    while end < atoms.count, [.deleted, .dropped].contains(atoms[end].role) { end += 1 }
    // Only where a deletion is among them, so that nothing else moves.
    if !atoms[start..<first].contains(where: { $0.role == .deleted }) { start = first }
    if !atoms[(last + 1)..<end].contains(where: { $0.role == .deleted }) { end = last + 1 }
    if case .text(let range) = atoms[last].role, range.upperBound > replacement.range.upperBound {
      end = last + 1
    }
    return start..<end
  }

  private mutating func put(
    _ replacement: DocxReplacement, _ region: Range<Int>, _ paragraph: DocxParagraph,
    _ writer: inout DocxParagraphWriter
  ) {
    let atoms = paragraph.atoms[region]
    for atom in atoms {
      if atom.role == .markStart { writer.put(atom) }
      accept(atom, replacement.range)
      // What of the first text stands before the segment.
      if case .text(let range) = atom.role, range.contains(replacement.range.lowerBound) {
        let start = max(range.lowerBound, rest ?? range.lowerBound)
        if start < replacement.range.lowerBound {
          writer.put(text.bytes(in: start..<replacement.range.lowerBound), of: atom)
        }
      }
    }
    DocxTranslation(replacement, part).put(&writer)
    for atom in atoms where atom.role == .markEnd { writer.put(atom) }
  }

  /// Takes note of a tracked change that ends with the text in it.
  private mutating func accept(_ atom: DocxAtom, _ range: Range<Int>) {
    if atom.role == .deleted {
      accepted.insert(atom.source.lowerBound)
      return
    }
    guard atom.textRange?.overlaps(range) ?? false else { return }
    var at = atom.container
    while at >= 0, part.kind(at) != .p {
      if [.ins, .moveTo].contains(part.kind(at)) {
        accepted.insert(part.outline.elements[at].range.lowerBound)
      }
      at = part.parent(at)
    }
  }

  // MARK: Alternate content

  /// The elements around a paragraph that hold it a second time, for older programs (ECMA-376,
  /// part 3, section 10.2).
  private func alternates(around paragraph: Int) -> [Int] {
    part.ancestors(of: paragraph).filter { part.kind($0) == .alternateContent }
  }

  /// Gives the text boxes of a second choice the text of the first, where they were the same.
  private mutating func copyToFallback(_ element: Int) {
    guard let choice = part.child(.choice, of: element),
      let fallback = part.child(.fallback, of: element)
    else { return }
    for (one, other) in zip(boxes(in: choice), boxes(in: fallback)) {
      guard words(in: one) == words(in: other) else { continue }
      edits.add(
        part.outline.elements[other].content, edits.raw(part.outline.elements[one].content))
    }
  }

  private func boxes(in element: Int) -> [Int] {
    (element + 1..<Int(part.outline.elements[element].next)).filter {
      part.kind($0) == .txbxContent
    }
  }

  private func words(in element: Int) -> [UInt8] {
    (element + 1..<Int(part.outline.elements[element].next)).filter { part.kind($0) == .t }
      .flatMap { part.bytes[part.outline.elements[$0].content] }
  }
}

/// A translation as it is written into its paragraph.
private struct DocxTranslation {
  private let replacement: DocxReplacement
  private let part: DocxPart
  private var segment: DocxSegment { replacement.segment }

  init(_ replacement: DocxReplacement, _ part: DocxPart) {
    self.replacement = replacement
    self.part = part
  }

  func put(_ writer: inout DocxParagraphWriter) {
    var open: [(number: Int, parts: [DocxSegment.Part])] = []
    for piece in replacement.text.pieces {
      let around = open.flatMap(\.parts)
      switch piece {
      case .text(let text):
        guard let run = run(in: around) else { continue }
        writer.put(text, like: run, in: containers(in: around))
      case .code(let code):
        let parts = segment.parts[code.number] ?? []
        switch code.side {
        case .opening where !code.isIsolated:
          open.append((code.number, parts))
          for case .field(let atoms, _) in parts { put(atoms, around + parts, &writer) }
        case .closing where !code.isIsolated:
          guard let index = open.lastIndex(where: { $0.number == code.number }) else { continue }
          open.remove(at: index)
          for case .field(_, let end?) in parts { put([end], around, &writer) }
        default:
          for case .atoms(let atoms) in parts { put(atoms, around + parts, &writer) }
          for case .field(let atoms, let end) in parts {
            put(atoms + (end.map { [$0] } ?? []), around + parts, &writer)
          }
        }
      }
    }
  }

  private func put(
    _ atoms: [Int], _ around: [DocxSegment.Part], _ writer: inout DocxParagraphWriter
  ) {
    for place in atoms { writer.put(segment.atoms[place], in: containers(in: around)) }
  }

  /// The run whose look text has there.
  private func run(in parts: [DocxSegment.Part]) -> Int? {
    for case .look(let run) in parts.reversed() { return run }
    return segment.baseRun
  }

  private func containers(in parts: [DocxSegment.Part]) -> [Int] {
    var containers = segment.base
    for case .container(let element) in parts where !containers.contains(element) {
      containers.append(element)
    }
    return containers
  }
}
