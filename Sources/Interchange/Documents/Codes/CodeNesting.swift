/// A piece of a segment while its codes are found: text, or markup of the document.
struct CodeRun {
  enum Content {
    /// A part of the article's text, in bytes.
    case text(Range<Int>)
    case opening, closing, single
  }

  var content: Content
  /// The markup itself, or a short name of it.
  var native = ""
  /// What an end has in common with its beginning, such as the name of an element.
  var name: UInt32 = 0
  /// Tells looks apart that have the same short name.
  var look = 0
  var kind: CodeKind?
  /// What of the document it stands for, where the markup does not say it.
  var parts: [Int] = []
  /// The run that is the other half of its pair.
  var partner: Int?

  var isText: Bool { if case .text = content { true } else { false } }
  var isOpening: Bool { if case .opening = content { true } else { false } }
  var isClosing: Bool { if case .closing = content { true } else { false } }
  var isSingle: Bool { if case .single = content { true } else { false } }
}

/// Makes few codes of much markup.
///
/// A pair that ends where its like begins goes on, pairs with nothing between them and codes side by
/// side are one code, and pairs in pairs around the same text are one pair. O(runs).
struct CodeNesting {
  private(set) var runs: [CodeRun]

  init(_ runs: [CodeRun]) {
    self.runs = runs
    pair()
    joinAlike()
    collapseEmpty()
    joinNested()
  }

  /// The names of what ends here and begins elsewhere, and the other way round; in their order.
  static func unpaired(_ runs: [CodeRun]) -> (endings: [UInt32], beginnings: [UInt32]) {
    var nesting = CodeNesting(paired: runs)
    nesting.pair()
    let alone = nesting.runs.filter { $0.partner == nil }
    return (alone.filter(\.isClosing).map(\.name), alone.filter(\.isOpening).map(\.name))
  }

  private init(paired runs: [CodeRun]) { self.runs = runs }

  /// Joins each end with the last beginning of its name that is open.
  private mutating func pair() {
    var open: [Int] = []
    var counts: [UInt32: Int] = [:]
    for index in runs.indices {
      runs[index].partner = nil
      let name = runs[index].name
      if runs[index].isOpening {
        open.append(index)
        counts[name, default: 0] += 1
      }
      guard runs[index].isClosing, counts[name, default: 0] > 0 else { continue }
      while let start = open.popLast() {
        counts[runs[start].name, default: 0] -= 1
        if runs[start].name == name {
          runs[index].partner = start
          runs[start].partner = index
          break
        }
      }
    }
  }

  /// `<b>a</b><b>b</b>` is `<b>ab</b>`.
  private mutating func joinAlike() {
    var gone: Set<Int> = []
    for index in runs.indices.dropLast() {
      guard runs[index].isClosing, let start = runs[index].partner, runs[index + 1].isOpening,
        runs[index + 1].partner != nil, runs[start].native == runs[index + 1].native,
        runs[start].look == runs[index + 1].look, runs[start].kind?.isLook == true
      else { continue }
      gone.insert(index)
      gone.insert(index + 1)
    }
    keep { !gone.contains($0) }
    if !gone.isEmpty { pair() }
  }

  private mutating func collapseEmpty() {
    var kept: [CodeRun] = []
    /// Where in `kept` each run's beginning stands.
    var places: [Int: Int] = [:]
    for index in runs.indices {
      var run = runs[index]
      if run.isClosing, let start = run.partner, let place = places[start] {
        let inside = kept[(place + 1)...]
        if inside.isEmpty || inside.count == 1 && inside[place + 1].isSingle {
          var whole = kept[place]
          whole.content = .single
          if let one = inside.first { whole.merge(one, kind: one.kind) }
          whole.merge(run, kind: whole.kind)
          kept.removeSubrange(place...)
          run = whole
        }
      }
      if run.isSingle, let last = kept.last, last.isSingle {
        kept[kept.count - 1].merge(run, kind: last.kind)
      } else {
        places[index] = kept.count
        kept.append(run)
      }
    }
    runs = kept
    pair()
  }

  /// `<a><b>x</b></a>` is one pair.
  private mutating func joinNested() {
    var gone: Set<Int> = []
    for index in runs.indices.dropLast().reversed() {
      guard runs[index].isOpening, runs[index + 1].isOpening, let end = runs[index].partner,
        let innerEnd = runs[index + 1].partner, end == innerEnd + 1
      else { continue }
      let isLook = runs[index].kind?.isLook ?? true
      runs[index].merge(runs[index + 1], kind: isLook ? runs[index + 1].kind : runs[index].kind)
      runs[end].native = runs[innerEnd].native + runs[end].native
      gone.formUnion([index + 1, innerEnd])
    }
    keep { !gone.contains($0) }
  }

  /// Leaves out runs, and keeps the pairs of the others.
  private mutating func keep(_ isKept: (Int) -> Bool) {
    let kept = runs.indices.filter(isKept)
    guard kept.count < runs.count else { return }
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    runs = kept.map { index in
      var run = runs[index]
      run.partner = run.partner.flatMap { places[$0] }
      return run
    }
  }

  /// The runs as text with codes, numbered from 1 in their order, and what of the document each
  /// number stands for.
  func codedText(
    _ text: (Range<Int>) -> String
  ) -> (text: CodedText, parts: [Int: [Int]]) {
    var coded = CodedText()
    var parts: [Int: [Int]] = [:]
    var numbers: [Int: Int] = [:]
    var count = 0
    for (index, run) in runs.enumerated() {
      if case .text(let range) = run.content {
        coded.append(text(range))
        continue
      }
      let isEnd = run.isClosing && run.partner != nil
      let number: Int
      if isEnd, let start = run.partner, let known = numbers[start] {
        number = known
      } else {
        count += 1
        number = count
        numbers[index] = number
        parts[number] = run.parts
      }
      let side: CodedText.Side = run.isOpening ? .opening : run.isClosing ? .closing : .single
      coded.append(
        CodedText.Code(
          number, side, isIsolated: side != .single && run.partner == nil,
          kind: isEnd ? nil : run.kind, native: run.native))
    }
    return (coded, parts)
  }
}

extension CodeRun {
  fileprivate mutating func merge(_ other: CodeRun, kind: CodeKind?) {
    native += other.native
    parts += other.parts
    self.kind = kind
  }
}
