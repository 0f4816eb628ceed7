/// A language `tm` knows well: its sentences, its stems, its news.
///
/// Every other language is still stored, exchanged and matched, by words rather than stems; see
/// ``LanguageTag``.
public enum Language: String, CaseIterable, Sendable, Codable {
  case russian = "ru"
  case english = "en"
  case kazakh = "kk"
}
