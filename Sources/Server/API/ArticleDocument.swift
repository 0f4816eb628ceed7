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
