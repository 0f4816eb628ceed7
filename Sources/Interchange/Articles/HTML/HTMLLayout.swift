import Bytes

/// A page's text as a browser lays it out: a block a line, white space as it is shown.
///
/// Of phrasing content none cuts a line but `br`; `pre` keeps its own lines.
struct HTMLLayout {
  /// A line of the page.
  struct Line {
    var text: String
    /// Characters that are no white space, and how many of them stand in links.
    var size = 0
    var linkSize = 0
    /// How many links begin in it.
    var links = 0
    /// The innermost block element it stands in.
    var block: Int
    /// Its first node and the one after its last; between them may be some that are left out.
    var nodes: Range<Int>
    /// Where in the page each part of the text stands; the space for white space between words
    /// stands nowhere.
    var spans: [SourceSpan] = []
  }

  private(set) var lines: [Line] = []

  private let page: UnsafeBufferPointer<UInt8>
  private let tree: HTMLTree
  private let traits: [HTMLTraits]
  private let isOut: [Bool]

  private var bytes: [UInt8] = []
  private var line = Line(text: "", block: 0, nodes: 0..<0)
  private var hasSpace = false
  private var beginsLink = false

  init(
    _ page: UnsafeBufferPointer<UInt8>, _ tree: HTMLTree, traits: [HTMLTraits], isOut: [Bool]
  ) {
    self.page = page
    self.tree = tree
    self.traits = traits
    self.isOut = isOut
    layOut()
  }

  private struct Block {
    var node: Int
    var end: Int
    var isBlock: Bool
    var isPreformatted: Bool
  }

  private mutating func layOut() {
    var open: [Block] = [
      Block(node: 0, end: tree.nodes.count, isBlock: true, isPreformatted: false)
    ]
    var text: [UInt8] = []
    var references: [(source: Range<Int>, text: Range<Int>)] = []
    for index in tree.nodes.indices {
      while let last = open.last, last.end <= index, open.count > 1 { close(&open) }
      if isOut[index] { continue }
      let node = tree.nodes[index]
      let isPreformatted = open.last?.isPreformatted ?? false
      if node.isText {
        text.removeAll(keepingCapacity: true)
        references = []
        if node.isLiteral {
          text.append(contentsOf: page[node.source])
        } else {
          references = HTMLCharacterReference.decode(page, node.source, into: &text)
        }
        let isFirst = tree.nodes[index - 1].element.map(HTMLElement.preformatted.contains) ?? false
        append(
          text, DecodedPlaces(start: node.source.lowerBound, references), node, index,
          isPreformatted: isPreformatted, isFirst: isFirst)
      } else if node.element == .a {
        beginsLink = true
        begin(index, node, in: &open, isPreformatted: isPreformatted)
      } else if node.element == .br {
        breakLine(in: open)
      } else {
        begin(index, node, in: &open, isPreformatted: isPreformatted)
      }
    }
    while !open.isEmpty { close(&open) }
  }

  private mutating func begin(
    _ index: Int, _ node: HTMLTree.Node, in open: inout [Block], isPreformatted: Bool
  ) {
    let traits = traits[index]
    let isBlock =
      traits.contains(.block)
      || HTMLElement.blocks.contains(node.element) && !traits.contains(.inline)
    let isPlain = traits.contains(.collapsed)
    let isOwn = traits.contains(.preformatted) || HTMLElement.preformatted.contains(node.element)
    if isBlock { breakLine(in: open) }
    guard isBlock || isPlain || isOwn else { return }
    open.append(
      Block(
        node: isBlock ? index : open.last?.node ?? 0, end: Int(tree.ends[index]), isBlock: isBlock,
        isPreformatted: isOwn || isPreformatted && !isPlain))
    line.block = open.last?.node ?? 0
  }

  private mutating func close(_ open: inout [Block]) {
    if open.last?.isBlock == true { breakLine(in: open) }
    open.removeLast()
    line.block = open.last?.node ?? 0
  }

  private mutating func append(
    _ text: [UInt8], _ places: DecodedPlaces, _ node: HTMLTree.Node, _ index: Int,
    isPreformatted: Bool, isFirst: Bool
  ) {
    var places = places
    let block = line.block
    for (offset, byte) in text.enumerated() {
      let place = places.next()
      switch byte {
      case 0: continue
      case 0x0A where isPreformatted, 0x0D where isPreformatted:
        if offset == 0, isFirst { continue }
        if byte == 0x0A, offset > 0, text[offset - 1] == 0x0D { continue }
        endLine(block)
      case 0x09, 0x20:
        if isPreformatted {
          line.spans.note(bytes.count, place)
          bytes.append(byte)
        } else {
          hasSpace = true
        }
      case 0x0A, 0x0C, 0x0D: hasSpace = true
      default: appendWord(byte, node, index, place)
      }
    }
  }

  private mutating func appendWord(
    _ byte: UInt8, _ node: HTMLTree.Node, _ index: Int, _ place: Range<Int>
  ) {
    line.nodes = (line.nodes.isEmpty ? index : line.nodes.lowerBound)..<index + 1
    if hasSpace, !bytes.isEmpty { bytes.append(0x20) }
    hasSpace = false
    if byte == 0xAD, bytes.last == 0xC2 {
      // A soft hyphen, U+00AD: where a word may be parted, and no part of it.
      bytes.removeLast()
      line.spans.forget(bytes.count)
      return
    }
    line.spans.note(bytes.count, place)
    bytes.append(byte)
    // One for a character: bytes that continue one do not count.
    guard byte.beginsScalar else { return }
    line.size += 1
    guard node.isLinked else { return }
    line.linkSize += 1
    if beginsLink || line.links == 0 { line.links += 1 }
    beginsLink = false
  }

  private mutating func breakLine(in open: [Block]) {
    endLine(open.last?.node ?? 0)
  }

  private mutating func endLine(_ block: Int) {
    hasSpace = false
    if !bytes.isEmpty {
      let text = String(decoding: bytes, as: UTF8.self)
      if !text.isBlank {
        line.text = text
        line.block = block
        lines.append(line)
      }
    }
    bytes.removeAll(keepingCapacity: true)
    line = Line(text: "", block: block, nodes: 0..<0)
  }
}

/// Where in the page each byte of a decoded text stands, asked for in order.
struct DecodedPlaces {
  private var source: Int
  private var offset = 0
  private let references: [(source: Range<Int>, text: Range<Int>)]
  private var reference = 0

  init(start: Int, _ references: [(source: Range<Int>, text: Range<Int>)]) {
    source = start
    self.references = references
  }

  mutating func next() -> Range<Int> {
    defer { offset += 1 }
    guard reference < references.count, references[reference].text.lowerBound <= offset else {
      source += 1
      return source - 1..<source
    }
    let place = references[reference].source
    if offset + 1 >= references[reference].text.upperBound {
      reference += 1
      source = place.upperBound
    }
    return place
  }
}
