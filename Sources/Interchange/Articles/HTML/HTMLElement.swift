/// The elements whose names mean something to the parser or to the reader of articles.
enum HTMLElement: UInt8, CaseIterable {
  case html, head, body, title, base, link, meta, style, script, noscript, template
  case address, article, aside, blockquote, center, details, dialog, dir, div, dl, fieldset,
    figcaption, figure, footer, header, hgroup, main, menu, nav, ol, p, search, section, summary,
    ul, legend
  case h1, h2, h3, h4, h5, h6
  case pre, listing, xmp, plaintext, form, li, dd, dt, hr
  case table, caption, colgroup, col, tbody, thead, tfoot, tr, td, th
  case a, b, big, code, em, font, i, nobr, s, small, strike, strong, tt, u
  case applet, marquee, object, button, select, option, optgroup, textarea, datalist, output
  case area, br, embed, img, image, keygen, wbr, input, param, source, track, basefont, bgsound,
    frame
  case iframe, noembed, noframes, frameset, canvas, video, audio, progress, meter
  case rb, rt, rp, rtc, ruby
  case svg, math, foreignobject, desc, mi, mo, mn, ms, mtext, annotation
  case annotationXML
  case span, sub, sup, variable

  var name: String {
    switch self {
    case .annotationXML: "annotation-xml"
    case .variable: "var"
    default: "\(self)"
    }
  }

  private static let byHash = Dictionary(
    allCases.map { (hash(of: $0.name.utf8), $0) }, uniquingKeysWith: { first, _ in first })

  /// The element of that name; nil for a name that means nothing here.
  static func named(_ hash: UInt32) -> HTMLElement? { byHash[hash] }

  /// FNV-1a of a name with ASCII letters made small: what names are compared by.
  static func hash(of name: some Sequence<UInt8>) -> UInt32 {
    name.reduce(2_166_136_261) { ($0 ^ UInt32(asciiLowercased($1))) &* 16_777_619 }
  }
}

/// What the HTML Standard says of elements, as far as text needs it.
extension HTMLElement {
  /// Without content and end tag (section 13.1.2, void elements, and the obsolete ones of 13.2.6.4.7).
  static let void: HTMLElementSet = [
    .area, .base, .br, .col, .embed, .hr, .img, .image, .input, .keygen, .link, .meta, .param,
    .source, .track, .wbr, .basefont, .bgsound, .frame,
  ]
  /// Their start tags end an open paragraph (section 13.2.6.4.7).
  static let closesParagraph: HTMLElementSet = [
    .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl,
    .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p,
    .search, .section, .summary, .ul, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .listing, .form, .li,
    .dd, .dt, .plaintext, .hr, .xmp, .table,
  ]
  static let headings: HTMLElementSet = [.h1, .h2, .h3, .h4, .h5, .h6]
  /// The "special" elements of section 13.2.4.2, past which an unmatched end tag does not look.
  static let special: HTMLElementSet = closesParagraph.union(void).subtracting([.image, .keygen])
    .union([
      .applet, .body, .button, .caption, .colgroup, .frameset, .head, .html, .iframe, .marquee,
      .noembed, .noframes, .noscript, .object, .script, .select, .style, .tbody, .td, .template,
      .textarea, .tfoot, .th, .thead, .title, .tr, .foreignobject, .desc, .mi, .mo, .mn, .ms,
      .mtext, .annotationXML,
    ])
  /// Formatting elements, which may overlap with others (section 13.2.4.3).
  static let formatting: HTMLElementSet = [
    .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u,
  ]
  /// What is not looked past for an element in scope (section 13.2.4.2).
  static let scopeEnds: HTMLElementSet = [
    .applet, .caption, .html, .table, .td, .th, .marquee, .object, .template, .mi, .mo, .mn, .ms,
    .mtext, .annotationXML, .foreignobject, .desc,
  ]
  static let tableScopeEnds: HTMLElementSet = [.html, .table, .template]
  /// Elements whose end tags are implied (section 13.2.6.3).
  static let impliedEnds: HTMLElementSet = [
    .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc,
  ]
  /// May stand in `<head>`.
  static let headContent: HTMLElementSet = [
    .base, .basefont, .bgsound, .link, .meta, .title, .style, .script, .noscript, .noframes,
    .template, .head, .html,
  ]
  /// Their content is text up to their end tag; of `title` and `textarea`, with character
  /// references.
  static let rawText: HTMLElementSet = [
    .title, .textarea, .style, .xmp, .iframe, .noembed, .noframes, .script, .noscript,
  ]
  /// In foreign content, HTML again: the start tags of section 13.2.6.5 that leave it.
  static let leavesForeign: HTMLElementSet = [
    .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2,
    .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre,
    .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .variable,
    .article,
    .section, .main, .footer, .header, .aside, .nav,
  ]
  static let integrationPoints: HTMLElementSet = [
    .foreignobject, .desc, .title, .mi, .mo, .mn, .ms, .mtext, .annotationXML,
  ]

  /// Shown as blocks by a browser (section 15.3), so that they begin and end a line.
  ///
  /// Phrasing elements (section 3.2.5.2.5) are none of these and never cut a sentence.
  static let blocks: HTMLElementSet = closesParagraph.subtracting([.search]).union([
    .search, .html, .body, .legend, .optgroup, .option, .caption, .tbody, .thead, .tfoot, .tr, .td,
    .th, .colgroup, .col, .frameset,
  ])
  /// White space counts in them.
  static let preformatted: HTMLElementSet = [.pre, .listing, .xmp, .plaintext, .textarea]
}

/// A set of elements that is quick to ask: the parser asks several at every tag.
struct HTMLElementSet: ExpressibleByArrayLiteral, Sendable {
  private var members = [Bool](repeating: false, count: HTMLElement.allCases.count)

  init(arrayLiteral elements: HTMLElement...) {
    for element in elements { members[Int(element.rawValue)] = true }
  }

  func contains(_ element: HTMLElement?) -> Bool {
    element.map { members[Int($0.rawValue)] } ?? false
  }

  func union(_ others: HTMLElementSet) -> HTMLElementSet {
    var union = self
    for index in members.indices where others.members[index] { union.members[index] = true }
    return union
  }

  func subtracting(_ others: HTMLElementSet) -> HTMLElementSet {
    var rest = self
    for index in members.indices where others.members[index] { rest.members[index] = false }
    return rest
  }
}

/// A byte with ASCII's capitals made small.
@inline(__always)
func asciiLowercased(_ byte: UInt8) -> UInt8 {
  byte &- 0x41 < 26 ? byte | 0x20 : byte
}
