import TranslationMemory

/// The articles there are.
struct ArticlesDocument: Encodable, Sendable {
  struct Entry: Encodable, Sendable {
    let id: Int
    let name: String
    let from: String
    let to: TargetsDocument
    let progress: ProgressDocument
    let changed: String
  }

  let articles: [Entry]

  init(_ articles: [ArticleSummary]) {
    self.articles = articles.map {
      Entry(
        id: $0.id, name: $0.name, from: $0.source.literal, to: TargetsDocument($0.targets),
        progress: ProgressDocument($0.progress), changed: $0.changed)
    }
  }
}
