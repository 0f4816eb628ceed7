import Linguistics

/// A text of a document that is no part of its article.
package struct FurtherText: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case title
    /// What stands for a picture where it is not seen.
    case alternative
    /// What search engines and networks show of a page.
    case description
  }

  package let kind: Kind
  /// Where it stands in ``SourceDocument/text``, in bytes.
  package let range: Range<Int>
}

/// An article with all that is needed to write it again in another language.
///
/// Read as ``ArticleReader`` reads it, so its text has the same segments.
package struct SourceDocument: Sendable {
  package let article: ArticleContent
  /// The article's text, and behind it the further texts, a line each.
  package let text: String
  package let further: [FurtherText]
  let skeleton: any DocumentSkeleton

  /// - Parameter encoding: overrides what the bytes say.
  /// - Throws: ``InterchangeError``.
  package init(_ source: any ByteSource, encoding: String? = nil, isPlain: Bool = false) throws {
    let source = try PeekedSource(source)
    switch isPlain ? .text : try ArticleReader.kind(of: source, encoding: encoding) {
    case .page:
      let page = try HTMLArticle(source, encoding: encoding)
      let further = HTMLFurtherTexts(page, offset: page.article.text.utf8.count)
      article = page.article
      text = page.article.text + further.text
      self.further = further.values.map { FurtherText(kind: $0.kind, range: $0.text) }
      skeleton = HTMLSkeleton(page, further, text: text)
    case .document:
      let document = try DocxArticle(source)
      article = document.article
      text = document.article.text
      further = []
      skeleton = try DocxSkeleton(document)
    case .markdown:
      let document = try MarkdownArticle(source, encoding: encoding)
      article = document.article
      text = article.text
      further = []
      skeleton = MarkdownSkeleton(document)
    case .subtitles:
      let document = try SubtitleArticle(source, encoding: encoding)
      article = document.article
      text = article.text
      further = []
      skeleton = SubtitleSkeleton(document)
    case .text:
      let found = try PlainText.encoding(of: source, given: encoding)
      article = try PlainText.read(source.readAll(), as: found, name: source.name)
      text = article.text
      further = []
      skeleton = TextSkeleton(text: text, encoding: found)
    }
  }

  /// A part of the text with its codes; the range stands in one line of the text.
  package func content(of range: Range<Int>) throws -> CodedText {
    try skeleton.content(of: range)
  }

  /// The document with parts of its text replaced.
  ///
  /// - Parameter translations: for ranges of ``text``, in their order; their codes fit those of
  ///   ``content(of:)``, see ``CodedText/fitted(to:)``.
  package func written(
    _ translations: [(range: Range<Int>, text: CodedText)], language: DocumentLanguages
  ) throws -> WrittenDocument {
    try skeleton.written(
      translations.map { DocumentReplacement(range: $0.range, text: $0.text) }, language: language)
  }
}
