/// What stands inside a TMX `<seg>`: the words, and the inline markup around them, verbatim.
///
/// Tools disagree about inline codes, so they are kept exactly as they came, as the well-formed XML
/// of the element's content; ``plain`` is what a reader sees. A segment without inline elements has
/// no markup of its own, and then ``plain`` is all there is.
public struct SegmentContent: Hashable, Sendable {
  /// The text outside native codes (TMX 1.4b, section 2.1.3: `bpt`, `ept`, `ph`, `it`, `ut`).
  public let plain: String
  /// The content as XML, entities escaped; nil when it holds no element.
  public let markup: String?

  public init(_ plain: String) {
    self.plain = plain
    markup = nil
  }

  /// Reads the XML content of a `<seg>`; `markup` must be well-formed, as a parser wrote it.
  public init(markup: String) {
    let scan = MarkupScan(markup)
    plain = scan.plain
    self.markup = scan.codes.isEmpty ? nil : markup
  }

  /// Content that was stored: both parts as an earlier ``init(markup:)`` made them.
  package init(plain: String, markup: String?) {
    self.plain = plain
    self.markup = markup
  }

  /// The text with each inline code as one U+FFFC, and the codes themselves in the same order.
  ///
  /// This is the form that is matched: a code is a token, and two codes are the same when they are
  /// spelt the same.
  public var matchable: (text: String, codes: [String]) {
    guard let markup else { return (plain, []) }
    let scan = MarkupScan(markup)
    return (scan.matchable, scan.codes)
  }

  public var isEmpty: Bool { plain.isEmpty && markup == nil }
}
