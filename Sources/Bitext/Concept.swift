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

/// A word or phrase that names a concept in one language: the `termSec` of TBX.
public struct Term: Hashable, Sendable {
  public var language: LanguageTag
  /// In the dictionary form.
  public var text: String
  public var status: TermStatus?
  public var note: String?
  public var source: String?
  public var author: String?
  public var created: String?
  public var changed: String?
  public var details: [TermDetail]

  public init(language: LanguageTag, text: String, status: TermStatus? = nil, note: String? = nil) {
    self.language = language
    self.text = text
    self.status = status
    self.note = note
    details = []
  }
}

/// Whether a term may be used (`administrativeStatus` in ISO 12620).
public enum TermStatus: String, CaseIterable, Sendable, Codable {
  case preferred
  case admitted
  /// Used once, no longer.
  case superseded
  case forbidden
}

/// A data category of TBX that has no field of its own, or a group of such.
public struct TermDetail: Hashable, Sendable, Codable {
  /// `descrip`, `admin`, `termNote`, `ref` or `xref`; of a group, its name;
  /// ``attributeElement`` for an attribute of the concept, the language or the term itself; `term`
  /// for a term with markup of its own.
  public var element: String
  /// The category's name; empty for a group.
  public var type: String
  /// What `ref` and `xref` point at.
  public var target: String?
  public var value: String
  /// The language whose section holds it; nil for the concept's or the term's own.
  public var language: String?
  /// What has parts or markup of its own (`descripGrp`, `transacGrp`), as XML in the DCA style; then
  /// type, target and value are empty.
  public var markup: String?

  public init(
    element: String, type: String, target: String? = nil, value: String, language: String? = nil
  ) {
    self.element = element
    self.type = type
    self.target = target
    self.value = value
    self.language = language
  }

  /// What ``element`` is for an attribute, whose name is then ``type``.
  public static let attributeElement = "attribute"

  /// What has parts or markup of its own.
  public init(element: String, markup: String, language: String? = nil) {
    self.init(element: element, type: "", value: "", language: language)
    self.markup = markup
  }
}
