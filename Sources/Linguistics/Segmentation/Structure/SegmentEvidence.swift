import Bytes

/// What a segment says about its own kind, before its neighbours are asked.
struct SegmentEvidence: Sendable {
  /// What the segment looks like without words.
  enum Form: Sendable {
    case text
    /// A number and nothing else.
    case number
    /// Addresses, telephone numbers, links and nothing else.
    case contact
    /// A place, a date, an agency.
    case dateline
    /// Begins with a bullet.
    case bullet
    /// Begins with a dash, as an item of a list or a line of a dialogue does.
    case dash
  }

  var form: Form
  var cue: CueIndex.Match?
  var words: Int
  var endsSentence: Bool
  var endsWithColon: Bool
  var endsWithSemicolon: Bool
  var startsLower: Bool
  /// Whether all its words are in capitals.
  var isAllCaps: Bool
  /// Whether a headline may end like this.
  var endsOpen: Bool

  /// A sentence long enough to be the text of an article.
  var isBody: Bool { endsSentence && words >= 6 && cue?.certainty != .certain }

  /// The evidence of a sentence that ``SentenceSkim`` found plain.
  init(plain ends: SegmentEnds, words: Int) {
    self.words = words
    endsSentence = ends.endsSentence
    endsWithColon = ends.last == ":"
    endsWithSemicolon = ends.last == ";"
    startsLower = ScalarTable.shared.scalarClass(ends.first) == .lower
    isAllCaps = false
    switch ends.last {
    case ".", ";", ":", ",", "…": endsOpen = false
    default: endsOpen = true
    }
    form = .text
    cue = nil
  }

  init(_ outline: SegmentOutline, _ cues: CueIndex) {
    self.init(plain: outline.ends, words: outline.words)
    isAllCaps =
      words > 0 && outline.tokens.allSatisfy { $0.kind != .word || $0.isAllCaps }
      && outline.tokens.contains { $0.isAllCaps }
    form = Self.form(of: outline)
    cue = outline.words > 0 || form == .number ? cues.match(outline) : nil
  }

  private static func form(of outline: SegmentOutline) -> Form {
    if Onset.isBullet(outline.ends.first) { return .bullet }
    if Onset.isDash(outline.ends.first), outline.words > 0 { return .dash }
    let tokens = outline.tokens
    guard !tokens.isEmpty, outline.isWhole else { return .text }
    if tokens.allSatisfy({ $0.kind == .number }) { return .number }
    if Dateline.matches(outline) { return .dateline }
    let isContact = tokens.allSatisfy { token in
      token.kind == .address || token.kind == .number || token.kind == .sign
    }
    return isContact && tokens.contains { $0.kind == .address || $0.kind == .number }
      ? .contact : .text
  }
}
