/// The text of subtitles in the SubRip format: a line for each cue, or for several over which a
/// sentence goes on.
struct SubtitleArticle {
  private(set) var article: ArticleContent
  let encoding: ArticleEncoding
  /// The file in UTF-8, without a mark.
  let source: [UInt8]
  private(set) var text = MarkedText()
  /// What stands in the file between two cues of one paragraph, and between two lines of a cue.
  private(set) var joints: [(range: Range<Int>, isLineEnd: Bool)] = []

  /// Over more cues no sentence is followed, for a text without stops would be one sentence.
  private static let mostCues = 6

  /// - Throws: ``InterchangeError`` for what is no text.
  init(_ file: PeekedSource, encoding given: String?) throws {
    encoding = try PlainText.encoding(of: file, given: given)
    article = try PlainText.read(file.readAll(), as: encoding, name: file.name)
    source = Array(article.text.utf8)
    var joined = 0
    var before: Range<Int>?
    for cue in SubtitleCue.cues(in: source) {
      for (number, line) in cue.lines.enumerated() {
        let isNewCue = number == 0
        if let last = before, !startsAnew(line), !isNewCue || goesOn(last) && joined < Self.mostCues
        {
          joined += isNewCue ? 1 : 0
          joints.append((last.upperBound..<line.lowerBound, !isNewCue))
          text.append(0x20, last.upperBound..<line.lowerBound)
        } else {
          text.endLine()
          joined = 1
        }
        add(line)
        before = line
      }
    }
    text.endLine()
    article.text = text.text
    article.format = .subtitles
  }

  /// Whether a line begins what another person says.
  private func startsAnew(_ line: Range<Int>) -> Bool {
    let words = String(decoding: withoutMarks(line).prefix(4), as: UTF8.self)
    return words.unicodeScalars.first.map { ["-", "–", "—", "♪"].contains($0) } ?? true
  }

  /// Whether a sentence is not at its end where a cue is.
  private func goesOn(_ line: Range<Int>) -> Bool {
    let text = String(decoding: withoutMarks(line), as: UTF8.self)
    let end = text.unicodeScalars.last { !["\"", "»", "”", "’", "'", ")", "]"].contains($0) }
    return end.map { ![".", "!", "?", "…", "♪", ":"].contains($0) } ?? false
  }

  private func withoutMarks(_ line: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var index = line.lowerBound
    while index < line.upperBound {
      if let (end, _, _) = mark(index, line.upperBound) {
        index = end
      } else {
        text.append(source[index])
        index += 1
      }
    }
    return text
  }

  private mutating func add(_ line: Range<Int>) {
    var index = line.lowerBound
    while index < line.upperBound {
      if let (end, side, name) = mark(index, line.upperBound) {
        let kind: CodeKind =
          switch HTMLElement.named(name) {
          case .b: .bold
          case .i: .italic
          case .u: .underline
          default: .format
          }
        text.append(MarkedText.Mark(range: index..<end, side: side, name: name, kind: kind))
        index = end
      } else {
        text.append(source[index], index..<index + 1)
        index += 1
      }
    }
  }

  /// A mark that begins at an index: a tag such as `<i>`, or a place on the screen such as `{\an8}`.
  private func mark(
    _ start: Int, _ limit: Int
  ) -> (end: Int, side: MarkedText.Mark.Side, name: UInt32)? {
    let rest = source[start..<limit]
    if rest.starts(with: "{\\".utf8), let close = rest.firstIndex(of: UInt8(ascii: "}")) {
      return (close + 1, .single, 0)
    }
    guard rest.first == UInt8(ascii: "<"),
      let close = rest.prefix(200).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let isEnd = rest.dropFirst().first == UInt8(ascii: "/")
    let name = rest[..<close].dropFirst(isEnd ? 2 : 1).prefix { (0x61...0x7A).contains($0 | 0x20) }
    let hash = HTMLElement.hash(of: name)
    guard ["b", "i", "u", "s", "font"].contains(String(decoding: name, as: UTF8.self).lowercased())
    else { return nil }
    return (close + 1, isEnd ? .closing : .opening, hash)
  }
}
