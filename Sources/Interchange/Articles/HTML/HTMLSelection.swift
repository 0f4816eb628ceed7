/// Which lines of a page are the article.
///
/// Where the page says what is its article (`itemprop="articleBody"`, `article`, `main`), that is
/// it: all such elements in document order, with the headline and whatever paragraphs stand
/// between them. Else it is everything from the headline to the last paragraph, and what follows in
/// the containers of paragraphs: a text that the page divides among many containers is whole, and a
/// foot of short lines is not a part of it. Rows and lists of links before the text and after it go
/// in either case.
struct HTMLSelection {
  typealias Line = HTMLLayout.Line

  private(set) var lines: [Line] = []

  private let tree: HTMLTree
  private let outline: HTMLOutline
  private let all: [Line]
  private let isParagraph: [Bool]

  init(_ tree: HTMLTree, _ outline: HTMLOutline, _ all: [Line]) {
    self.tree = tree
    self.outline = outline
    self.all = all
    isParagraph = all.map { Self.isParagraph($0) }
    var isKept = HTMLBoilerplate.isText(all)
    let containers = containers()
    if let marked = markedRanges() {
      keepMarked(marked, &isKept)
    } else {
      keepFromHeadline(containers, &isKept)
    }
    dropComments(&isKept)
    dropLinks(&isKept)
    dropHeadings(&isKept)
    lines = zip(all, isKept).filter(\.1).map(\.0)
  }

  // MARK: Lines

  /// The least size of a line that is a paragraph by its length alone, and with a full stop.
  private static let longLine = 80
  private static let sentence = 20

  /// Whether a line is running text and not a name, a link or a label.
  private static func isParagraph(_ line: Line) -> Bool {
    let own = line.size - line.linkSize
    guard own * 2 >= line.size else { return false }
    return own >= longLine || own >= sentence && endsSentence(line)
  }

  private static func endsSentence(_ line: Line) -> Bool {
    let last = line.text.unicodeScalars.reversed().first {
      !$0.properties.isWhitespace && !"»”\"’')]".unicodeScalars.contains($0)
    }
    return last.map { ".!?…:;".unicodeScalars.contains($0) } ?? false
  }

  private static func isLinks(_ line: Line) -> Bool { line.linkSize * 10 >= line.size * 9 }

  private func rank(_ line: Line) -> Int? {
    var at = line.block
    while true {
      switch tree.nodes[at].element {
      case .h1: return 1
      case .h2: return 2
      case .h3: return 3
      case .h4: return 4
      case .h5: return 5
      case .h6: return 6
      default: break
      }
      guard Self.partsOfText.contains(tree.nodes[at].element), at > 0 else { return nil }
      at = Int(tree.nodes[at].parent)
    }
  }

  private func isHeadline(_ line: Line) -> Bool {
    guard let headline = outline.headline else { return false }
    return line.nodes.overlaps(headline..<Int(tree.ends[headline]))
  }

  // MARK: Containers

  /// Elements that hold a part of a text rather than a text.
  private static let partsOfText: HTMLElementSet = [
    .p, .h1, .h2, .h3, .h4, .h5, .h6, .li, .ul, .ol, .dl, .dt, .dd, .blockquote, .pre, .listing,
    .xmp, .plaintext, .figure, .figcaption, .caption, .details, .summary, .hgroup, .legend,
    .address, .table, .tbody, .thead, .tfoot, .tr, .td, .th, .a, .span, .header,
  ]

  /// The container each line stands in. Cells of a table are containers where the table lays out the
  /// page: where a cell holds several paragraphs.
  private func containers() -> [Int] {
    var paragraphs: [Int: Int] = [:]
    for (index, line) in all.enumerated() where isParagraph[index] {
      if let cell = cell(of: line) { paragraphs[cell, default: 0] += 1 }
    }
    var layouts: Set<Int> = []
    for (cell, count) in paragraphs where count > 1 {
      if let table = ancestor(of: cell, .table) { layouts.insert(table) }
    }
    return all.map { line in
      var at = line.block
      while at > 0, Self.partsOfText.contains(tree.nodes[at].element) || !isBlock(at) {
        let element = tree.nodes[at].element
        if element == .td || element == .th, let table = ancestor(of: at, .table),
          layouts.contains(table)
        {
          return at
        }
        at = Int(tree.nodes[at].parent)
      }
      return at
    }
  }

