/// What can be a term.
enum TermText {
  /// In bytes; longer texts are a broken file.
  private static let longest = 1 << 14

  /// Why a text cannot be a term; nil when it can.
  static func reasonAgainst(_ text: String) -> String? {
    guard text.utf8.count > longest else { return nil }
    return "a term of \(text.utf8.count) bytes; it is no term, or a quote is missing"
  }
}
