/// A text to be translated, as plain text with one paragraph a line.
package struct ArticleContent: Sendable, Equatable {
  package enum Format: String, Sendable {
    case plain, html, docx, markdown, subtitles
  }

  package var text: String
  package var format: Format
  /// The encoding it was in.
  package var encoding: String
  package var notices: [ArticleNotice]

  package init(
    text: String, format: Format, encoding: String = "UTF-8", notices: [ArticleNotice] = []
  ) {
    self.text = text
    self.format = format
    self.encoding = encoding
    self.notices = notices
  }

  /// Whether nothing but the bytes themselves said what encoding it is in.
  package var isEncodingGuessed: Bool {
    notices.contains {
      if case .guessedEncoding = $0 { true } else { false }
    }
  }
}
