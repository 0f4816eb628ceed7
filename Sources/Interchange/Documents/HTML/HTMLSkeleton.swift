import Linguistics

/// A page: its translations stand where its segments stood, its markup is as it was but for `lang`.
struct HTMLSkeleton: DocumentSkeleton {
  private let text: String
  private let spans: [SourceSpan]
  private let page: [UInt8]
  private let encoding: ArticleEncoding
  private let tokens: HTMLTokens
  private let attributes: [HTMLFurtherTexts.Value]
  private let languages: [HTMLLanguageAttribute]

  /// - Parameter further: what of the page is to be translated beside its text, see ``text``.
  init(_ article: HTMLArticle, _ further: HTMLFurtherTexts, text: String) {
    self.text = text
    page = article.page
    encoding = article.encoding
    spans = article.spans + further.spans
    attributes = further.values
    tokens = article.page.withUnsafeBufferPointer { HTMLTokens($0) }
    languages = article.page.withUnsafeBufferPointer {
      HTMLLanguageAttribute.all(in: $0, article.tree)
    }
  }

  private func segment(_ range: Range<Int>) -> HTMLSegment {
    HTMLSegment(range, spans.touching(range), page, tokens, text: text)
  }

  private func value(at range: Range<Int>) -> HTMLFurtherTexts.Value? {
    attributes.first { $0.text.overlaps(range) }
  }

  func content(of range: Range<Int>) -> CodedText {
    value(at: range) != nil ? CodedText(text.bytes(in: range)) : segment(range).text
  }

  func written(
    _ replacements: [DocumentReplacement], language: DocumentLanguages
  ) throws -> WrittenDocument {
    var written = WrittenDocument(bytes: [])
    var segments: [(segment: HTMLSegment, text: CodedText)] = []
    /// Edits of attributes; those in the markup of a segment go along with it.
    var inner: [HTMLEdit] = []
    for replacement in replacements {
      if let value = value(at: replacement.range) {
        inner.append(edit(value, replacement))
        continue
      }
      let segment = segment(replacement.range)
      if segment.range.isEmpty {
        written.left.append(replacement.range)
      } else {
        segments.append((segment, replacement.text))
      }
    }
    // A text in the markup of a segment is in the segment's range.
    let replaced = (inner.map(\.range) + segments.map(\.segment.range))
      .sorted { $0.lowerBound < $1.lowerBound }
      .reduce(into: [Range<Int>]()) { ranges, range in
        if range.lowerBound >= ranges.last?.upperBound ?? 0 { ranges.append(range) }
      }
    inner += languages.compactMap { $0.edit(language, replaced: replaced) }
    inner.sort { $0.range.lowerBound < $1.range.lowerBound }
    let edits =
      inner + segments.map { ($0.segment.range, Self.markup($0.text, of: $0.segment, inner)) }
    var splice = ByteSplice(page)
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      splice.replace(edit.range, with: edit.text)
    }
    let bytes = splice.finish()
    let encoded = EncodedText(bytes, in: encoding.name) { "&#\($0.value);" }
    guard let encoded else {
      written.bytes = bytes
      written.notices.append(.changedEncoding(from: encoding.name, to: "UTF-8"))
      return written
    }
    written.bytes = encoding.mark + encoded.bytes
    return written
  }

  /// A translation with the segment's own tags.
  private static func markup(
    _ translation: CodedText, of segment: HTMLSegment, _ edits: [HTMLEdit]
  ) -> String {
    translation.pieces.map { piece in
      switch piece {
      case .text(let text): escaped(text)
      case .code(let code): segment.markup(of: code, edits)
      }
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// What replaces a part of an attribute's value, in quotation marks of the kind it stands in.
  private func edit(
    _ value: HTMLFurtherTexts.Value, _ replacement: DocumentReplacement
  ) -> HTMLEdit {
    let spans = spans.touching(replacement.range)
    let start = spans.first.map { $0.source(at: max(replacement.range.lowerBound, Int($0.start))) }
    let end = spans.last.map { $0.sourceEnd(before: min(replacement.range.upperBound, $0.end)) }
    let range = (start ?? value.source.lowerBound)..<(end ?? value.source.upperBound)
    var text = Self.escaped(replacement.text.plain)
    switch value.quote {
    case UInt8(ascii: "'"): text = text.replacing("'", with: "&#39;")
    case UInt8(ascii: "\""): text = text.replacing("\"", with: "&quot;")
    case nil where value.isAttribute:
      // Without quotation marks the value is one word, and the whole of it is replaced.
      return (value.source, "\"\(text.replacing("\"", with: "&quot;"))\"")
    default: break
    }
    return (range, text)
  }
}
