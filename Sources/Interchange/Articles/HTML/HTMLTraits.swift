/// What an element's attributes say of how it is shown and what it is for.
struct HTMLTraits: OptionSet {
  let rawValue: UInt16

  /// Not shown, with all that is in it.
  static let hidden = HTMLTraits(rawValue: 1)
  /// Its own text is not shown, but an element in it can be visible again.
  static let invisible = HTMLTraits(rawValue: 1 << 1)
  static let visible = HTMLTraits(rawValue: 1 << 2)
  static let block = HTMLTraits(rawValue: 1 << 3)
  static let inline = HTMLTraits(rawValue: 1 << 4)
  /// White space counts.
  static let preformatted = HTMLTraits(rawValue: 1 << 5)
  static let collapsed = HTMLTraits(rawValue: 1 << 6)
  /// By its name or role a part of the page beside the article.
  static let boilerplate = HTMLTraits(rawValue: 1 << 7)
  /// By its name what readers wrote below it.
  static let comments = HTMLTraits(rawValue: 1 << 8)
  /// Says of itself that it is the article's text.
  static let articleBody = HTMLTraits(rawValue: 1 << 9)
  static let headline = HTMLTraits(rawValue: 1 << 10)
  static let main = HTMLTraits(rawValue: 1 << 11)

  /// - Parameter sheet: what the page's style sheets hide; like a name, it does not count for what
  ///   holds the article, which a script may show.
  static func of(_ attributes: HTMLAttributes, _ sheet: HTMLStyleSheet) -> HTMLTraits {
    var traits: HTMLTraits = []
    var seen: Set<String> = []
    for (name, value) in attributes {
      // The first of several counts (section 13.2.5.33).
      guard names.contains(name), seen.insert(name).inserted else { continue }
      switch name {
      case "style": traits.formUnion(HTMLStyle.traits(of: value))
      case "hidden": traits.insert(.hidden)
      case "aria-hidden":
        if value.lowercased() == "true" { traits.insert(.hidden) }
      case "role": traits.formUnion(role(value.lowercased()))
      case "itemprop": traits.formUnion(property(value.lowercased()))
      case "rel":
        if value.lowercased().split(separator: " ").contains("tag") { traits.insert(.boilerplate) }
      default:
        traits.formUnion(HTMLClassName.traits(of: value))
        if !sheet.isEmpty, isHidden(by: sheet, value, isIdentifier: name == "id") {
          traits.insert(.boilerplate)
        }
      }
    }
    return traits
  }

  private static func isHidden(
    by sheet: HTMLStyleSheet, _ value: String, isIdentifier: Bool
  ) -> Bool {
    isIdentifier
      ? sheet.hides("#" + value)
      : value.split(whereSeparator: \.isWhitespace).contains { sheet.hides(String($0)) }
  }

  private static let names: Set<String> = [
    "style", "hidden", "aria-hidden", "role", "itemprop", "rel", "class", "id",
  ]

  private static func role(_ role: String) -> HTMLTraits {
    switch role {
    case "main": .main
    case "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar",
      "toolbar", "dialog", "alertdialog", "tooltip":
      .boilerplate
    default: []
    }
  }

  /// Properties of schema.org's Article.
  private static func property(_ names: String) -> HTMLTraits {
    var traits: HTMLTraits = []
    for name in names.split(whereSeparator: \.isWhitespace) {
      switch name {
      case "articlebody": traits.insert(.articleBody)
      case "headline": traits.insert(.headline)
      case "comment": traits.insert(.comments)
      case "author", "publisher", "keywords", "interactionstatistic", "breadcrumb":
        traits.insert(.boilerplate)
      default: break
      }
    }
    return traits
  }
}

