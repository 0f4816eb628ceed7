import ArgumentParser
import TranslationMemory

/// Languages as the user lists them: `en,kk`.
struct LanguageList: ExpressibleByArgument {
  let tags: [LanguageTag]

  static let defaultCompletionKind = CompletionKind.languages

  init(_ tags: [LanguageTag]) {
    self.tags = tags
  }

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ LanguageTag($0).isPlausible }) else { return nil }
    tags = parts.map { LanguageTag($0) }
  }

  /// Those of English, Kazakh and Russian that an article in `source` is translated into.
  static func others(than source: LanguageTag) -> LanguageList {
    LanguageList(
      [.english, .kazakh, .russian].map { LanguageTag($0) }
        .filter { !$0.isSameLanguage(as: source) })
  }

  /// The list itself, or the default for an article in `source`, which is none of them.
  static func targets(_ given: LanguageList?, from source: LanguageTag) throws -> [LanguageTag] {
    let list = given ?? others(than: source)
    if list.tags.contains(where: source.isSameLanguage(as:)) {
      throw ValidationError("--from and --to are the same language.")
    }
    return list.tags
  }

  var defaultValueDescription: String { tags.map(\.literal).joined(separator: ",") }
}

extension LanguageTag: ExpressibleByArgument {
  public static var defaultCompletionKind: CompletionKind { .languages }

  public init?(argument: String) {
    self.init(argument)
    if !isPlausible { return nil }
  }

  /// Whether it looks like a tag at all: letters, then more letters and digits after hyphens.
  var isPlausible: Bool {
    (2...8).contains(primary.count) && primary.allSatisfy { $0.isASCII && $0.isLetter }
      && literal.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
  }
}

extension Language: ExpressibleByArgument {}
