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
  func read(_ path: String, isSegmented: Bool = false) throws -> String {
    let article = try ArticleFile(path: path, isSegmented: isSegmented, encoding: encoding)
    Self.show(article.notices, of: path)
    return article.text
  }

  static func show(_ notices: [ArticleNotice], of path: String) {
    let name = path == "-" ? "standard input" : path
    for notice in notices { Console.note("\(name): \(notice.message)") }
  }
}
