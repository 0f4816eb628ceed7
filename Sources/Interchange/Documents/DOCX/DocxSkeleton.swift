import Linguistics

/// A Word document: what a translation replaces is written anew, paragraph by paragraph; parts
/// without such a paragraph stay as they are, to the byte, packed as they were.
struct DocxSkeleton: DocumentSkeleton {
  private let text: String
  private let archive: DocxArchive
  private let names: [String]
  private let parts: [DocxPart]
  private let spans: [DocxText.Span]
  private let paragraphs: [[Int: DocxParagraph]]

  init(_ document: DocxArticle) throws {
    text = document.text.text
    archive = document.package.archive
    names = document.parts
    spans = document.text.spans
    let texts = try archive.texts(of: names)
    let parts = names.map { DocxPart(texts[DocxPackage.folded($0)] ?? []) }
    self.parts = parts
    var paragraphs: [[Int: DocxParagraph]] = []
    let byPart = Dictionary(grouping: spans) { Int($0.part) }
    for (number, part) in parts.enumerated() {
      let own = byPart[number, default: []]
        .filter { Int($0.element) < part.outline.elements.count }
        .sorted { $0.element < $1.element }
      var found: [Int: DocxParagraph] = [:]
      for span in own {
        guard let element = part.paragraph(of: Int(span.element)), found[element] == nil else {
          continue
        }
        found[element] = DocxParagraphReader.read(element, part, spans: own)
      }
      paragraphs.append(found)
    }
    self.paragraphs = paragraphs
  }

  /// The paragraphs a range of the text stands in, in order, and their part.
  private func places(of range: Range<Int>) -> (part: Int, paragraphs: [Int])? {
    let first = spans.firstPlace { $0.range.upperBound > range.lowerBound }
    var found: [Int] = []
    var number: Int?
    for span in spans[first...] {
      if span.range.lowerBound >= range.upperBound { break }
      let part = Int(span.part)
      guard number == nil || number == part,
        let paragraph = parts[part].paragraph(of: Int(span.element))
      else { return nil }
      number = part
      if !found.contains(paragraph) { found.append(paragraph) }
    }
    return number.map { ($0, found) }
  }

  private func segment(_ range: Range<Int>) -> (DocxSegment, part: Int, paragraphs: [Int])? {
    guard let (part, paragraphs) = places(of: range) else { return nil }
    let found = paragraphs.compactMap { self.paragraphs[part][$0] }
    guard var whole = found.first else { return nil }
    if found.count > 1 {
      whole.atoms = found.flatMap(\.atoms)
      whole.finish()
    }
    return (DocxSegment(range, whole, parts[part], text: text), part, paragraphs)
  }

  func content(of range: Range<Int>) -> CodedText {
    segment(range)?.0.text ?? CodedText(text.bytes(in: range))
  }

  func written(
    _ replacements: [DocumentReplacement], language: DocumentLanguages
  ) throws -> WrittenDocument {
    var written = WrittenDocument(bytes: [])
    var jobs: [[Int: [DocxReplacement]]] = parts.map { _ in [:] }
    for replacement in replacements {
      guard let (segment, part, paragraphs) = segment(replacement.range), segment.baseRun != nil
      else {
        written.left.append(replacement.range)
        continue
      }
      var offset = 0
      for (place, paragraph) in paragraphs.enumerated() {
        let count = self.paragraphs[part][paragraph]?.atoms.count ?? 0
        let own = segment.atoms.indices.clamped(to: offset..<offset + count)
        // Of paragraphs that were joined the first takes the text.
        jobs[part][paragraph, default: []].append(
          DocxReplacement(
            range: replacement.range, text: place == 0 ? replacement.text : CodedText(),
            segment: segment, atoms: own.lowerBound - offset..<own.upperBound - offset))
        offset += count
      }
    }
    var changed: [String: [UInt8]] = [:]
    var accepted = 0
    for (number, part) in parts.enumerated() where !jobs[number].isEmpty {
      var writer = DocxPartWriter(
        part, text: text, paragraphs: paragraphs[number], language: language.target)
      changed[DocxPackage.folded(names[number])] = writer.written(jobs[number])
      accepted += writer.accepted.count
    }
    if accepted > 0 { written.notices.append(.acceptedChanges(accepted)) }
    written.bytes = try archive.replacing(changed)
    return written
  }
}

/// A translation in a Word document.
struct DocxReplacement {
  let range: Range<Int>
  let text: CodedText
  let segment: DocxSegment
  /// The atoms of the paragraph it is written into that it replaces.
  let atoms: Range<Int>
}
