/// The stretches of a text that stand or fall together: a number with its scale word, a range, a date.
package struct QuantitySpans: Sendable {
  private let spans: [Range<Int>]

  /// Linear in the length of the text.
  package init(_ text: String, language: LanguageTag) {
    let quantities = QuantityReader(language: language).quantities(in: text)
    let bytes = Array(text.utf8)
    var spans: [Range<Int>] = []
    var date: Int?
    for quantity in quantities {
      let places = [quantity.place, quantity.scalePlace, quantity.endingPlace].compactMap { $0 }
      let start = places.map(\.lowerBound).min() ?? quantity.place.lowerBound
      let end = places.map(\.upperBound).max() ?? quantity.place.upperBound
      let isOfDate = quantity.date != nil && quantity.date == date
      if let last = spans.last, isOfDate || Self.isRange(bytes, last.upperBound, start) {
        spans[spans.count - 1] = min(last.lowerBound, start)..<max(last.upperBound, end)
      } else {
        spans.append(start..<end)
      }
      date = quantity.date
    }
    self.spans = spans
  }

  /// Whether nothing but a dash or a slash, with or without spaces, is between two places.
  private static func isRange(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start <= end, end - start <= 9 else { return start > end }
    let between = String(decoding: bytes[start..<end], as: UTF8.self)
      .filter { !$0.isWhitespace }
    return between.isEmpty ? start == end : "-‑‐–—−/:".contains(between)
  }

  /// Whether a part of the text begins or ends within one of them.
  package func areCut(by range: Range<Int>) -> Bool {
    spans.contains { span in
      span.overlaps(range)
        && (span.lowerBound < range.lowerBound || span.upperBound > range.upperBound)
    }
  }
}
