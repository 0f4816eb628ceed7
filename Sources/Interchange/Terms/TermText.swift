/// What can be a term.
enum TermText {
  /// In bytes; longer texts are a broken file.
  private static let longest = 1 << 14

  /// The terms of a cell: several stand with `;` or `|` between them, outside brackets.
  static func variants(in cell: String) -> [String] {
    var variants = [""]
    var depth = 0
    for character in cell {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      case ";", "|":
        if depth == 0 {
          variants.append("")
          continue
        }
      default: break
      }
      variants[variants.count - 1].append(character)
    }
    return variants.map(\.collapsed).filter { !$0.isEmpty }
  }

  /// Why a text cannot be a term; nil when it can.
  static func reasonAgainst(_ text: String) -> String? {
    guard text.utf8.count > longest else { return nil }
    return "a term of \(text.utf8.count) bytes; it is no term, or a quote is missing"
  }
}
