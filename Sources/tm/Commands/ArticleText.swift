import TranslationMemory

/// The article a command works on.
enum ArticleText {
  /// Reads it, and says so when its encoding had to be guessed.
  static func read(_ path: String, isSegmented: Bool = false) throws -> String {
    let article = try ArticleFile(path: path, isSegmented: isSegmented)
    if article.isEncodingGuessed {
      let name = path == "-" ? "standard input" : path
      Console.note("\(name): not UTF-8; read as \(article.encoding)")
    }
    return article.text
  }
}
