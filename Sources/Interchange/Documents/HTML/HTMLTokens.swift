/// The tags and texts of a page in their order, to find the markup that stands between two words.
struct HTMLTokens: Sendable {
  enum Kind: UInt8, Sendable { case text, start, end, other }

  struct Token: Sendable {
    var start: Int32
    var end: Int32
    /// The hash of the element's name, see ``HTMLElement/hash(of:)``.
    var name: UInt32 = 0
    var kind: Kind
    /// Of a start tag whether nothing ends it.
    var isAlone = false

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  private(set) var tokens: [Token] = []

  init(_ page: UnsafeBufferPointer<UInt8>) {
    var tokenizer = HTMLTokenizer(page)
    while true {
      let before = tokenizer.position
      let token = tokenizer.next(allowsCharacterData: false)
      if tokenizer.tokenStart > before, token != .finished {
        add(before..<tokenizer.tokenStart, .other)
      }
      let range = tokenizer.tokenStart..<tokenizer.position
      switch token {
      case .text(let range), .characters(let range): add(range, .text)
      case .start(let name, _, let isSelfClosing):
        let element = HTMLElement.named(name)
        add(range, .start, name)
        tokens[tokens.count - 1].isAlone = HTMLElement.void.contains(element) || isSelfClosing
        if let element, HTMLElement.rawText.contains(element), !isSelfClosing {
          let text = tokenizer.rawText(of: element)
          add(text, .text)
          if tokenizer.position > text.upperBound {
            add(text.upperBound..<tokenizer.position, .end, name)
          }
        }
      case .end(let name): add(range, .end, name)
      case .finished: return
      }
    }
  }

  private mutating func add(_ range: Range<Int>, _ kind: Kind, _ name: UInt32 = 0) {
    tokens.append(
      Token(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), name: name, kind: kind))
  }

  /// The tokens that have something of a range of the page.
  func touching(_ range: Range<Int>) -> Range<Int> {
    let first = tokens.firstPlace { Int($0.end) > range.lowerBound }
    let last = tokens.firstPlace { Int($0.start) >= range.upperBound }
    return min(first, last)..<last
  }
}
