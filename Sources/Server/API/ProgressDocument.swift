import TranslationMemory

/// How far an article is.
struct ProgressDocument: Encodable, Sendable {
  let segments: Int
  let confirmed: Int
  let draft: Int
  let words: Int
  let confirmedWords: Int
  let confirmedWordsByLanguage: [String: Int]

  init(_ progress: ArticleProgress) {
    segments = progress.segments
    confirmed = progress.confirmed
    draft = progress.draft
    words = progress.words
    confirmedWords = progress.confirmedWords
    confirmedWordsByLanguage = progress.confirmedWordsByLanguage
  }
}