/// What the declarations of a style say of whether and how an element is shown.
enum HTMLStyle {
  /// Reads declarations, as in a `style` attribute; the last of a name counts, unless one before it
  /// is important.
  static func traits(of style: String) -> HTMLTraits {
    var values: [String: (value: String, isImportant: Bool)] = [:]
    let style = HTMLStyleSheet.withoutComments(Array(style.utf8))
    for declaration in String(decoding: style, as: UTF8.self).lowercased().split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let name = trimmed(declaration[..<colon])
      let parts = declaration[declaration.index(after: colon)...].split(
        separator: "!", maxSplits: 1)
      let isImportant = parts.count == 2 && trimmed(parts[1]) == "important"
      if let known = values[name], known.isImportant, !isImportant { continue }
      values[name] = (parts.first.map(trimmed) ?? "", isImportant)
    }
    var traits: HTMLTraits = []
    for (name, entry) in values { traits.formUnion(self.traits(name, entry.value)) }
    // A size of nothing hides only with what sticks out.
    if let overflow = values["overflow"]?.value, overflow == "hidden",
      [values["height"], values["width"], values["max-height"]].contains(where: {
        $0.map { isZero($0.value) } ?? false
      })
    {
      traits.insert(.hidden)
    }
    return traits
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func isZero(_ value: String) -> Bool {
    ["0", "0px", "0%", "0em", "0pt"].contains(value)
  }

  private static func traits(_ name: String, _ value: String) -> HTMLTraits {
    switch (name, value) {
    case ("display", "none"): .hidden
    case ("display", let value) where value.hasPrefix("inline") || value == "contents": .inline
    case ("display", let value) where !["inherit", "initial", "unset", "revert"].contains(value):
      .block
    case ("visibility", "hidden"), ("visibility", "collapse"): .invisible
    case ("visibility", "visible"): .visible
    case ("mso-hide", "all"): .hidden
    case ("font-size", let value) where isZero(value): .invisible
    case ("white-space", let value) where value.hasPrefix("pre") || value == "break-spaces":
      .preformatted
    case ("white-space", "normal"), ("white-space", "nowrap"): .collapsed
    default: []
    }
  }
}

/// What the names in `class` and `id` say an element is for: conventions of content management
/// systems, so that they count only for what does not hold the article itself.
enum HTMLClassName {
  static func traits(of value: String) -> HTMLTraits {
    var traits: HTMLTraits = []
    for name in value.split(whereSeparator: \.isWhitespace) {
      let words = words(of: name)
      guard let first = words.first, !negations.contains(first) else { continue }
      if !comments.isDisjoint(with: words) { traits.insert(.comments) }
      if !boilerplate.isDisjoint(with: words) { traits.insert(.boilerplate) }
      if screenReaderOnly.contains(name.lowercased()) { traits.insert(.hidden) }
    }
    return traits
  }

  /// `readAlso-box` as `read`, `also`, `box`.
  private static func words(of name: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var wasSmall = false
    for scalar in name.unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      if !isLetter || wasSmall && scalar.properties.isUppercase {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if isLetter { word.unicodeScalars.append(scalar) }
      wasSmall = scalar.properties.isLowercase
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }

  private static let negations: Set<String> = ["has", "with", "no", "without", "not", "is", "js"]

  private static let comments: Set<String> = [
    "comment", "comments", "commentlist", "disqus", "hypercomments", "cackle", "respond", "replies",
    "kommentarii", "otzyvy", "pikirler",
  ]

  private static let boilerplate: Set<String> = [
    "footer", "foot", "sidebar", "breadcrumb", "breadcrumbs", "crumbs", "pagination", "pager",
    "paginator", "navbar", "navigation", "nav", "menu", "submenu", "topbar", "toolbar", "cookie",
    "cookies", "gdpr", "consent", "ad", "ads", "adv", "advert", "adverts", "advertisement",
    "advertising", "adsense", "adsbygoogle", "adfox", "reklama", "banner", "banners", "promo",
    "sponsor", "sponsored", "partners", "share", "share2", "shares", "sharing", "sharer",
    "sharebar", "social", "socials", "soc", "addthis", "addtoany", "pluso", "uptolike", "likely",
    "likes", "subscribe", "subscription", "newsletter", "related", "recommend", "recommended",
    "recommendations", "similar", "popular", "also", "readmore", "tags", "taglist", "tagcloud",
    "hashtags", "author", "authors", "byline", "bio", "popup", "modal", "copyright", "copyrights",
    "rating", "poll", "views", "counter", "counters", "login", "search", "logo",
  ]

  private static let screenReaderOnly: Set<String> = [
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only",
  ]
}
