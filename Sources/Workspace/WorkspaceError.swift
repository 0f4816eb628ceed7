import Linguistics

/// Why a workspace could not be opened or changed.
public enum WorkspaceError: Error, Sendable, Equatable {
  case noSuchArticle(Int)
  case noSuchSegment(Int)
  case noSuchComment(Int)
  /// The article is not translated into that language.
  case noSuchTarget(LanguageTag)
  /// Someone else changed the segment since the change was begun; the segment as it is now.
  case stale(WorkSegment)
  /// An empty translation cannot be confirmed.
  case nothingToConfirm(Int)
  /// Boilerplate of the page is not translated.
  case notForTranslation(Int)
  /// There is no text on one side of the place.
  case cannotSplit(Int)
  /// It ends its paragraph, or one of the two is boilerplate.
  case cannotMerge(Int)
  case nothingToUndo
  case nothingToRedo
  /// An article needs a language to be translated into, other than its own.
  case badLanguages
  /// The file is something else than a workspace.
  case notAWorkspace(path: String)
  /// A later `tm` wrote it.
  case newer(path: String, version: Int)
  /// SQLite's own words.
  case storage(path: String, detail: String)
}

extension WorkspaceError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSuchArticle(let id): "there is no article \(id)"
    case .noSuchSegment(let number): "the article has no segment \(number)"
    case .noSuchComment(let id): "there is no comment \(id)"
    case .noSuchTarget(let language): "the article is not translated into \(language)"
    case .stale(let segment): "segment \(segment.number) was changed elsewhere in the meantime"
    case .nothingToConfirm(let number): "segment \(number) has no translation to confirm"
    case .notForTranslation(let number): "segment \(number) is not for translation"
    case .cannotSplit(let number): "segment \(number) has no text on one side of that place"
    case .cannotMerge(let number): "segment \(number) cannot be merged with the next one"
    case .nothingToUndo: "there is nothing to undo"
    case .nothingToRedo: "there is nothing to redo"
    case .badLanguages: "an article is translated into one or more languages other than its own"
    case .notAWorkspace(let path): "\(path) is not a workspace of tm"
    case .newer(let path, let version):
      "\(path) was written by a later tm (format \(version)); use that one"
    case .storage(let path, let detail): "\(path): \(detail)"
    }
  }
}
