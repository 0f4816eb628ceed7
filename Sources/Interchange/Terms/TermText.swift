/// What can be a term.
enum TermText {
  /// In bytes; longer texts are a broken file.
  private static let longest = 1 << 14

  /// The terms of a cell: several stand with `;` or `|` between them, outside brackets.
  static func variants(in cell: String) -> [String] {
    var variants: [Substring] = []
    var start = cell.startIndex
    var depth = 0
    for index in cell.utf8.indices {
      switch cell.utf8[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      case UInt8(ascii: ";"), UInt8(ascii: "|"):
        guard depth == 0 else { continue }
        variants.append(cell[start..<index])
        start = cell.utf8.index(after: index)
      default: break
      }
    }
    variants.append(cell[start...])
    return variants.map { String($0).collapsed }.filter { !$0.isEmpty }
  }

  /// Why a text cannot be a term; nil when it can.
  static func reasonAgainst(_ text: String) -> String? {
    guard text.utf8.count > longest else { return nil }
    return "a term of \(text.utf8.count) bytes; it is no term, or a quote is missing"
  }
}
