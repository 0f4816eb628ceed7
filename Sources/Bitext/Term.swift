import Linguistics

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
