/// The encoding an article is in, and what is to be said of it.
///
/// Found in this order: what the user says; a byte order mark; the zero bytes of UTF-16; UTF-8 where
/// the bytes are UTF-8, whatever is declared, because no other encoding looks like it; what the page
/// declares, unless the bytes show that it is wrong; a guess.
struct ArticleEncoding {
  var name: String
  /// Bytes at the beginning that are no text.
  var markLength = 0
  /// These bytes.
  var mark: [UInt8] {
    switch markLength > 0 ? name : "" {
    case "UTF-8": [0xEF, 0xBB, 0xBF]
    case "UTF-16LE": [0xFF, 0xFE]
    case "UTF-16BE": [0xFE, 0xFF]
    case "UTF-32LE": [0xFF, 0xFE, 0, 0]
    case "UTF-32BE": [0, 0, 0xFE, 0xFF]
    default: []
    }
  }
  var notice: ArticleNotice?

  var isUTF8: Bool { name == "UTF-8" }

  /// The encoding; nil when there is no telling.
  ///
  /// - Parameters:
  ///   - declared: what the page says.
  ///   - isCut: whether the bytes are only the beginning of the text.
  static func find(
    in bytes: ArraySlice<UInt8>, given: String?, declared: String? = nil, isCut: Bool
  ) -> ArticleEncoding? {
    let sniffed = TextEncoding.sniffed(bytes)
    if let given {
      return override(given, mark: sniffed?.evidence == .byteOrderMark ? sniffed : nil)
    }
    if let sniffed {
      return ArticleEncoding(
        name: sniffed.name, markLength: sniffed.markLength,
        notice: sniffed.evidence == .zeroBytes ? .guessedEncoding(sniffed.name) : nil)
    }
    if UTF8Evidence(bytes, isCut: isCut).isUTF8 { return ArticleEncoding(name: "UTF-8") }
    let guess = EncodingGuess.encoding(of: bytes)
    guard let declared, let label = EncodingLabel.encoding(declared) else {
      return guess.map { ArticleEncoding(name: $0, notice: .guessedEncoding($0)) }
    }
    if let guess, isDisproved(label, by: guess) {
      return ArticleEncoding(
        name: guess, notice: .contradictedEncoding(declared: declared, actual: guess))
    }
    return ArticleEncoding(name: label)
  }

  /// What the user says; of the two orders of UTF-16 a mark chooses.
  private static func override(_ given: String, mark: TextEncoding?) -> ArticleEncoding {
    let name = EncodingLabel.encoding(given) ?? given
    if let mark, mark.name == name || mark.name.hasPrefix("UTF-16") && name.hasPrefix("UTF-16") {
      return ArticleEncoding(name: mark.name, markLength: mark.markLength)
    }
    return ArticleEncoding(name: name)
  }

  /// Whether a declaration is wrong that many pages copy without need.
  private static func isDisproved(_ label: String, by guess: String) -> Bool {
    switch label {
    case "windows-1252", "ISO-8859-15": guess != "windows-1252"
    case "windows-1251": guess == "KZ-1048" || guess == "PT154"
    default: label.hasPrefix("UTF-")
    }
  }
}
