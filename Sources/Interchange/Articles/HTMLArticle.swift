import CLibXML2

/// An article out of an HTML page: the article's paragraphs, not the page's furniture.
///
/// Where the article is: `itemprop="articleBody"`, else the `<article>` or `<main>` with most
/// text, else the smallest element that holds most of the page's paragraphs. Navigation, asides,
/// forms, scripts and what is hidden never count; a heading before the body is taken along.
/// Each block is a line; white space is one space, as a browser shows it.
enum HTMLArticle {
  /// Whether bytes begin a page.
  static func isPage(_ head: [UInt8]) -> Bool {
    let start = String(decoding: head.prefix(4096), as: UTF8.self).lowercased()
    let text = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard text.first == "<" else { return false }
    if text.hasPrefix("<?xml") && !text.contains("<html") { return false }
    return text.contains("<!doctype html") || text.contains("<html") || text.contains("<head")
      || text.contains("<body") || text.hasPrefix("<article") || text.hasPrefix("<div")
      || text.hasPrefix("<p>") || text.hasPrefix("<p ") || text.hasPrefix("<h1")
  }

  static func read(_ bytes: [UInt8], name: String, encoding given: String?) throws -> Article {
    let page = try PlainText.read(
      bytes, name: name, encoding: given ?? declaredEncoding(bytes))
    let text = Array(page.text.utf8)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    let document = text.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil,
        "UTF-8", Int32(bitPattern: options))
    }
    var article = Article(
      text: "", format: .html, encoding: page.encoding, isEncodingGuessed: page.isEncodingGuessed)
    guard let document else { return article }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return article }
    article.text = HTMLPage(root: root).articleText
    return article
  }

  /// The encoding a `<meta>` names, unless a mark or the bytes say better.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    if TextEncoding.sniffed(bytes) != nil { return nil }
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    guard let key = head.range(of: "charset=") else { return nil }
    let name = head[key.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    return name.isEmpty || name.hasPrefix("utf") ? nil : String(name)
  }
}

extension String {
  /// The first place of some words.
  fileprivate func range(of words: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) {
        return start..<index(start, offsetBy: words.count)
      }
      formIndex(after: &start)
    }
    return nil
  }
}
