import ArgumentParser
import TranslationMemory

/// How the article a command works on is to be read.
struct ArticleOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The article's encoding, such as windows-1251, whatever it says itself.", valueName: "name"),
    completion: .encodings)
  var encoding: String?

  /// Reads the article, and says what is to be said of it.
  ///
  /// - Parameters:
  ///   - name: what to call it; the path unless said otherwise.
  ///   - isSegmented: whether each line of it is a segment.
  func read(
    _ path: String, name: String? = nil, language: LanguageTag?, isSegmented: Bool
  ) throws -> Article {
    let article = try Article(
      at: path, name: name ?? Self.name(of: path), language: language,
      kind: isSegmented ? .segments : .page, encoding: encoding)
    Self.show(article.notices, of: path)
    return article
  }

  /// Reads the article's text alone.
  func text(of path: String) throws -> String {
    let article = try Article.text(at: path, encoding: encoding)
    Self.show(article.notices, of: path)
    return article.text
  }

  private static func name(of path: String) -> String { path == "-" ? "standard input" : path }

  static func show(_ notices: [ArticleNotice], of path: String) {
    for notice in notices { Console.note("\(name(of: path)): \(notice.message)") }
  }
}
