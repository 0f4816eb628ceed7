/// What of a page is for translation beside its text: its title, its description, and what stands for
/// the article's pictures where they are not seen.
struct HTMLFurtherTexts {
  /// A value and its place in the page.
  struct Value: Sendable {
    let kind: FurtherText.Kind
    /// The value in the text of the document.
    var text: Range<Int>
    let source: Range<Int>
    let isAttribute: Bool
    /// The quotation mark it stands in.
    let quote: UInt8?
  }

  private(set) var values: [Value] = []
  private(set) var spans: [SourceSpan] = []
  /// The values, a line each.
  private(set) var text = ""

  private let offset: Int

  /// - Parameter offset: where ``text`` is to stand in the text of the document, in bytes.
  init(_ article: HTMLArticle, offset: Int) {
    self.offset = offset
    article.page.withUnsafeBufferPointer { page in
      for (index, node) in article.tree.nodes.enumerated() {
        switch node.element {
        case .title: addTitle(page, article.tree, index)
        case .meta: addDescription(page, node)
        case .img, .image, .area:
          if article.nodes.contains(index) { addAlternative(page, node) }
        default: break
        }
      }
    }
  }

  private mutating func addTitle(
    _ page: UnsafeBufferPointer<UInt8>, _ tree: HTMLTree, _ index: Int
  ) {
    guard index + 1 < tree.nodes.count, tree.nodes[index + 1].isText else { return }
    let isPageTitle = !values.contains { $0.kind == .title && !$0.isAttribute }
    if isPageTitle { add(page, .title, tree.nodes[index + 1].source, isAttribute: false) }
  }

  private mutating func addDescription(
    _ page: UnsafeBufferPointer<UInt8>, _ node: HTMLTree.Node
  ) {
    var attributes = HTMLAttributes(page, node.source)
    var name = ""
    var content: Range<Int>?
    while let (key, value) = attributes.next() {
      switch key {
      case "name", "property": name = value.lowercased()
      case "content": content = attributes.valueRange
      default: break
      }
    }
    guard let content else { return }
    switch name {
    case "description", "og:description", "twitter:description": add(page, .description, content)
    case "og:title", "twitter:title": add(page, .title, content)
    default: break
    }
  }

  private mutating func addAlternative(
    _ page: UnsafeBufferPointer<UInt8>, _ node: HTMLTree.Node
  ) {
    var attributes = HTMLAttributes(page, node.source)
    while let (key, _) = attributes.next() {
      if key == "alt", let range = attributes.valueRange {
        add(page, .alternative, range)
        return
      }
    }
  }

  private mutating func add(
    _ page: UnsafeBufferPointer<UInt8>, _ kind: FurtherText.Kind, _ range: Range<Int>,
    isAttribute: Bool = true
  ) {
    var decoded: [UInt8] = []
    let references = HTMLCharacterReference.decode(
      page, range, isAttribute: isAttribute, into: &decoded)
    for index in decoded.indices where decoded[index] == 0x0A || decoded[index] == 0x0D {
      decoded[index] = 0x20
    }
    let value = String(decoding: decoded, as: UTF8.self)
    guard value.contains(where: \.isLetter), value.utf8.count == decoded.count else { return }
    let start = offset + text.utf8.count
    var places = DecodedPlaces(start: range.lowerBound, references)
    for place in decoded.indices { spans.note(start + place, places.next()) }
    let quote = range.lowerBound > 0 ? page[range.lowerBound - 1] : 0
    let isQuoted = isAttribute && (quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"))
    values.append(
      Value(
        kind: kind, text: start..<start + decoded.count, source: range, isAttribute: isAttribute,
        quote: isQuoted ? quote : nil))
    text += value + "\n"
  }
}
