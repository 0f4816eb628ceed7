import Interchange
import Linguistics

/// An article: what it is called, the language it is in, its text, and the segments it is cut into.
///
/// Suggestions, analysis and alignment all take articles.
///
///     let article = try Article(at: "news.txt", language: LanguageTag(.russian))
///     let suggestions = try memory.suggestions(for: article.segments)
public struct Article: Sendable, Equatable {
  /// What a line of the text is.
  public enum Kind: Sendable {
    /// A paragraph, as off a page: sentences are found in it, and counters, credits and footers are
    /// told from text.
    case page
    /// A segment, as somebody cut it before.
    case segments
  }

  /// What to call it in messages: its file.
  public let name: String
  /// ``/Linguistics/LanguageTag/undetermined`` when nobody said it and it cannot be told.
  public let language: LanguageTag
  public let kind: Kind
  public let text: String
  /// The encoding it was read in; `UTF-8` unless its bytes said otherwise.
  public let encoding: String
  /// What is to be said of it to whoever handed it in.
  public let notices: [ArticleNotice]
  /// All of the text in its order.
  public let segments: [Segment]
  /// Where in ``segments`` those stand that say something and are for translation.
  let offered: [Int]

  /// Cuts a text into segments.
  ///
  /// - Parameters:
  ///   - text: the whole article.
  ///   - name: what to call it in messages.
  ///   - language: its language; nil to go by its letters and words. A language without sentence
  ///     rules of its own is cut by those of English or, in Cyrillic, of Russian.
  ///   - kind: what its lines are.
  public init(_ text: String, name: String, language: LanguageTag? = nil, kind: Kind = .page) {
    self.init(
      ArticleContent(text: text, format: .plain), name: name, language: language, kind: kind)
  }

  init(_ content: ArticleContent, name: String, language: LanguageTag?, kind: Kind) {
    self.name = name
    text = content.text
    encoding = content.encoding
    notices = content.notices
    self.kind = kind
    self.language =
      language ?? LanguageGuesser.language(of: text).map { LanguageTag($0) } ?? .undetermined
    segments =
      switch kind {
      case .page: Segmenter(language: Self.rules(for: self.language, text)).segments(in: text)
      case .segments: Segment.lines(of: text)
      }
    offered = segments.indices.filter { [segments] index in
      segments[index].kind.isOffered && !segments[index].text.allSatisfy(\.isWhitespace)
    }
  }

  private static func rules(for language: LanguageTag, _ text: String) -> Language {
    if let language = language.language { return language }
    let isCyrillic = text.unicodeScalars.prefix(2000).contains {
      LookAlikes.isCyrillic($0.value)
    }
    return isCyrillic ? .russian : .english
  }
}
