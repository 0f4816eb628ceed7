import Bitext

/// The attributes the TMX 1.4 DTD requires of a `<header>`.
enum TMXHeader {
  /// Names and what is written where a memory does not say.
  static let required: [(name: String, fallback: String)] = [
    ("creationtool", "tm"), ("creationtoolversion", "1"), ("segtype", "sentence"),
    ("o-tmf", "tm"), ("adminlang", "en"), ("srclang", "*all*"), ("datatype", "plaintext"),
  ]
}
