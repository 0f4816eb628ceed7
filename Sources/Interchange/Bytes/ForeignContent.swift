/// What a file seems to be that is not what was asked for, in words for a message.
func foreignContent(_ head: [UInt8]) -> String {
  if let binary = binaryContent(head) { return binary }
  return switch head.first(where: { !TextEncoding.isXMLSpace($0) }) {
  case UInt8(ascii: "{"), UInt8(ascii: "["): "it looks like JSON"
  case UInt8(ascii: "<"): "it is another kind of XML or HTML"
  default: "it looks like plain text"
  }
}

/// What a file that is no text in any one-byte encoding or UTF-8 is; nil for text.
///
/// A stray control character does not make a text binary: articles pasted from word processors
/// have them. A zero byte does, or one control character in fifty.
func binaryContent(_ head: [UInt8]) -> String? {
  if let words = foreignSignature(head) { return words }
  let sample = head.prefix(1 << 16)
  let controls = sample.count { $0 < 0x20 && !TextEncoding.isXMLSpace($0) && $0 != 0x0C }
  return head.contains(0) || controls * 50 > sample.count ? "it is a binary file" : nil
}

/// What a file with these first bytes is, if they are those of a known kind.
func foreignSignature(_ head: [UInt8]) -> String? {
  signatures.first { head.starts(with: $0.0) }?.1
}

/// The first bytes of files that people mistake for text or XML.
private let signatures: [([UInt8], String)] = [
  (Array("%PDF-".utf8), "it is a PDF document; save its text first"),
  (Array("{\\rtf".utf8), "it is an RTF document; save it as DOCX or plain text"),
  ([0xD0, 0xCF, 0x11, 0xE0], "it is an old Microsoft Office document; save it as DOCX or XLSX"),
  (Array("SQLite format 3\0".utf8), "it is an SQLite database"),
  ([0x7F, 0x45, 0x4C, 0x46], "it is a program"),
  ([0x89, 0x50, 0x4E, 0x47], "it is a PNG picture"),
  ([0xFF, 0xD8, 0xFF], "it is a JPEG picture"),
  (Array("GIF8".utf8), "it is a GIF picture"),
  ([0x1F, 0x8B], "it is a gzip archive; unpack it first"),
  (Array("PK\u{3}\u{4}".utf8), "it is a ZIP archive; unpack it first"),
  (Array("Rar!".utf8), "it is a RAR archive; unpack it first"),
  ([0x37, 0x7A, 0xBC, 0xAF], "it is a 7z archive; unpack it first"),
  (Array("BZh".utf8), "it is a bzip2 archive; unpack it first"),
  ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "it is an XZ archive; unpack it first"),
]
