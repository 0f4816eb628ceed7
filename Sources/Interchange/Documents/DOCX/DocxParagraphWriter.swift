import Linguistics

/// Writes what stands in a paragraph anew, opening and closing runs and what is around them as the
/// pieces need it.
struct DocxParagraphWriter {
  private(set) var bytes: [UInt8] = []
  private let part: DocxPart
  /// What stands in the part now: text boxes were written before.
  private let edits: DocxEdits
  private let language: LanguageTag
  private let prefix: String

  private enum Run: Equatable {
    /// As it stands.
    case own(Int)
    /// A new one with the properties of another.
    case like(Int)
  }

  private var open: [Int] = []
  private var run: Run?

  init(_ part: DocxPart, paragraph: Int, language: LanguageTag, edits: DocxEdits) {
    self.part = part
    self.edits = edits
    self.language = language
    prefix = part.prefix(paragraph)
  }

  // MARK: Pieces

  /// Writes an atom as it is, in its run and all that is around that.
  ///
  /// - Parameter containers: what it stands in; what is around it now unless given.
  mutating func put(_ atom: DocxAtom, in containers: [Int]? = nil) {
    stand(in: containers ?? self.containers(of: atom))
    begin(atom.run.map { .own($0) })
    bytes += edits.raw(atom.source)
  }

  /// Writes a part of the text of an atom.
  mutating func put(_ text: String, of atom: DocxAtom) {
    guard let run = atom.run else { return }
    stand(in: containers(of: atom))
    begin(.own(run))
    put(text)
  }

  /// Writes new text that looks as in a run.
  mutating func put(_ text: String, like run: Int, in containers: [Int]) {
    stand(in: containers)
    begin(.like(run))
    put(text)
  }

  private mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { text in
      var index = 0
      while index < text.count {
        var end = index
        var mark = Self.element(text, at: end)
        while mark == nil, end < text.count {
          end += 1
          mark = Self.element(text, at: end)
        }
        if end > index { putWords(UnsafeBufferPointer(rebasing: text[index..<end])) }
        if let mark { bytes += "<\(prefix)\(mark.name)/>".utf8 }
        index = end + (mark?.count ?? 0)
      }
    }
  }

  private mutating func putWords(_ words: UnsafeBufferPointer<UInt8>) {
    bytes += "<\(prefix)t xml:space=\"preserve\">".utf8
    _ = appendXML(words, as: .content, to: &bytes)
    bytes += "</\(prefix)t>".utf8
  }

  /// What stands for a character that a run has as an element (section 17.3.3), and of how many
  /// bytes the character is.
  private static func element(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (name: String, count: Int)? {
    guard index < text.count else { return nil }
    switch text[index] {
    case 0x09: return ("tab", 1)
    case 0x0D where index + 1 < text.count && text[index + 1] == 0x0A: return ("br", 2)
    case 0x0A, 0x0D: return ("br", 1)
    // U+2028, a line separator, and U+2011, a hyphen that does not end a line.
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
      switch text[index + 2] {
      case 0xA8: return ("br", 3)
      case 0x91: return ("noBreakHyphen", 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// Everything that is open ends.
  mutating func finish() -> [UInt8] {
    begin(nil)
    stand(in: [])
    return bytes
  }

  // MARK: What is around them

  /// All elements between the paragraph and an atom, the outermost first.
  private func containers(of atom: DocxAtom) -> [Int] {
    var found: [Int] = []
    var at = atom.container
    while at >= 0, part.kind(at) != .p {
      if part.kind(at) != .sdtContent { found.append(at) }
      at = part.parent(at)
    }
    return found.reversed()
  }

  /// Ends and begins elements until these are open.
  private mutating func stand(in containers: [Int]) {
    let common = zip(open, containers).prefix { $0 == $1 }.count
    if common == open.count, common == containers.count { return }
    begin(nil)
    for element in open[common...].reversed() { bytes += end(of: element) }
    open.removeSubrange(common...)
    for element in containers[common...] {
      bytes += start(of: element)
      open.append(element)
    }
  }

  private mutating func begin(_ run: Run?) {
    if run == self.run { return }
    if self.run != nil { bytes += "</\(prefix)r>".utf8 }
    switch run {
    case .own(let element):
      bytes += part.bytes[part.outline.elements[element].startTag]
      if let properties = part.child(.rPr, of: element) {
        bytes += part.bytes[part.outline.elements[properties].range]
      }
    case .like(let element):
      bytes += "<\(prefix)r>".utf8
      if let properties = part.child(.rPr, of: element) { bytes += translated(properties) }
    case nil: break
    }
    self.run = run
  }

  private func start(of element: Int) -> ArraySlice<UInt8> {
    let place = part.outline.elements[element]
    guard part.kind(element) == .sdt, let content = part.child(.sdtContent, of: element) else {
      return part.bytes[place.startTag]
    }
    return part.bytes[Int(place.start)..<Int(part.outline.elements[content].contentStart)]
  }

  private func end(of element: Int) -> ArraySlice<UInt8> {
    let place = part.outline.elements[element]
    var start = Int(place.contentEnd)
    if part.kind(element) == .sdt, let content = part.child(.sdtContent, of: element) {
      start = Int(part.outline.elements[content].contentEnd)
    }
    return part.bytes[start..<Int(place.end)]
  }

  /// A run's properties for a text in the new language; earlier properties that were tracked are
  /// gone with the text that had them.
  private func translated(_ properties: Int) -> [UInt8] {
    var splice = ByteSplice(Array(part.bytes[part.outline.elements[properties].range]))
    let offset = Int(part.outline.elements[properties].start)
    for child in part.outline.children(of: properties) {
      let range = part.outline.elements[child].range
      let place = range.lowerBound - offset..<range.upperBound - offset
      switch part.kind(child) {
      case .rPrChange, .ins, .moveTo: splice.replace(place, with: "")
      case .lang:
        splice.replace(
          place, with: "<\(part.name(child)) \(prefix)val=\"\(Self.code(of: language))\"/>")
      default: break
      }
    }
    return splice.finish()
  }

  /// The language as Word names it: with a country.
  private static func code(of language: LanguageTag) -> String {
    if language.literal.contains("-") { return language.literal }
    switch language.language {
    case .russian: return "ru-RU"
    case .kazakh: return "kk-KZ"
    case .english: return "en-US"
    case nil: return language.literal
    }
  }
}
