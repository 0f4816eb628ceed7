import Linguistics

/// Where a page says in which language it or a part of it is.
struct HTMLLanguageAttribute: Sendable {
  /// What the element holds; nil for the page itself.
  private let content: Range<Int>?
  /// The value, or where the attribute is to stand.
  private let value: Range<Int>
  private let language: LanguageTag?
  private let isQuoted: Bool

  /// The attributes of a page in its order; for the page itself one, whether it is there or not.
  static func all(in page: UnsafeBufferPointer<UInt8>, _ tree: HTMLTree) -> [HTMLLanguageAttribute]
  {
    var found: [HTMLLanguageAttribute] = []
    for (index, node) in tree.nodes.enumerated() where !node.isText && node.start < node.end {
      var attributes = HTMLAttributes(page, node.source)
      while let (name, value) = attributes.next() {
        guard name == "lang" || name == "xml:lang", let range = attributes.valueRange else {
          continue
        }
        let before = page[range.lowerBound - 1]
        found.append(
          HTMLLanguageAttribute(
            content: index == 0 ? nil : extent(of: index, tree), value: range,
            language: LanguageTag(value),
            isQuoted: before == UInt8(ascii: "\"") || before == UInt8(ascii: "'")))
      }
    }
    let root = tree.nodes.first
    if !found.contains(where: { $0.content == nil }), let root, hasTag(page, root) {
      let start = Int(root.start)
      found.insert(
        HTMLLanguageAttribute(
          content: nil, value: start..<start, language: nil, isQuoted: false), at: 0)
    }
    return found
  }

  /// Whether the page has an `<html>` tag.
  private static func hasTag(_ page: UnsafeBufferPointer<UInt8>, _ root: HTMLTree.Node) -> Bool {
    root.start >= 5
      && page[Int(root.start) - 5..<Int(root.start)].lazy.map(asciiLowercased)
        .elementsEqual("<html".utf8)
  }

  private static func extent(of node: Int, _ tree: HTMLTree) -> Range<Int> {
    let last = tree.nodes[Int(tree.ends[node]) - 1]
    return Int(tree.nodes[node].end)..<max(Int(tree.nodes[node].end), Int(last.end))
  }

  /// The attribute for the page's new language: the page's own always, another's if it says the old
  /// language and text of its element was replaced.
  func edit(
    _ languages: DocumentLanguages, replaced: [Range<Int>]
  ) -> (range: Range<Int>, text: String)? {
    guard !replaced.isEmpty else { return nil }
    let target = languages.target.literal
    if let content {
      guard let language, language.isSameLanguage(as: languages.source) else { return nil }
      let first = replaced.firstPlace { $0.upperBound > content.lowerBound }
      guard first < replaced.count, replaced[first].lowerBound < content.upperBound else {
        return nil
      }
    }
    if language == nil, content == nil { return (value, " lang=\"\(target)\"") }
    return (value, isQuoted ? target : "\"\(target)\"")
  }
}
