/// An article written in Markdown: its paragraphs, headings, list items and cells a line each.
struct MarkdownArticle {
  private(set) var article: ArticleContent
  let encoding: ArticleEncoding
  /// The file in UTF-8, without a mark.
  let source: [UInt8]
  private(set) var text = MarkedText()

  /// - Throws: ``InterchangeError`` for what is no text.
  init(_ file: PeekedSource, encoding given: String?) throws {
    encoding = try PlainText.encoding(of: file, given: given)
    article = try PlainText.read(file.readAll(), as: encoding, name: file.name)
    source = Array(article.text.utf8)
    let blocks = MarkdownBlocks(source)
    for paragraph in blocks.paragraphs {
      MarkdownInline.add(paragraph, of: source, labels: blocks.labels, to: &text)
    }
    article.text = text.text
    article.format = .markdown
  }
}
