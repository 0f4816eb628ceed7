/// A segment of a text with markup in it: its text with codes, and the range of the file it fills.
///
/// The range reaches from its first to its last word, and over marks beside these where they open
/// or close what the segment closes or opens.
struct MarkedSegment {
  private(set) var text = CodedText()
  private(set) var range = 0..<0
  private var runs: [CodeRun] = []
  private let marked: MarkedText
  private let source: [UInt8]

  /// - Parameters:
  ///   - place: the segment in the text.
  ///   - source: the file.
  ///   - whole: the text, as a string.
  init(_ place: Range<Int>, in marked: MarkedText, _ source: [UInt8], text whole: String) {
    self.marked = marked
    self.source = source
    let spans = marked.spans.touching(place)
    guard let first = spans.first, let last = spans.last else { return }
    range =
      first.source(
        at: max(place.lowerBound, Int(first.start)))..<last.sourceEnd(
        before: min(place.upperBound, last.end))
    var marks = marked.marks(in: range)
    for span in spans {
      while let mark = marks.first, mark.range.lowerBound < span.sourceEnd {
        add(mark)
        marks.removeFirst()
      }
      addText(max(place.lowerBound, Int(span.start))..<min(place.upperBound, span.end))
    }
    takeNeighbours()
    text = CodeNesting(runs).codedText(whole.bytes).text
  }

  private mutating func addText(_ range: Range<Int>) {
    if case .text(let before)? = runs.last?.content, before.upperBound == range.lowerBound {
      runs[runs.count - 1].content = .text(before.lowerBound..<range.upperBound)
    } else {
      runs.append(CodeRun(content: .text(range)))
    }
  }

  private mutating func add(_ mark: MarkedText.Mark) { runs.append(run(mark)) }

  private func run(_ mark: MarkedText.Mark) -> CodeRun {
    let content: CodeRun.Content =
      switch mark.side {
      case .opening: .opening
      case .closing: .closing
      case .single: .single
      }
    return CodeRun(
      content: content,
      native: mark.native ?? String(decoding: source[mark.range], as: UTF8.self), name: mark.name,
      kind: mark.side == .closing ? nil : mark.kind ?? .other)
  }

  /// Takes in the marks right before and behind the segment that are the other halves of its own.
  private mutating func takeNeighbours() {
    let nesting = CodeNesting.unpaired(runs)
    for name in nesting.endings {
      var taken: [CodeRun] = []
      var start = range.lowerBound
      for mark in marked.marks(in: 0..<range.lowerBound).reversed() {
        guard mark.range.upperBound == start, mark.side == .opening else { break }
        taken.insert(run(mark), at: 0)
        start = mark.range.lowerBound
        if mark.name == name {
          runs = taken + runs
          range = start..<range.upperBound
          break
        }
      }
    }
    for name in nesting.beginnings.reversed() {
      var taken: [CodeRun] = []
      var end = range.upperBound
      for mark in marked.marks(in: range.upperBound..<source.count) {
        guard mark.range.lowerBound == end, mark.side == .closing else { break }
        taken.append(run(mark))
        end = mark.range.upperBound
        if mark.name == name {
          runs += taken
          range = range.lowerBound..<end
          break
        }
      }
    }
  }
}
