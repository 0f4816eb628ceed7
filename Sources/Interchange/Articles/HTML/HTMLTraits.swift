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
