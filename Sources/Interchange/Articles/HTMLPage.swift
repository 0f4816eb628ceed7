import CLibXML2

/// The tree of a page, and where in it the article is.
struct HTMLPage {
  typealias Node = UnsafeMutablePointer<xmlNode>

  let root: Node

  /// Never a part of an article.
  private static let furniture: Set<String> = [
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button",
    "select", "iframe", "svg", "object", "dialog", "menu", "head", "input", "textarea", "canvas",
    "video", "audio",
  ]
  private static let furnitureRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "table",
    "tr", "td", "th", "caption", "blockquote", "pre", "section", "article", "main", "header",
    "figure", "figcaption", "address", "hr", "details", "summary", "body", "html", "tbody",
    "thead", "time", "center", "fieldset",
  ]
  /// Deeper than any page; a bound for the recursion.
  private static let deepest = 400

  /// The article's text, a block a line.
  var articleText: String {
    let body = bodyOfArticle()
    var lines = HTMLLines()
    if let title = title(before: body) {
      append(title, to: &lines, depth: 0)
      lines.breakLine()
    }
    append(body, to: &lines, depth: 0)
    lines.breakLine()
    return lines.text
  }

  // MARK: Where the article is

  private func bodyOfArticle() -> Node {
    var marked: [(node: Node, rank: Int)] = []
    visit(root, depth: 0) { node in
      if Self.attribute("itemprop", of: node)?.lowercased().split(separator: " ")
        .contains("articlebody") == true
      {
        marked.append((node, 3))
      } else if Self.name(of: node) == "article" {
        marked.append((node, 2))
      } else if Self.name(of: node) == "main" || Self.attribute("role", of: node) == "main" {
        marked.append((node, 1))
      }
    }
    let all = max(1, length(of: root))
    for rank in [3, 2, 1] {
      let best = marked.filter { $0.rank == rank }
        .map { (node: $0.node, length: length(of: $0.node)) }
        .max { $0.length < $1.length }
      if let best, best.length * (rank == 3 ? 20 : 4) >= all { return best.node }
    }
    return densest() ?? root
  }

  /// The element with most text in paragraphs of its own, a parent counting for half of what its
  /// children hold.
  private func densest() -> Node? {
    var scores: [Node: Double] = [:]
    visit(root, depth: 0) { node in
      guard ["p", "li", "blockquote"].contains(Self.name(of: node)) else { return }
      let size = Double(length(of: node)) * (Self.name(of: node) == "p" ? 1 : 0.3)
      guard size >= 25, let parent = node.pointee.parent else { return }
      scores[parent, default: 0] += size
      if let above = parent.pointee.parent { scores[above, default: 0] += size * 0.5 }
    }
    return scores.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The page's first-rank heading, when the article's body does not hold it.
  private func title(before body: Node) -> Node? {
    var headings: [Node] = []
    visit(root, depth: 0) { if Self.name(of: $0) == "h1" { headings.append($0) } }
    if headings.contains(where: { Self.isInside($0, body) }) { return nil }
    return headings.first
  }

  private static func isInside(_ node: Node, _ ancestor: Node) -> Bool {
    var at: Node? = node
    while let here = at {
      if here == ancestor { return true }
      at = here.pointee.parent
    }
    return false
  }

  // MARK: Walking

  /// Elements that are not furniture, parents first.
  private func visit(_ node: Node, depth: Int, _ body: (Node) -> Void) {
    guard node.pointee.type == XML_ELEMENT_NODE, !Self.isFurniture(node), depth < Self.deepest
    else { return }
    body(node)
    var child = node.pointee.children
    while let here = child {
      visit(here, depth: depth + 1, body)
      child = here.pointee.next
    }
  }

  /// Bytes of text that is not in links: lists of links are navigation, whatever they are called.
  private func length(of node: Node) -> Int {
    var lines = HTMLLines()
    append(node, to: &lines, depth: 0, skipsLinks: true)
    return lines.size
  }

  private func append(
    _ node: Node, to lines: inout HTMLLines, depth: Int, skipsLinks: Bool = false
  ) {
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      if let content = node.pointee.content { lines.append(String(cString: content)) }
      return
    case XML_ELEMENT_NODE: break
    default: return
    }
    let name = Self.name(of: node)
    if Self.isFurniture(node) || depth > Self.deepest || (skipsLinks && name == "a") { return }
    if name == "br" { return lines.breakLine() }
    let isBlock = Self.blocks.contains(name)
    if isBlock { lines.breakLine() }
    var child = node.pointee.children
    while let here = child {
      append(here, to: &lines, depth: depth + 1, skipsLinks: skipsLinks)
      child = here.pointee.next
    }
    if isBlock { lines.breakLine() }
  }

  private static func isFurniture(_ node: Node) -> Bool {
    let name = name(of: node)
    if name == "header" {
      // A page's header is furniture, an article's is its headline.
      return !hasAncestor(node, ["article", "main"])
    }
    if furniture.contains(name) { return true }
    if attribute("hidden", of: node) != nil || attribute("aria-hidden", of: node) == "true" {
      return true
    }
    if let style = attribute("style", of: node)?.filter({ $0 != " " }).lowercased(),
      style.hasPrefix("display:none")
    {
      return true
    }
    return attribute("role", of: node).map { furnitureRoles.contains($0.lowercased()) } ?? false
  }

  private static func hasAncestor(_ node: Node, _ names: Set<String>) -> Bool {
    var at = node.pointee.parent
    while let here = at {
      if here.pointee.type == XML_ELEMENT_NODE, names.contains(name(of: here)) { return true }
      at = here.pointee.parent
    }
    return false
  }

  private static func name(of node: Node) -> String {
    node.pointee.name.map { String(cString: $0) } ?? ""
  }

  private static func attribute(_ name: String, of node: Node) -> String? {
    guard let value = xmlGetNoNsProp(node, name) else { return nil }
    defer { xmlFreeText(value) }
    return String(cString: value)
  }
}

/// Text as a browser shows it: lines of words with one space between them.
struct HTMLLines {
  private(set) var text = ""
  /// Bytes of words.
  private(set) var size = 0
  private var line = ""
  private var hasSpace = false

  mutating func append(_ content: String) {
    for scalar in content.unicodeScalars {
      if scalar == " " || ("\t"..."\r").contains(scalar) {
        hasSpace = true
      } else if scalar != "\u{AD}" {
        if hasSpace, !line.isEmpty { line.append(" ") }
        hasSpace = false
        line.unicodeScalars.append(scalar)
        size += 1
      }
    }
  }

  mutating func breakLine() {
    hasSpace = false
    let isBlank = line.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    if !isBlank { text += line + "\n" }
    line = ""
  }
}
