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
