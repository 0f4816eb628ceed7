import Bytes

/// Which parts of a page are shown and belong to its content: everything but what is hidden and
/// the page's boilerplate (navigation, share rows, comments, advertisements, author boxes).
///
/// Elements are boilerplate by what they are (`nav`, `aside`, a page's `footer`, a `form`), by their
/// role, and by what their names say. None of these counts for an element that holds the article:
/// its headline, an element that says it is the article, or most of the page's text. So a page in a
/// form, or in `<div class="with-share">`, is a page.
struct HTMLOutline {
  let traits: [HTMLTraits]
  /// What is hidden or boilerplate, with all that is in it.
  private(set) var isOut: [Bool]
  /// What is out because it is boilerplate, not because it is hidden.
  private(set) var isBoilerplate: [Bool]
  /// The article's headline, if it has one.
  private(set) var headline: Int?
  /// Characters of each node's text that are no white space and stand in no link.
  private(set) var sizes: [Int] = []
  private(set) var linkSizes: [Int] = []

  private let tree: HTMLTree
  private let page: UnsafeBufferPointer<UInt8>

  init(_ page: UnsafeBufferPointer<UInt8>, _ tree: HTMLTree) {
    self.page = page
    self.tree = tree
    let sheet = Self.styleSheet(page, tree)
    traits = tree.nodes.map { node in
      node.isText || node.start == node.end ? [] : .of(HTMLAttributes(page, node.source), sheet)
    }
    isOut = [Bool](repeating: false, count: tree.nodes.count)
    isBoilerplate = isOut
    hide()
    measure()
    headline = findHeadline()
    removeBoilerplate()
    measure()
  }

  /// Never shown, or shown by something other than its content (HTML Standard, section 15.3.1).
  private static let unseen: HTMLElementSet = [
    .head, .title, .script, .style, .noscript, .template, .iframe, .noembed, .noframes, .textarea,
    .datalist, .progress, .meter, .annotation,
  ]
  /// Controls and embedded things, of which the content is not the article's.
  private static let embedded: HTMLElementSet = [
    .select, .object, .applet, .svg, .canvas, .video, .audio, .button, .dialog, .form, .nav, .aside,
    .menu, .footer, .header,
  ]

  private static func styleSheet(
    _ page: UnsafeBufferPointer<UInt8>, _ tree: HTMLTree
  ) -> HTMLStyleSheet {
    var sheet = HTMLStyleSheet()
    for index in tree.nodes.indices.dropLast() where tree.nodes[index].element == .style {
      if tree.nodes[index + 1].isText { sheet.add(page[tree.nodes[index + 1].source]) }
    }
    return sheet
  }

