/// Plain text in an encoding nobody wrote down.
enum PlainText {
  static func read(_ bytes: [UInt8], name: String, encoding given: String?) throws -> Article {
    if let given { return try read(bytes, name: name, as: given, markLength: 0, guessed: false) }
    if let sniffed = TextEncoding.sniffed(bytes) {
      return try read(
        bytes, name: name, as: sniffed.name, markLength: sniffed.markLength,
        guessed: sniffed.evidence == .zeroBytes)
    }
    if let found = binaryContent(bytes) {
      throw InterchangeError(
        file: name, .notThisFormat(expected: "text to translate", found: found))
    }
    if let text = String(validating: bytes, as: UTF8.self) {
      return Article(text: text, format: .plain)
    }
    guard let encoding = CyrillicEncoding.guessed(bytes) else {
      throw InterchangeError(
        file: name, line: lineOfMalformedUTF8(bytes),
        .malformedText(encoding: "UTF-8", isDeclared: false))
    }
    return try read(bytes, name: name, as: encoding, markLength: 0, guessed: true)
  }

  private static func read(
    _ bytes: [UInt8], name: String, as encoding: String, markLength: Int, guessed: Bool
  ) throws -> Article {
    guard let transcoder = Transcoder(encoding: encoding) else {
      throw InterchangeError(file: name, .unknownEncoding(encoding))
    }
    guard let text = transcoder.convert(bytes.dropFirst(markLength), isLast: true) else {
      throw InterchangeError(
        file: name, line: transcoder.lineBreaks + 1,
        .malformedText(encoding: encoding, isDeclared: false))
    }
    return Article(
      text: String(decoding: text, as: UTF8.self), format: .plain, encoding: encoding,
      isEncodingGuessed: guessed)
  }

  private static func lineOfMalformedUTF8(_ bytes: [UInt8]) -> Int {
    let transcoder = Transcoder(encoding: "UTF-8")
    _ = transcoder?.convert(bytes, isLast: true)
    return (transcoder?.lineBreaks ?? 0) + 1
  }
}

/// The one-byte encodings Russian was written in before Unicode.
enum CyrillicEncoding {
  private static let candidates = ["windows-1251", "KOI8-R", "CP866"]
  /// The ten most frequent letters of Russian, two thirds of any text.
  private static let frequent = Set("оеаинтсрвл".unicodeScalars)

  /// The encoding in which most of what is not ASCII reads as frequent lower-case letters; nil
  /// when none does.
  static func guessed(_ bytes: [UInt8]) -> String? {
    let sample = bytes.lazy.filter { $0 >= 0x80 }.prefix(1 << 16)
    let total = sample.reduce(0) { count, _ in count + 1 }
    guard total > 0 else { return nil }
    let scored = candidates.map { name in
      let text = Transcoder(encoding: name)?.convert(sample, isLast: true, replacing: true) ?? []
      let hits = String(decoding: text, as: UTF8.self).unicodeScalars.count {
        frequent.contains($0)
      }
      return (name: name, share: Double(hits) / Double(total))
    }
    guard let best = scored.max(by: { $0.share < $1.share }), best.share > 0.4 else { return nil }
    return best.name
  }
}
