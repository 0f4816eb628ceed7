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

/// A translation and what it replaces.
struct DocumentReplacement: Sendable {
  let range: Range<Int>
  let text: CodedText
}

/// From which language to which a document is translated.
package struct DocumentLanguages: Sendable {
  let source: LanguageTag
  let target: LanguageTag

  package init(source: LanguageTag, target: LanguageTag) {
    self.source = source
    self.target = target
  }
}

/// The bytes of a document, and what is to be said of how they came about.
package struct WrittenDocument: Sendable {
  package var bytes: [UInt8]
  package var notices: [DocumentNotice] = []
  /// Ranges that could not be replaced and stand as they were.
  package var left: [Range<Int>] = []
}

/// What had to be said of a document that was written.
package enum DocumentNotice: Sendable, Equatable {
  /// The original's encoding lacks characters of the translation.
  case changedEncoding(from: String, to: String)
  /// Changes that were tracked in text that was replaced, and so count as accepted.
  case acceptedChanges(Int)

  package var message: String {
    switch self {
    case .changedEncoding(let old, let new):
      "\(old) lacks characters of the translation; written in \(new)"
    case .acceptedChanges(let count):
      "\(count) tracked change\(count == 1 ? " was" : "s were") accepted, in text that was translated"
    }
  }
}
