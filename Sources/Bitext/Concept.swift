import Linguistics

/// One idea of a subject field, with the terms that name it: the `conceptEntry` of TBX.
public struct Concept: Hashable, Sendable {
  /// What the termbase calls it; unique there, empty until it has one.
  public var id: String
  /// The subject field.
  public var domain: String?
  public var definition: String?
  public var note: String?
  public var source: String?
  public var author: String?
  /// ISO 8601 dates as they were written.
  public var created: String?
  public var changed: String?
  /// What else a file said, in order.
  public var details: [TermDetail]
  public var terms: [Term]

  public init(id: String = "", domain: String? = nil, terms: [Term]) {
    self.id = id
    self.domain = domain
    self.terms = terms
    details = []
  }

  /// The domain of words that belong to no subject field: `meet`, `importance`.
  public static let vocabulary = "vocabulary"

  /// Whether the words are everyday language, worth suggesting but rendered as the sentence asks.
  public var isVocabulary: Bool { domain == Self.vocabulary }

  /// The terms of a language, the preferred ones first and the forbidden ones last.
  public func terms(in language: LanguageTag) -> [Term] {
    let same = terms.filter { $0.language.isSameLanguage(as: language) }
    return TermStatus.allCases.flatMap { status in
      same.filter { ($0.status ?? .admitted) == status }
    }
  }
}
