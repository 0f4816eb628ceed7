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
    return encoding.document(splice.finish())
  }
}

extension ArticleEncoding {
  /// A text in this encoding, or in UTF-8 if it has characters that the encoding lacks.
  func document(_ text: [UInt8]) -> WrittenDocument {
    if let encoded = EncodedText(text, in: name) {
      return WrittenDocument(bytes: mark + encoded.bytes)
    }
    return WrittenDocument(
      bytes: text, notices: [.changedEncoding(from: name, to: "UTF-8")])
  }
}

extension String {
  /// The text of a range of its bytes.
  func bytes(in range: Range<Int>) -> String {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }
}
