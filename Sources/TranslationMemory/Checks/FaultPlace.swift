import Foundation

/// Finds where in a translation a fault stands, so that an editor can mark it.
enum FaultPlace {
  /// The first place of a fault, in UTF-16 units; nil when it has none, or is not found.
  ///
  /// - Parameter faulty: the words that the fault is about, as the target writes them; letter case may
  ///   differ.
  static func first(
    of kind: CheckFinding.Kind, _ faulty: [String], in target: String
  ) -> Range<Int>? {
    let text = target as NSString
    let found: NSRange =
      switch kind {
      case .doubledSpace: text.range(of: "  +", options: .regularExpression)
      case .spacing: text.range(of: #"[\s\u00a0]+[.,;:!?…»)]"#, options: .regularExpression)
      case .endPunctuation: text.range(of: #"\S\s*$"#, options: .regularExpression)
      case .quotes: loneQuote(in: text)
      default:
        faulty.lazy.map { word($0, in: text) }.first { $0.location != NSNotFound }
          ?? NSRange(location: NSNotFound, length: 0)
      }
    return Range(found)
  }

  /// The place of words: no letter or digit touches them.
  private static func word(_ words: String, in text: NSString) -> NSRange {
    let pattern = words.split(whereSeparator: \.isWhitespace)
      .map { NSRegularExpression.escapedPattern(for: String($0)) }.joined(separator: #"\s+"#)
    guard !pattern.isEmpty else { return NSRange(location: NSNotFound, length: 0) }
    return text.range(
      of: #"(?<![\p{L}\p{N}])"# + pattern + #"(?![\p{L}\p{N}])"#,
      options: [.regularExpression, .caseInsensitive])
  }

  /// A quotation mark, when the text has a single one.
  private static func loneQuote(in text: NSString) -> NSRange {
    let marks = #"[«»“”„"]"#
    let first = text.range(of: marks, options: .regularExpression)
    guard first.location != NSNotFound else { return first }
    let end = NSMaxRange(first)
    let second = text.range(
      of: marks, options: .regularExpression,
      range: NSRange(location: end, length: text.length - end))
    return second.location == NSNotFound ? first : NSRange(location: NSNotFound, length: 0)
  }
}
