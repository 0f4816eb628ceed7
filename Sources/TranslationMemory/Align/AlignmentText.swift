import Bitext
import Linguistics

/// One text of an article in several languages, cut into segments.
public struct AlignmentText: Sendable {
  /// What to call it in messages: its file.
  public let name: String
  public let language: LanguageTag
  public let segments: [String]
  /// Where the segments that can have a translation stand; the rest is empty or a page's boilerplate.
  let offered: [Int]

  /// A text that is cut already; empty segments are left unmatched.
  public init(name: String, language: LanguageTag, segments: [String]) {
    self.name = name
    self.language = language
    self.segments = segments
    offered = segments.indices.filter { !segments[$0].allSatisfy(\.isWhitespace) }
  }

  /// A text with a segment a line, empty ones too.
  public init(name: String, language: LanguageTag, lines: String) {
    self.init(
      name: name, language: language, segments: LineSegments.segments(in: lines).map(\.text))
  }

  /// An article as it comes off a page; counters, credits and footers are left unmatched.
  ///
  /// A language without sentence rules of its own is cut by those of English or, in Cyrillic, of
  /// Russian.
  public init(name: String, language: LanguageTag, article: String) {
    self.name = name
    self.language = language
    let isCyrillic = article.unicodeScalars.prefix(2000).contains {
      (0x400...0x52F).contains($0.value)
    }
    let rules = language.language ?? (isCyrillic ? .russian : .english)
    let found = Segmenter(language: rules).segments(in: article)
    segments = found.map(\.text)
    offered = found.indices.filter { found[$0].kind.isOffered }
  }

  /// What stands before and after some of its segments, boilerplate left out as in a look-up; `numbers`
  /// are in order.
  func neighbours(of numbers: [Int]) -> SegmentNeighbours {
    guard let first = numbers.first, let last = numbers.last else { return SegmentNeighbours() }
    let before = place(of: first) - 1
    let after = place(of: last + 1)
    return SegmentNeighbours(
      previous: before >= 0 ? SegmentContent(segments[offered[before]]) : nil,
      next: after < offered.count ? SegmentContent(segments[offered[after]]) : nil)
  }

  /// Where in ``offered`` the first number from `number` on stands.
  private func place(of number: Int) -> Int {
    var range = 0..<offered.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range =
        offered[middle] < number
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}

/// Segments of the texts of an article that translate one another; one text's alone when it has no
/// translation.
public struct AlignedBead: Sendable, Equatable {
  /// For each text the numbers of its segments, in order.
  public let segments: [[Int]]
  /// How likely it is right, from 0 to 1.
  public let confidence: Double

  /// Whether it joins at least two texts.
  public var isMatched: Bool { segments.count { !$0.isEmpty } > 1 }
}

/// An article whose texts were aligned.
public struct AlignedArticle: Sendable {
  public let texts: [AlignmentText]
  /// Every segment of every text is in exactly one bead.
  public let beads: [AlignedBead]
  /// What speaks against the result.
  public let faults: [AlignmentFault]

  /// Whether nothing is to be imported from it.
  public var isRefused: Bool { faults.contains(where: \.isRefusal) }

  /// What the bead says in one text.
  public func text(_ index: Int, of bead: AlignedBead) -> String {
    bead.segments[index].map { texts[index].segments[$0] }.joined(separator: " ")
  }
}
