/// Plain text that does not say which encoding it is in.
enum PlainText {
  static func read(_ source: PeekedSource, encoding given: String?) throws -> ArticleContent {
    let encoding = try encoding(of: source, given: given)
    return try read(source.readAll(), as: encoding, name: source.name)
  }

  /// What the first bytes say; throws ``InterchangeError`` when they are no text.
  static func encoding(of source: PeekedSource, given: String?) throws -> ArticleEncoding {
    let head = source.head
    if given == nil, TextEncoding.sniffed(head) == nil, let found = binaryContent(head) {
      throw InterchangeError(
        file: source.name, .notThisFormat(expected: "text to translate", found: found))
    }
    if let encoding = ArticleEncoding.find(in: head[...], given: given, isCut: source.isHeadCut) {
      return encoding
    }
    throw unreadable(head, name: source.name)
  }

  static func read(
    _ bytes: [UInt8], as encoding: ArticleEncoding, name: String
  ) throws -> ArticleContent {
    var article = ArticleContent(text: "", format: .plain, encoding: encoding.name)
    if let notice = encoding.notice { article.notices.append(notice) }
    let text = bytes.dropFirst(encoding.markLength)
    if encoding.isUTF8 {
      article.text = String(decoding: text, as: UTF8.self)
      if let first = UTF8Evidence(text).firstMalformed {
        article.notices.append(
          .malformedBytes(encoding: "UTF-8", first: first + encoding.markLength))
      }
      return article
    }
    guard let transcoder = Transcoder(encoding: encoding.name),
      let utf8 = transcoder.convert(text, isLast: true, replacing: true)
    else { throw InterchangeError(file: name, .unknownEncoding(encoding.name)) }
    article.text = String(decoding: utf8, as: UTF8.self)
    if let first = transcoder.firstReplaced {
      article.notices.append(
        .malformedBytes(encoding: encoding.name, first: first + encoding.markLength))
    }
    return article
  }

  static func unreadable(_ bytes: [UInt8], name: String) -> InterchangeError {
    let first = UTF8Evidence(bytes).firstMalformed ?? 0
    return InterchangeError(
      file: name, line: bytes[..<first].count { $0 == 0x0A } + 1,
      .malformedText(encoding: "UTF-8", isDeclared: false))
  }
}
