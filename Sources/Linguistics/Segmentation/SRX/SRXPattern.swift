import Foundation

/// A regular expression of an SRX rule, made ready for ICU.
package enum SRXPattern {
  /// How often `*`, `+` and `{n,}` repeat at most where ICU asks for a bound: in what stands before
  /// a break, which is looked for backwards. Other engines have the same.
  private static let mostRepetitions = 100

  /// Throws ``SRXPatternError`` when ICU does not take the pattern.
  package static func compile(_ pattern: String) throws -> NSRegularExpression {
    do {
      return try NSRegularExpression(pattern: withoutJavaFlags(pattern))
    } catch {
      throw SRXPatternError(pattern: pattern)
    }
  }

  /// Java's flag for Unicode classes, which ICU has always and does not know by name.
  static func withoutJavaFlags(_ pattern: String) -> String {
    pattern.replacingOccurrences(of: "(?U)", with: "")
  }

  /// The pattern as a look-behind: with bounded repetitions.
  static func lookBehind(_ pattern: String) -> String {
    pattern.isEmpty ? "" : "(?<=(?:\(bounded(withoutJavaFlags(pattern)))))"
  }

  static func lookAhead(_ pattern: String) -> String {
    pattern.isEmpty ? "" : "(?=\(withoutJavaFlags(pattern)))"
  }

  /// Replaces `*`, `+` and `{n,}` outside classes, escapes and quotations.
  static func bounded(_ pattern: String) -> String {
    var output = ""
    var rest = pattern[...]
    var classes = 0
    var isQuantified = false
    while let character = rest.first {
      if rest.hasPrefix("\\Q") {
        let end = rest.range(of: "\\E")?.upperBound ?? rest.endIndex
        output += rest[..<end]
        rest = rest[end...]
        isQuantified = false
        continue
      }
      if character == "\\" {
        let length = Self.escapeLength(rest)
        output += rest.prefix(length)
        rest = rest.dropFirst(length)
        isQuantified = false
        continue
      }
      rest = rest.dropFirst()
      if character == "[" { classes += 1 }
      if character == "]" { classes = max(0, classes - 1) }
      guard classes == 0 else {
        output.append(character)
        continue
      }
      let bound = mostRepetitions
      switch character {
      // ICU takes a?? for unbounded in a look-behind.
      case "?" where !isQuantified && rest.first == "?":
        output += "{0,1}?"
        rest = rest.dropFirst()
      case "*" where !isQuantified: output += "{0,\(bound)}"
      case "+" where !isQuantified: output += "{1,\(bound)}"
      case "{"
      where rest.prefix(while: \.isNumber).endIndex != rest.startIndex
        && rest.drop(while: \.isNumber).hasPrefix(",}"):
        let least = rest.prefix(while: \.isNumber)
        output += "{\(least),\(max(bound, Int(least) ?? bound))}"
        rest = rest.drop(while: \.isNumber).dropFirst(2)
      default: output.append(character)
      }
      isQuantified =
        "*+}?{".contains(character) && !output.hasSuffix("{") && !output.hasSuffix("(?")
    }
    return output
  }

  /// The length of an escape in characters: `\\.`, `\\p{Lu}`.
  private static func escapeLength(_ text: Substring) -> Int {
    let named = text.dropFirst()
    guard let kind = named.first, "pPxN".contains(kind), named.dropFirst().first == "{",
      let end = text.firstIndex(of: "}")
    else { return 2 }
    return text.distance(from: text.startIndex, to: end) + 1
  }
}

/// A pattern that is no regular expression.
package struct SRXPatternError: Error, CustomStringConvertible {
  package let pattern: String
  package var description: String {
    "the pattern \"\(pattern)\" is no regular expression of ICU"
  }
}
