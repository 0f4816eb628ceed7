/// A plain text: its translations stand where its segments stood, all else is as it was.
struct TextSkeleton: DocumentSkeleton {
  let text: String
  let encoding: ArticleEncoding

  func content(of range: Range<Int>) -> CodedText { CodedText(text.bytes(in: range)) }

  func written(
    _ replacements: [DocumentReplacement], language: DocumentLanguages
  ) throws -> WrittenDocument {
    var splice = ByteSplice(Array(text.utf8))
    for replacement in replacements {
      // A line end would make two lines of one.
      let line = replacement.text.plain.map { $0.isNewline ? " " : $0 }
      splice.replace(replacement.range, with: String(line))
    }
    let written = splice.finish()
    if let encoded = EncodedText(written, in: encoding.name) {
      return WrittenDocument(bytes: encoding.mark + encoded.bytes)
    }
    return WrittenDocument(
      bytes: written, notices: [.changedEncoding(from: encoding.name, to: "UTF-8")])
  }
}

extension String {
  /// The text of a range of its bytes.
  func bytes(in range: Range<Int>) -> String {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }
}
