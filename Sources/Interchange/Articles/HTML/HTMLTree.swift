/// A page's elements and texts in document order.
///
/// A node's descendants follow it without a gap, so the tree is an array: a look at a subtree is a
/// loop over a range, sums go to the parents backwards, and nothing recurses. Nodes hold ranges of
/// the page, of which nothing is copied; a text knows its place in the source.
struct HTMLTree {
  struct Node {
    /// Nil for a text and for an element whose name means nothing here.
    var element: HTMLElement?
    var isText = false
    /// Of a text: whether it stands in a link.
    var isLinked = false
    /// Of a text: whether an `&` is an `&`, as in raw text.
    var isLiteral = false
    /// Its place in the array; the root is its own parent.
    var parent: Int32
    /// Of a text the text, of an element its attributes.
    var start: Int32
    var end: Int32

    var source: Range<Int> { Int(start)..<Int(end) }
  }

  var nodes: [Node] = []
  /// Where each node's descendants end.
  private(set) var ends: [Int32] = []
  /// Where elements were first nested deeper than is kept.
  var deepPlace: Int?
  /// What the page began and never ended.
  var unclosed: (what: String, at: Int)?

  func descendants(of node: Int) -> Range<Int> { node + 1..<Int(ends[node]) }

  /// Computes ``ends`` once the tree is complete.
  mutating func finish() {
    ends = nodes.indices.map { Int32($0 + 1) }
    for index in nodes.indices.dropFirst().reversed() {
      let parent = Int(nodes[index].parent)
      ends[parent] = max(ends[parent], ends[index])
    }
  }
}
