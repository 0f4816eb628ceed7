/// Builds the tree of a page, as section 13.2.6 of the HTML Standard does, as far as text needs it.
///
/// Our own, because libxml2's parser (2.9.14) cannot be made to do it: it stops at 256 open
/// elements and drops what follows, knows the names of HTML 4 only, and only with semicolons, reads
/// `&#151;` as a control character and `<![if …]>` as text, and ends a page at `</html>`. What is
/// left out here of the Standard changes no text: formatting elements are not opened again in the
/// next paragraph (which would make `<p><font>` without end tags cost the square of its length),
/// what stands in a table but not in a cell stays there, and frames are not read.
///
/// At most ``deepest`` elements are open, as in browsers; one deeper takes the place of the
/// innermost. Time is linear, memory some 20 bytes a tag.
struct HTMLTreeBuilder {
  static let deepest = 512

  private struct Open {
    var node: Int32
    var name: UInt32
    var element: HTMLElement?
    var isForeign: Bool
    var isLink = false
    /// A formatting element whose end tag came while blocks in it were open.
    var isEnded = false
  }

  private let page: UnsafeBufferPointer<UInt8>
  private var tokenizer: HTMLTokenizer
  private var tree = HTMLTree()
  private var open: [Open] = []
  private var links = 0
  private var hasBody = false
  /// Whether `<a/>` is an empty element, as in XML.
  private let isXML: Bool

  private init(_ page: UnsafeBufferPointer<UInt8>, isXML: Bool) {
    self.page = page
    self.isXML = isXML
    tokenizer = HTMLTokenizer(page)
  }

  static func tree(of page: UnsafeBufferPointer<UInt8>) -> HTMLTree {
    var builder = HTMLTreeBuilder(page, isXML: isXML(page))
    builder.build()
    return builder.tree
  }

  /// Whether a page calls itself XHTML: by a declaration, its document type or its namespace.
  private static func isXML(_ page: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = String(decoding: page.prefix(2048), as: UTF8.self).lowercased()
    return head.drop { $0.isWhitespace }.hasPrefix("<?xml") || head.contains("//dtd xhtml")
      || head.contains("xmlns=\"http://www.w3.org/1999/xhtml\"")
  }

  private mutating func build() {
    append(Open(node: 0, name: HTMLElement.hash(of: "html".utf8), element: .html, isForeign: false))
    tree.nodes.append(HTMLTree.Node(element: .html, parent: 0, start: 0, end: 0))
    while true {
      let isForeign = open.last?.isForeign ?? false
      switch tokenizer.next(allowsCharacterData: isXML || isForeign) {
      case .text(let range): text(range, isLiteral: false)
      case .characters(let range): text(range, isLiteral: true)
      case .start(let name, let attributes, let isSelfClosing):
        start(name, HTMLElement.named(name), attributes, isSelfClosing)
      case .end(let name): end(name, HTMLElement.named(name))
      case .finished:
        tree.unclosed = tokenizer.unclosed
        return tree.finish()
      }
    }
  }

  // MARK: Nodes

  private var current: Int32 { open.last?.node ?? 0 }

  private mutating func append(_ element: Open) {
    open.append(element)
    if element.isLink { links += 1 }
  }

  private mutating func pop() {
    guard open.count > 1 else { return }
    let element = open.removeLast()
    if element.isLink, !element.isEnded { links -= 1 }
  }

  private mutating func pop(through index: Int) {
    while open.count > max(index, 1) { pop() }
  }

  private mutating func text(_ range: Range<Int>, isLiteral: Bool) {
    if !hasBody {
      if range.allSatisfy({ HTMLTokenizer.isSpace(page[$0]) }) { return }
      beginBody(0..<0)
    }
    tree.nodes.append(
      HTMLTree.Node(
        element: nil, isText: true, isLinked: links > 0, isLiteral: isLiteral, parent: current,
        start: Int32(range.lowerBound), end: Int32(range.upperBound)))
  }

  private mutating func insert(_ element: HTMLElement?, _ attributes: Range<Int>) -> Int32 {
    tree.nodes.append(
      HTMLTree.Node(
        element: element, parent: current, start: Int32(attributes.lowerBound),
        end: Int32(attributes.upperBound)))
    return Int32(tree.nodes.count - 1)
  }

