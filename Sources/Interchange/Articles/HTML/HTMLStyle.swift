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
