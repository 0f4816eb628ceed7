/// Text as it goes to a terminal.
///
/// Texts, names of files and messages come from files that others made. A terminal takes some
/// characters for commands: escape sequences move the cursor, change its title or answer as if the
/// user had typed, a carriage return overwrites the line, and bidirectional controls show other text
/// than there is (Unicode Technical Report 36, section 3; Boucher and Anderson, *Trojan Source*,
/// 2021). They are shown as symbols here; the colours of ``Style`` alone pass.
enum ShownText {
  static func symbols(in text: String) -> String {
    guard text.unicodeScalars.contains(where: { symbol(for: $0) != nil }) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    let introducer = Style.introducer.unicodeScalars
    while let scalar = rest.first {
      if scalar == "\u{1B}", rest.starts(with: introducer) {
        result.append(contentsOf: "\u{1B}[".unicodeScalars)
        rest = rest.dropFirst(introducer.count)
        continue
      }
      if let symbol = symbol(for: scalar) {
        result.append(contentsOf: symbol.unicodeScalars)
      } else {
        result.append(scalar)
      }
      rest = rest.dropFirst()
    }
    return String(result)
  }

  /// What is shown for a character that a terminal would obey; nil for all others.
  private static func symbol(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\n", "\t": nil
    // The Control Pictures of Unicode.
    case "\u{0}"..."\u{1F}": Unicode.Scalar(0x2400 + scalar.value).map(String.init)
    case "\u{7F}": "\u{2421}"
    case "\u{80}"..."\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{2028}", "\u{2029}",
      "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
      "⟨U+\(code(scalar))⟩"
    default: nil
    }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
