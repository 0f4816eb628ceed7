import Linguistics

/// Why texts do not look like an article and its translations.
public enum AlignmentFault: Sendable, Equatable {
  /// A text without anything to align.
  case empty(name: String)
  /// Two texts that are the same.
  case sameText(String, String)
  /// Two texts in one language.
  case sameLanguage(String, String, LanguageTag)
  /// A text in another language than was said.
  case otherLanguage(name: String, said: LanguageTag, found: Language)
  /// Texts of very different length.
  case unequal(String, String, ratio: Int)
  /// Almost no sentence has a translation.
  case nothingInCommon([String])

  /// Whether units made of such texts would spoil a memory.
  public var isRefusal: Bool {
    switch self {
    case .unequal: false
    case .empty, .sameText, .sameLanguage, .otherLanguage, .nothingInCommon: true
    }
  }

  /// Whether the texts are not even aligned.
  var preventsAlignment: Bool {
    switch self {
    case .sameText, .sameLanguage: true
    case .empty, .otherLanguage, .unequal, .nothingInCommon: false
    }
  }
}

extension AlignmentFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty(let name): "\(name) is empty; there is nothing to align"
    case .sameText(let a, let b): "\(a) and \(b) are the same text"
    case .sameLanguage(let a, let b, let language):
      "\(a) and \(b) are both in \(language)"
    case .otherLanguage(let name, let said, let found):
      "\(name) should be in \(said), but reads like \(found.rawValue)"
    case .unequal(let a, let b, let ratio):
      "one of \(a) and \(b) is \(ratio) times as long as the other"
    case .nothingInCommon(let names):
      names.joined(separator: ", ")
        + ": hardly a sentence has a translation; are they of one article?"
    }
  }
}
