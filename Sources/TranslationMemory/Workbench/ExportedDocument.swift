import Foundation
import Interchange

/// An article as a file.
public struct ExportedDocument: Sendable {
  public let bytes: [UInt8]
  /// What its name ends with, such as `docx`.
  public let fileExtension: String
  /// Whether it is plain text in UTF-8.
  public let isPlainText: Bool

  init(bytes: [UInt8], format: ArticleContent.Format, named name: String, isUTF8: Bool) {
    self.bytes = bytes
    isPlainText = format == .plain && isUTF8
    let given = URL(fileURLWithPath: name).pathExtension.lowercased()
    let isName = !given.isEmpty && given.utf8.count < 9 && given.utf8.allSatisfy { $0 < 0x80 }
    switch format {
    case .html: fileExtension = isName ? given : "html"
    case .docx: fileExtension = "docx"
    case .markdown: fileExtension = isName ? given : "md"
    case .subtitles: fileExtension = isName ? given : "srt"
    case .plain: fileExtension = "txt"
    }
  }
}
