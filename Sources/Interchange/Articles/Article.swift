/// A text to be translated, as plain text with one paragraph a line.
package struct Article: Sendable, Equatable {
  package enum Format: String, Sendable {
    case plain, html, docx
  }

  package var text: String
  package var format: Format
  /// The encoding it was in.
  package var encoding: String
  /// Set when the encoding had to be guessed, for a message to the user.
  package var isEncodingGuessed: Bool

  package init(
    text: String, format: Format, encoding: String = "UTF-8", isEncodingGuessed: Bool = false
  ) {
    self.text = text
    self.format = format
    self.encoding = encoding
    self.isEncodingGuessed = isEncodingGuessed
  }
}