  private func isBlock(_ node: Int) -> Bool {
    HTMLElement.blocks.contains(tree.nodes[node].element)
  }

  private func cell(of line: Line) -> Int? {
    let element = tree.nodes[line.block].element
    if element == .td || element == .th { return line.block }
    return ancestor(of: line.block, .td) ?? ancestor(of: line.block, .th)
  }

  private func ancestor(of node: Int, _ element: HTMLElement) -> Int? {
    var at = node
    while at > 0 {
      at = Int(tree.nodes[at].parent)
      if tree.nodes[at].element == element { return at }
    }
    return nil
  }

  // MARK: Pages that say what is their article

  /// The elements that are the article by their own word and hold enough of the text to be it;
  /// outermost ones in document order.
  private func markedRanges() -> [Range<Int>]? {
    let total = max(1, outline.sizes[0])
    let kinds: [(share: Int, isMark: (Int) -> Bool)] = [
      (5, { outline.traits[$0].contains(.articleBody) }),
      (2, { tree.nodes[$0].element == .article }),
      (2, { tree.nodes[$0].element == .main || outline.traits[$0].contains(.main) }),
    ]
    for kind in kinds {
      var found: [Range<Int>] = []
      for index in tree.nodes.indices
      where index >= (found.last?.upperBound ?? 0) && !outline.isOut[index] && kind.isMark(index) {
        found.append(index..<Int(tree.ends[index]))
      }
      let own = found.filter { !isTeaser($0) }
      let ranges = own.isEmpty ? found : own
      func size(_ ranges: [Range<Int>]) -> Int {
        ranges.reduce(0) { $0 + outline.sizes[$1.lowerBound] }
      }
      // What announces other articles is none of the text this one is measured by.
      let text = total - (size(found) - size(ranges))
      if size(ranges) > 0, size(ranges) * kind.share >= text { return ranges }
    }
    return nil
  }

  /// Whether an element only announces another page: its heading is a link.
  private func isTeaser(_ range: Range<Int>) -> Bool {
    let heading = range.first { node in
      HTMLElement.headings.contains(tree.nodes[node].element)
        && outline.sizes[node] + outline.linkSizes[node] > 0
    }
    guard let heading else { return outline.sizes[range.lowerBound] == 0 }
    return outline.sizes[heading] == 0
  }

  private func keepMarked(_ ranges: [Range<Int>], _ isKept: inout [Bool]) {
    var isMarked = [Bool](repeating: false, count: tree.nodes.count)
    for range in ranges {
      for node in range { isMarked[node] = true }
    }
    let isInside = all.map { isMarked[$0.nodes.lowerBound] }
    guard let first = isInside.firstIndex(of: true), let last = isInside.lastIndex(of: true)
    else { return }
    var start = first
    if !all.indices.contains(where: { isInside[$0] && isHeadline(all[$0]) }) {
      start = all[..<first].firstIndex(where: isHeadline) ?? heading(before: first) ?? first
    }
    for index in all.indices where !isInside[index] {
      let isBetween = start...last ~= index
      let isWanted = isHeadline(all[index]) || index == start || isParagraph[index]
      if !isBetween || !isWanted { isKept[index] = false }
    }
  }

  /// A heading just before a text that has none.
  private func heading(before index: Int) -> Int? {
    guard outline.headline == nil else { return nil }
    return all[..<index].indices.suffix(6).last {
      (rank(all[$0]) ?? 9) <= 3 && !Self.isLinks(all[$0])
    }
  }

  // MARK: Pages that do not

