/// What replaces a range of a page.
typealias HTMLEdit = (range: Range<Int>, text: String)

/// A segment of a page: its text with the markup among it, and the range of the page it fills.
///
/// The range reaches from its first to its last word, and over tags beside these where they open or
/// close what the segment closes or opens: a bold first word brings its `<b>` along, a bold sentence
/// does not.
struct HTMLSegment {
  private(set) var text = CodedText()
  private(set) var range: Range<Int>

  private let page: [UInt8]
  private let tokens: HTMLTokens
  private var runs: [CodeRun] = []
  /// Where the markup of each code stands in the page, by its number.
  private var places: [Int: [Range<Int>]] = [:]
  private var list: [Range<Int>] = []

  /// - Parameters:
  ///   - spans: those of the segment.
  ///   - place: the segment in the text.
  init(
    _ place: Range<Int>, _ spans: ArraySlice<SourceSpan>, _ page: [UInt8], _ tokens: HTMLTokens,
    text whole: String
  ) {
    self.page = page
    self.tokens = tokens
    range = 0..<0
    guard let first = spans.first, let last = spans.last else { return }
    range =
      first.source(
        at: max(place.lowerBound, Int(first.start)))..<last.sourceEnd(
        before: min(place.upperBound, last.end))
    var before = first
    for span in spans {
      if span != first { addGap(before, span) }
      before = span
      addText(max(place.lowerBound, Int(span.start))..<min(place.upperBound, span.end))
    }
    takeNeighbours()
    let (text, parts) = CodeNesting(runs).codedText(whole.bytes)
    self.text = text
    places = parts.mapValues { $0.map { list[$0] } }
  }

  /// What the page has in the place of a code.
  ///
  /// - Parameter edits: what is to be replaced in it, such as what stands for a picture; in order.
  func markup(of code: CodedText.Code, _ edits: [HTMLEdit]) -> String {
    let own = text.codes.first { $0.number == code.number && $0.side == code.side }
    guard own != nil, let places = places[code.number], code.side != .closing else {
      return own?.native ?? ""
    }
    return places.map { place in
      var result: [UInt8] = []
      var position = place.lowerBound
      let first = edits.firstPlace { $0.range.lowerBound >= place.lowerBound }
      for edit in edits[first...].prefix(while: { $0.range.upperBound <= place.upperBound })
      where edit.range.lowerBound >= position {
        result += page[position..<edit.range.lowerBound]
        result += edit.text.utf8
        position = edit.range.upperBound
      }
      return String(decoding: result + page[position..<place.upperBound], as: UTF8.self)
    }.joined()
  }

  private mutating func addText(_ range: Range<Int>) {
    if range.isEmpty { return }
    if case .text(let before)? = runs.last?.content, before.upperBound == range.lowerBound {
      runs[runs.count - 1].content = .text(before.lowerBound..<range.upperBound)
    } else {
      runs.append(CodeRun(content: .text(range)))
    }
  }

  // MARK: Markup

  /// Adds what stands in the page between two stretches of text.
  private mutating func addGap(_ before: SourceSpan, _ after: SourceSpan) {
    var space = before.end..<Int(after.start)
    let gap = before.sourceEnd..<max(before.sourceEnd, Int(after.source))
    var found: [CodeRun] = []
    var isHidden = false
    for index in tokens.touching(gap) {
      let token = tokens.tokens[index]
      let part = token.range.clamped(to: gap)
      if token.kind != .text {
        found.append(run(token))
      } else if isBlank(part) {
        // White space is one space, where the first of it stands.
        if !space.isEmpty { found.append(CodeRun(content: .text(space))) }
        space = space.upperBound..<space.upperBound
      } else {
        isHidden = true
        found.append(single(part))
      }
    }
    if isHidden, let start = found.firstIndex(where: { !$0.isText }),
      let end = found.lastIndex(where: { !$0.isText })
    {
      let texts = found[start...end].filter(\.isText)
      var whole = CodeRun(content: .single)
      whole.native = found[start...end].map(\.native).joined()
      whole.parts = found[start...end].flatMap(\.parts)
      found.replaceSubrange(start...end, with: texts + [whole])
    }
    if !space.isEmpty { found.append(CodeRun(content: .text(space))) }
    for run in found {
      if case .text(let range) = run.content { addText(range) } else { runs.append(run) }
    }
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    page.withUnsafeBufferPointer { page in
      var text: [UInt8] = []
      HTMLCharacterReference.decode(page, range, into: &text)
      return String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy {
        $0.isASCII && $0.properties.isWhitespace || $0 == "\u{AD}" || $0.value == 0
      }
    }
  }

  private mutating func run(_ token: HTMLTokens.Token) -> CodeRun {
    switch token.kind {
    case .start where !token.isAlone:
      var run = piece(.opening, token.range)
      run.name = token.name
      run.kind = Self.kind(of: HTMLElement.named(token.name))
      return run
    case .end:
      var run = piece(.closing, token.range)
      run.name = token.name
      return run
    default:
      var run = single(token.range)
      run.kind =
        token.kind == .other ? .comment : Self.kind(of: HTMLElement.named(token.name)) ?? .other
      return run
    }
  }

  private mutating func single(_ range: Range<Int>) -> CodeRun {
    var run = piece(.single, range)
    run.kind = .other
    return run
  }

  private mutating func piece(_ content: CodeRun.Content, _ range: Range<Int>) -> CodeRun {
    var run = CodeRun(content: content, native: String(decoding: page[range], as: UTF8.self))
    run.parts = [list.count]
    list.append(range)
    return run
  }

  private static func kind(of element: HTMLElement?) -> CodeKind? {
    switch element {
    case .b, .strong: .bold
    case .i, .em: .italic
    case .u: .underline
    case .a: .link
    case .img, .image: .image
    case .br: .lineBreak
    case .s, .small, .big, .font, .strike, .tt, .nobr, .code: .format
    default: nil
    }
  }

  // MARK: Neighbours

  private mutating func takeNeighbours() {
    let nesting = CodeNesting.unpaired(runs)
    for name in nesting.endings { extendBack(to: name) }
    for name in nesting.beginnings.reversed() { extendForward(to: name) }
  }

  /// Takes in the start tags before the segment up to one of that name.
  private mutating func extendBack(to name: UInt32) {
    var index = tokens.touching(0..<range.lowerBound).upperBound - 1
    var taken: [CodeRun] = []
    while index >= 0 {
      let token = tokens.tokens[index]
      let part = token.range.clamped(to: 0..<range.lowerBound)
      index -= 1
      if token.kind == .text, isBlank(part) { continue }
      guard token.kind == .start, !token.isAlone,
        !HTMLElement.blocks.contains(HTMLElement.named(token.name))
      else { return }
      taken.insert(run(token), at: 0)
      if token.name == name {
        runs = taken + runs
        range = token.range.lowerBound..<range.upperBound
        return
      }
    }
  }

  /// Takes in the end tags behind the segment up to one of that name.
  private mutating func extendForward(to name: UInt32) {
    let behind = range.upperBound..<page.count
    var index = tokens.tokens.firstPlace { Int($0.end) > range.upperBound }
    var taken: [CodeRun] = []
    while index < tokens.tokens.count {
      let token = tokens.tokens[index]
      index += 1
      if token.kind == .text, isBlank(token.range.clamped(to: behind)) { continue }
      guard token.kind == .end, !HTMLElement.blocks.contains(HTMLElement.named(token.name))
      else { return }
      taken.append(run(token))
      if token.name == name {
        runs += taken
        range = range.lowerBound..<token.range.upperBound
        return
      }
    }
  }
}