  private mutating func push(
    _ name: UInt32, _ element: HTMLElement?, _ attributes: Range<Int>, isForeign: Bool = false
  ) {
    if open.count >= Self.deepest {
      if tree.deepPlace == nil { tree.deepPlace = attributes.lowerBound }
      pop()
    }
    var entry = Open(
      node: insert(element, attributes), name: name, element: element, isForeign: isForeign)
    if element == .a {
      entry.isLink = HTMLAttributes(page, attributes).contains { $0.name == "href" }
    }
    append(entry)
  }

  private mutating func beginBody(_ attributes: Range<Int>) {
    guard !hasBody else { return }
    pop(through: 1)
    hasBody = true
    push(HTMLElement.hash(of: "body".utf8), .body, attributes)
  }

  // MARK: Start tags

  private mutating func start(
    _ name: UInt32, _ element: HTMLElement?, _ attributes: Range<Int>, _ isSelfClosing: Bool
  ) {
    if open.last?.isForeign == true, !startInForeign(name, element, attributes, isSelfClosing) {
      return
    }
    switch element {
    case .html:
      if tree.nodes[0].end == 0 {
        tree.nodes[0].start = Int32(attributes.lowerBound)
        tree.nodes[0].end = Int32(attributes.upperBound)
      }
      return
    case .head:
      if !hasBody, open.count == 1 { push(name, element, attributes) }
      return
    case .body: return beginBody(attributes)
    case .frameset: return
    default: break
    }
    if !hasBody, !HTMLElement.headContent.contains(element) { beginBody(0..<0) }
    if let element { makeRoom(for: element) }
    if HTMLElement.void.contains(element) || isXML && isSelfClosing {
      _ = insert(element, attributes)
    } else if let element, HTMLElement.rawText.contains(element) || element == .plaintext {
      raw(name, element, attributes)
    } else {
      push(
        name, element, attributes, isForeign: element == .svg || element == .math)
      if isSelfClosing, element == .svg || element == .math { pop() }
    }
  }

  /// Ends what cannot stay open when an element begins (section 13.2.6.4.7 and those on tables).
  private mutating func makeRoom(for element: HTMLElement) {
    switch element {
    case .li: closeItem([.li], scopeEnds: [.ul, .ol, .menu, .dir])
    case .dd, .dt: closeItem([.dd, .dt], scopeEnds: [.dl])
    case .option, .optgroup: if open.last?.element == .option { pop() }
    case .button: if let index = index(of: .button) { pop(through: index) }
    case .a: endFormatting(HTMLElement.hash(of: "a".utf8))
    case .rb, .rt, .rp, .rtc: if index(of: .ruby) != nil { closeImplied() }
    case .td, .th: closeInTable([.td, .th, .caption])
    case .tr: closeInTable([.tr, .caption, .colgroup])
    case .tbody, .thead, .tfoot: closeInTable([.tbody, .thead, .tfoot, .caption, .colgroup])
    case .caption, .colgroup: closeInTable([.caption, .colgroup, .tbody, .thead, .tfoot])
    default: break
    }
    if HTMLElement.closesParagraph.contains(element) { closeParagraph() }
    if HTMLElement.headings.contains(element), HTMLElement.headings.contains(open.last?.element) {
      pop()
    }
  }

  private mutating func raw(_ name: UInt32, _ element: HTMLElement, _ attributes: Range<Int>) {
    push(name, element, attributes)
    let range = tokenizer.rawText(of: element)
    tree.nodes.append(
      HTMLTree.Node(
        element: nil, isText: true, isLinked: links > 0,
        isLiteral: element != .title && element != .textarea, parent: current,
        start: Int32(range.lowerBound), end: Int32(range.upperBound)))
    pop()
  }

  /// Handles a start tag in SVG or MathML; returns whether it is HTML again.
  private mutating func startInForeign(
    _ name: UInt32, _ element: HTMLElement?, _ attributes: Range<Int>, _ isSelfClosing: Bool
  ) -> Bool {
    if HTMLElement.leavesForeign.contains(element) {
      while open.last?.isForeign == true { pop() }
      return true
    }
    if isSelfClosing {
      _ = insert(element, attributes)
    } else {
      push(
        name, element, attributes, isForeign: !HTMLElement.integrationPoints.contains(element))
    }
    return false
  }