  private func keepFromHeadline(_ containers: [Int], _ isKept: inout [Bool]) {
    let paragraphs = all.indices.filter { isParagraph[$0] && isKept[$0] }
    guard let firstParagraph = paragraphs.first, let last = paragraphs.last else { return }
    let headline = all.firstIndex(where: isHeadline)
    var start = firstParagraph
    if let headline, headline <= last {
      start = headline
    } else if headline == nil {
      start = beginning(before: firstParagraph, containers)
    }
    let own = Set(paragraphs.filter { $0 >= start }.map { containers[$0] })
    for index in all.indices {
      if index < start {
        // A cookie notice stands in a container of its own.
        if !isParagraph[index] || !own.contains(containers[index]) { isKept[index] = false }
      } else if index > last {
        let isIn = isInside(containers[index], own)
        if !isIn, !Self.endsSentence(all[index]) { isKept[index] = false }
      } else if Self.isLinks(all[index]), !own.contains(containers[index]),
        !isHeadline(all[index])
      {
        isKept[index] = false
      }
    }
  }

  /// Where a text without a headline begins: with a heading just before, or its container.
  private func beginning(before first: Int, _ containers: [Int]) -> Int {
    if let heading = all[..<first].indices.suffix(6).last(where: {
      rank(all[$0]) != nil && !Self.isLinks(all[$0])
    }) {
      return heading
    }
    var start = first
    while start > 0, containers[start - 1] == containers[first], !Self.isLinks(all[start - 1]) {
      start -= 1
    }
    return title(before: start)
  }

  /// Where what stands just before a text without a heading begins: its title and perhaps its date,
  /// each in an element of its own. Links are the way to other pages.
  private func title(before start: Int) -> Int {
    start - all[..<start].reversed().prefix(2).prefix { $0.links == 0 }.count
  }

  /// Whether a container is one of these or stands in one, the body apart.
  private func isInside(_ container: Int, _ containers: Set<Int>) -> Bool {
    if containers.contains(container) { return true }
    var at = container
    while at > 0 {
      at = Int(tree.nodes[at].parent)
      if tree.nodes[at].element == .body { return false }
      if containers.contains(at) { return true }
    }
    return false
  }

  // MARK: Ends

  /// Drops what readers wrote, where nothing but a heading that counts it says so.
  private func dropComments(_ isKept: inout [Bool]) {
    let heading = all.indices.first { index in
      rank(all[index]) != nil && HTMLBoilerplate.countsComments(all[index])
        && zip(isParagraph, isKept).prefix(index).contains { $0 && $1 }
    }
    guard let heading else { return }
    for index in heading..<all.count { isKept[index] = false }
  }

  /// Drops rows of links at the ends: the way here above the text, tags and other pages below it.
  private func dropLinks(_ isKept: inout [Bool]) {
    let kept = all.indices.filter { isKept[$0] }
    guard let first = kept.first(where: { isParagraph[$0] || isHeadline(all[$0]) }),
      let last = kept.last(where: { isParagraph[$0] })
    else { return }
    for index in kept where index < first && Self.isLinks(all[index]) { isKept[index] = false }
    let foot = kept.filter { $0 > last && Self.isLinks(all[$0]) }
    if foot.reduce(0, { $0 + all[$1].links }) > 1 {
      for index in foot { isKept[index] = false }
    }
  }

  /// Drops the headings of what was dropped: "Read also", "2 comments".
  private func dropHeadings(_ isKept: inout [Bool]) {
    for index in all.indices.reversed() where isKept[index] && !isHeadline(all[index]) {
      guard let rank = rank(all[index]), rank > 1 else { return }
      let isFollowed = index + 1 < all.count
      let end = all[index].nodes.upperBound
      let next = isFollowed ? all[index + 1].nodes.lowerBound : tree.nodes.count
      let hadBoilerplate = (end..<next).contains { outline.isBoilerplate[$0] }
      guard isFollowed || hadBoilerplate else { return }
      isKept[index] = false
    }
  }
}