  private mutating func hide() {
    var isInvisible = isOut
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      let parent = Int(node.parent)
      isInvisible[index] = index > 0 && isInvisible[parent]
      if traits[index].contains(.invisible) { isInvisible[index] = true }
      if traits[index].contains(.visible) { isInvisible[index] = false }
      isOut[index] =
        index > 0 && isOut[parent] || Self.unseen.contains(node.element)
        || traits[index].contains(.hidden) || node.isText && isInvisible[index]
    }
  }

  // MARK: Sizes

  private mutating func measure() {
    sizes = [Int](repeating: 0, count: tree.nodes.count)
    linkSizes = sizes
    for index in tree.nodes.indices.reversed() where !isOut[index] {
      let node = tree.nodes[index]
      if node.isText {
        let count = page[node.source].count { $0.beginsScalar && !HTMLTokenizer.isSpace($0) }
        if node.isLinked { linkSizes[index] = count } else { sizes[index] = count }
      }
      guard index > 0 else { break }
      sizes[Int(node.parent)] += sizes[index]
      linkSizes[Int(node.parent)] += linkSizes[index]
    }
  }

  // MARK: Boilerplate

  /// What says it is the headline, else the first heading of the first rank that stands in no part
  /// of the page beside the article, else the first that is no link.
  private func findHeadline() -> Int? {
    let candidates = tree.nodes.indices.filter {
      !isOut[$0] && sizes[$0] + linkSizes[$0] > 0
        && (tree.nodes[$0].element == .h1 || traits[$0].contains(.headline))
    }
    func isOwn(_ node: Int) -> Bool { sizes[node] >= linkSizes[node] }
    func isBeside(_ node: Int) -> Bool {
      hasAncestor(node) { Self.embedded.contains($0.element) && $0.element != .form }
        && !hasAncestor(node) { $0.element == .article || $0.element == .main }
    }
    return candidates.first { traits[$0].contains(.headline) && !isBeside($0) }
      ?? candidates.first { isOwn($0) && !isBeside($0) }
      ?? candidates.first { !isBeside($0) } ?? candidates.first(where: isOwn)
  }

  private func hasAncestor(_ node: Int, _ condition: (HTMLTree.Node) -> Bool) -> Bool {
    var at = node
    while at > 0 {
      at = Int(tree.nodes[at].parent)
      if condition(tree.nodes[at]) { return true }
    }
    return false
  }

  private mutating func removeBoilerplate() {
    let holdings = holdings()
    let readers = readersText()
    let total = max(1, sizes[0] - readers)
    var isInArticle = [Bool](repeating: false, count: tree.nodes.count)
    var isInQuote = isInArticle
    for index in tree.nodes.indices.dropFirst() {
      let node = tree.nodes[index]
      let parent = Int(node.parent)
      isInArticle[index] = isInArticle[parent] || node.element == .article || node.element == .main
      isInQuote[index] = isInQuote[parent] || node.element == .blockquote
      if isOut[parent] { isOut[index] = true }
      if isBoilerplate[parent] { isBoilerplate[index] = true }
      if isOut[index] || node.isText { continue }
      let holding = holdings[index]
      var isBeside = false
      if traits[index].contains(.comments) {
        isBeside = !holding.contains(.headline) && !holding.contains(.body)
      } else if isBoilerplateElement(node, isInArticle[index], isInQuote[index]) {
        let holdsArticle =
          holding.contains(.headline) || holding.contains(.body)
          || node.element == .form && holding.contains(.article)
        isBeside = !holdsArticle && sizes[index] * 2 <= total
      } else if traits[index].contains(.boilerplate), !Self.isPage(node.element) {
        isBeside =
          !holding.contains(.headline) && !holding.contains(.body) && !holding.contains(.article)
          && sizes[index] * 2 <= total
      }
      if isBeside {
        isOut[index] = true
        isBoilerplate[index] = true
      }
    }
  }

  /// Their names say what the page is rather than what they are.
  private static func isPage(_ element: HTMLElement?) -> Bool {
    element == .html || element == .body || element == .main || element == .article
      || HTMLElement.headings.contains(element) && element == .h1
  }

  private func isBoilerplateElement(
    _ node: HTMLTree.Node, _ isInArticle: Bool, _ isInQuote: Bool
  ) -> Bool {
    guard Self.embedded.contains(node.element) else { return false }
    // An article's header holds its headline, a quotation's footer its source.
    if node.element == .header { return !isInArticle }
    return node.element != .footer || !isInQuote
  }

  private struct Holding: OptionSet {
    let rawValue: UInt8
    static let headline = Holding(rawValue: 1)
    static let body = Holding(rawValue: 2)
    static let article = Holding(rawValue: 4)
  }

  /// What of the article each element holds.
  private func holdings() -> [Holding] {
    var holdings = [Holding](repeating: [], count: tree.nodes.count)
    if let headline { holdings[headline].insert(.headline) }
    for index in tree.nodes.indices.dropFirst().reversed() {
      let node = tree.nodes[index]
      if !isOut[index] {
        if traits[index].contains(.articleBody) || traits[index].contains(.main)
          || node.element == .main
        {
          holdings[index].insert(.body)
        }
        if node.element == .article, sizes[index] > linkSizes[index] {
          holdings[index].insert(.article)
        }
      }
      holdings[Int(node.parent)].formUnion(holdings[index])
    }
    return holdings
  }

  /// How much of the text is in comments.
  private func readersText() -> Int {
    var size = 0
    var index = 1
    while index < tree.nodes.count {
      if traits[index].contains(.comments), !isOut[index] {
        size += sizes[index]
        index = Int(tree.ends[index])
      } else {
        index += 1
      }
    }
    return size
  }
}
