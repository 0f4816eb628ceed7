import Foundation

/// How a word begins that a check looks for, written as in its table: with `=` behind it the whole word.
///
/// Compared by bytes, because a check compares each word of a text with hundreds of them.
struct WordBeginning {
  private let bytes: [UInt8]
  private let isWhole: Bool

  init(_ entry: String) {
    isWhole = entry.hasSuffix("=")
    bytes = Array((isWhole ? entry.dropLast() : entry[...]).utf8)
  }

  /// Whether a word in lower case begins so, or is it.
  func begins(_ word: String) -> Bool {
    let word = word.utf8
    return isWhole ? word.elementsEqual(bytes) : word.starts(with: bytes)
  }
}

extension StringProtocol {
  /// The text in lower case, letters with their marks in one, and ё written as е: as tables of words have
  /// them.
  var folded: String {
    let lower = lowercased()
    // Only few texts have what would change.
    let isPlain = lower.unicodeScalars.allSatisfy {
      $0 != "ё" && !(0x300...0x36F ~= $0.value)
    }
    if isPlain { return lower }
    return String(
      String.UnicodeScalarView(
        lower.precomposedStringWithCanonicalMapping.unicodeScalars.map { $0 == "ё" ? "е" : $0 }))
  }
}