  // MARK: End tags

  private mutating func end(_ name: UInt32, _ element: HTMLElement?) {
    switch element {
    case .html, .body: return
    case .head: if !hasBody { pop(through: 1) }
    case .br: start(name, .br, 0..<0, false)
    case .p:
      if index(of: .p, scopeEnds: [.button]) == nil { push(name, .p, 0..<0) }
      closeParagraph()
    case .form:
      if let index = index(of: .form) {
        closeImplied()
        open.remove(at: index)
      }
    case .h1, .h2, .h3, .h4, .h5, .h6:
      let heading = open.lastIndex {
        HTMLElement.headings.contains($0.element) || HTMLElement.scopeEnds.contains($0.element)
      }
      if let heading, HTMLElement.headings.contains(open[heading].element) { pop(through: heading) }
    case .table, .caption, .tbody, .thead, .tfoot, .tr, .td, .th, .template:
      if let index = open.lastIndex(where: {
        $0.element == element || HTMLElement.tableScopeEnds.contains($0.element)
      }), open[index].element == element {
        pop(through: index)
      }
    default:
      if HTMLElement.formatting.contains(element) {
        endFormatting(name)
      } else if let element,
        HTMLElement.closesParagraph.contains(element) || element == .button
          || element == .object || element == .applet || element == .marquee
      {
        let scopeEnds: HTMLElementSet = element == .li ? [.ul, .ol, .menu, .dir] : []
        if let index = index(of: element, scopeEnds: scopeEnds) { pop(through: index) }
      } else {
        endAny(name)
      }
    }
  }

  /// "Any other end tag": looks for its element, but not past a special one.
  private mutating func endAny(_ name: UInt32) {
    for index in open.indices.dropFirst().reversed() {
      if open[index].name == name { return pop(through: index) }
      if HTMLElement.special.contains(open[index].element), !open[index].isForeign { return }
    }
  }

  /// The adoption agency (section 13.2.6.4.7) without its moving of nodes: where blocks are open in
  /// the element, what follows no longer counts as in it.
  private mutating func endFormatting(_ name: UInt32) {
    for index in open.indices.dropFirst().reversed() {
      if open[index].name == name, !open[index].isEnded {
        let isOverlapped = open[(index + 1)...].contains {
          HTMLElement.special.contains($0.element)
        }
        if !isOverlapped { return pop(through: index) }
        open[index].isEnded = true
        if open[index].isLink { links -= 1 }
        return
      }
      if HTMLElement.scopeEnds.contains(open[index].element) { return }
    }
  }

  // MARK: Scopes

  /// Where an element is open in scope (section 13.2.4.2).
  private func index(of element: HTMLElement, scopeEnds: HTMLElementSet = []) -> Int? {
    for index in open.indices.dropFirst().reversed() {
      let at = open[index].element
      if at == element { return index }
      if HTMLElement.scopeEnds.contains(at) || scopeEnds.contains(at) { return nil }
    }
    return nil
  }

  private mutating func closeParagraph() {
    if let index = index(of: .p, scopeEnds: [.button]) { pop(through: index) }
  }

  private mutating func closeImplied() {
    while HTMLElement.impliedEnds.contains(open.last?.element) { pop() }
  }

  /// Ends the item before: not past a block other than `address`, `div` and `p`.
  private mutating func closeItem(_ items: HTMLElementSet, scopeEnds: HTMLElementSet) {
    for index in open.indices.dropFirst().reversed() {
      let element = open[index].element
      if items.contains(element) { return pop(through: index) }
      if scopeEnds.contains(element) { return }
      if HTMLElement.special.contains(element), element != .address, element != .div, element != .p
      {
        return
      }
    }
  }

  /// Ends a cell, row or group that is open in the innermost table.
  private mutating func closeInTable(_ elements: HTMLElementSet) {
    var outermost: Int?
    for index in open.indices.dropFirst().reversed() {
      if HTMLElement.tableScopeEnds.contains(open[index].element) { break }
      if elements.contains(open[index].element) { outermost = index }
    }
    if let outermost { pop(through: outermost) }
  }
}
