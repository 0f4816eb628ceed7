import Bitext

/// A `<unit>` or `<trans-unit>` with all its parts, joined as its document has them.
struct XLIFFWhole {
  let id: String?
  let line: Int
  private(set) var source: SegmentContent?
  private(set) var target: SegmentContent?
  /// That of the part which got least far.
  private(set) var standing = TranslationStanding.textless
  private var codes: XLIFFCodes?

  init(id: String? = nil, line: Int = 0) {
    self.id = id
    self.line = line
  }

  /// A part with TMX's codes; those of one id are the same in all parts.
  mutating func converted(_ content: SegmentContent, hasBraces: Bool) -> SegmentContent {
    var codes = codes ?? XLIFFCodes(hasBraces: hasBraces)
    defer { self.codes = codes }
    return codes.converted(content)
  }

  mutating func add(
    _ source: SegmentContent, _ target: SegmentContent?, _ standing: TranslationStanding
  ) {
    self.source = joined(self.source, source)
    if let target { self.target = joined(self.target, target) }
    let order = TranslationStanding.allCases
    func rank(_ standing: TranslationStanding) -> Int {
      standing == .textless ? -1 : order.firstIndex(of: standing) ?? 0
    }
    if rank(standing) > rank(self.standing) || self.standing == .textless {
      self.standing = standing
    }
  }

  private func joined(_ before: SegmentContent?, _ content: SegmentContent) -> SegmentContent {
    guard let before else { return content }
    func markup(_ content: SegmentContent) -> String {
      content.markup ?? MarkupNode.escaped(content.plain).markup
    }
    return SegmentContent(markup: markup(before) + markup(content))
  }
}
