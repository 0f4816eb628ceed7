import Linguistics

/// A document without its text: knows where each part of the text stands and with which codes, and
/// puts translations in place.
///
/// Ranges are those of ``SourceDocument/text``, in bytes of UTF-8; each stands in one line of it.
protocol DocumentSkeleton: Sendable {
  /// A part of the text with the codes in it.
  func content(of range: Range<Int>) throws -> CodedText

  /// The document with parts of its text replaced.
  ///
  /// - Parameter replacements: in the text's order, not overlapping; their codes fit
  ///   (``CodedText/fitted(to:)``).
  func written(_ replacements: [DocumentReplacement], language: DocumentLanguages) throws
    -> WrittenDocument
}
