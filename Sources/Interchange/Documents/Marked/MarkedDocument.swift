/// A file of text with markup in it, whose segments give way to their translations.
struct MarkedDocument {
  let marked: MarkedText
  /// The file, in UTF-8.
  let source: [UInt8]
  /// The text its segments are cut from.
  let text: String
  let encoding: ArticleEncoding

  func segment(_ range: Range<Int>) -> MarkedSegment {
    MarkedSegment(range, in: marked, source, text: text)
  }

  /// The file with translations in place of segments, each as `markup` writes it; those whose segment
  /// fills nothing in the file are left.
  func written(
    _ replacements: [DocumentReplacement],
    markup: (DocumentReplacement, MarkedSegment) -> [UInt8]
  ) -> WrittenDocument {
    var splice = ByteSplice(source)
    var left: [Range<Int>] = []
    for replacement in replacements {
      let segment = segment(replacement.range)
      if segment.range.isEmpty {
        left.append(replacement.range)
      } else {
        splice.replace(segment.range, with: markup(replacement, segment))
      }
    }
    var written = encoding.document(splice.finish())
    written.left = left
    return written
  }
}
