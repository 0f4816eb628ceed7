/// An article out of an HTML page: all of its text wherever it stands, and nothing of the page's
/// boilerplate.
///
/// The page is cut into elements and text by our own parser (``HTMLTreeBuilder`` says why), what is
/// hidden or boilerplate goes (``HTMLOutline``), the rest is laid out in lines as a browser shows it
/// (``HTMLLayout``), and of these the article's are taken (``HTMLSelection``).
struct HTMLArticle {
  private(set) var article: ArticleContent
  let encoding: ArticleEncoding
  /// The page as UTF-8.
  let page: [UInt8]
  let tree: HTMLTree
  /// Where each part of the article's text stands in the page.
  private(set) var spans: [SourceSpan] = []
  /// The nodes from the article's first to its last; others may stand between them.
  private(set) var nodes = 0..<0

  /// The largest page that is read; its tree takes up to ten times as much memory.
  private static let largest = 32 << 20

  init(_ source: PeekedSource, encoding given: String?) throws {
    let bytes = try source.readAll(limit: Self.largest)
    guard
      let encoding = ArticleEncoding.find(
        in: bytes[...], given: given, declared: Self.declaredEncoding(bytes), isCut: false)
    else { throw PlainText.unreadable(bytes, name: source.name) }
    self.encoding = encoding
    article = try PlainText.read(bytes, as: encoding, name: source.name)
    article.format = .html
    page = Array(article.text.utf8)
    tree = page.withUnsafeBufferPointer { HTMLTreeBuilder.tree(of: $0) }
    article.notices += page.withUnsafeBufferPointer { Self.notices(of: tree, in: $0) }
    article.text = ""
    for line in lines() {
      let start = Int32(article.text.utf8.count)
      spans += line.spans.map { span in
        var span = span
        span.start += start
        return span
      }
      article.text += line.text + "\n"
      nodes =
        nodes.isEmpty
        ? line.nodes
        : min(
          nodes.lowerBound, line.nodes.lowerBound)..<max(
            nodes.upperBound, line.nodes.upperBound)
    }
    if article.text.isEmpty, page.contains(where: { !HTMLTokenizer.isSpace($0) }) {
      article.notices.append(.nothingShown)
    }
  }

  private func lines() -> [HTMLLayout.Line] {
    page.withUnsafeBufferPointer { page in
      let outline = HTMLOutline(page, tree)
      let layout = HTMLLayout(page, tree, traits: outline.traits, isOut: outline.isOut)
      return HTMLSelection(tree, outline, layout.lines).lines
    }
  }

  private static func notices(
    of tree: HTMLTree, in page: UnsafeBufferPointer<UInt8>
  ) -> [ArticleNotice] {
    func line(_ position: Int) -> Int { page[..<position].count { $0 == 0x0A } + 1 }
    var notices: [ArticleNotice] = []
    if let place = tree.deepPlace {
      notices.append(.deepNesting(limit: HTMLTreeBuilder.deepest, line: line(place)))
    }
    if let unclosed = tree.unclosed, hasText(page[unclosed.at...]) {
      notices.append(.unclosed(what: unclosed.what, line: line(unclosed.at)))
    }
    return notices
  }

  /// Whether anything but white space and end tags is lost with what is never closed.
  private static func hasText(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    rest.count { !HTMLTokenizer.isSpace($0) } > 20
  }

  /// The encoding a page names: in an XML declaration or a `<meta>` (sections 13.2.3.2 and 2.5.2 of
  /// the HTML Standard).
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    if let name = TextEncoding.declared(bytes[...]) { return name }
    return bytes.withUnsafeBufferPointer { page in
      let head = UnsafeBufferPointer(rebasing: page.prefix(1 << 14))
      var tokenizer = HTMLTokenizer(head)
      while true {
        switch tokenizer.next(allowsCharacterData: false) {
        case .start(let name, let attributes, _):
          switch HTMLElement.named(name) {
          case .meta:
            if let found = encoding(ofMeta: HTMLAttributes(head, attributes)) { return found }
          case .body: return nil
          default: break
          }
        case .finished: return nil
        default: break
        }
      }
    }
  }

  private static func encoding(ofMeta attributes: HTMLAttributes) -> String? {
    var isPragma = false
    var content: String?
    for (name, value) in attributes {
      switch name {
      case "charset":
        let label = value.trimmingSpaces
        if !label.isEmpty { return label }
      case "http-equiv": isPragma = value.lowercased() == "content-type"
      case "content": content = value
      default: break
      }
    }
    guard isPragma, var rest = content.map({ $0.lowercased()[...] }) else { return nil }
    while let key = rest.firstRange(of: "charset") {
      rest = rest[key.upperBound...].drop(while: \.isWhitespace)
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      let label: Substring
      if let quote = rest.first, quote == "\"" || quote == "'" {
        label = rest.dropFirst().prefix { $0 != quote }
      } else {
        label = rest.prefix { !$0.isWhitespace && $0 != ";" }
      }
      return label.isEmpty ? nil : String(label)
    }
    return nil
  }
}

extension StringProtocol {
  fileprivate var trimmingSpaces: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
