import TranslationMemory

/// A value for the one language of an article, or by language where it has several.
typealias ByLanguage<Value: Encodable & Sendable> = OneOrSeveral<Value, [String: Value]>

extension OneOrSeveral {
  init(_ segment: WorkSegment, _ value: (WorkTranslation) -> One) where Several == [String: One] {
    if segment.translations.count == 1, let only = segment.translations.first {
      self = .one(value(only))
    } else {
      self = .several(
        Dictionary(
          segment.translations.map { ($0.language.literal, value($0)) },
          uniquingKeysWith: { first, _ in first }))
    }
  }
}

/// A segment of an article under translation.
struct SegmentDocument: Encodable, Sendable {
  let number: Int
  let kind: SegmentKind
  let offered: Bool
  let source: String
  let target: ByLanguage<String>
  let state: ByLanguage<TranslationState>
  let origin: ByLanguage<String>
  let revision: ByLanguage<Int>
  let comments: Int
  let paragraphEnd: Bool

  init(_ segment: WorkSegment) {
    number = segment.number
    kind = segment.kind
    offered = segment.kind.isOffered
    source = segment.source
    target = ByLanguage(segment) { $0.text }
    state = ByLanguage(segment) { $0.state }
    origin = ByLanguage(segment) { $0.origin?.rawValue ?? "" }
    revision = ByLanguage(segment) { $0.revision }
    comments = segment.comments
    paragraphEnd = segment.endsParagraph
  }
}

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

/// One language or several.
typealias TargetsDocument = OneOrSeveral<String, [String]>

extension TargetsDocument {
  init(_ targets: [LanguageTag]) {
    self = targets.count == 1 ? .one(targets[0].literal) : .several(targets.map(\.literal))
  }
}

/// An article with its segments.
struct ArticleDocument: Encodable, Sendable {
  let id: Int
  let name: String
  let from: String
  let to: TargetsDocument
  let progress: ProgressDocument
  let revision: Int
  let canUndo: Bool
  let canRedo: Bool
  let segments: [SegmentDocument]

  init(_ article: WorkArticle) {
    id = article.id
    name = article.summary.name
    from = article.summary.source.literal
    to = TargetsDocument(article.summary.targets)
    progress = ProgressDocument(article.summary.progress)
    revision = article.summary.revision
    canUndo = article.canUndo
    canRedo = article.canRedo
    segments = article.segments.map(SegmentDocument.init)
  }
}

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
