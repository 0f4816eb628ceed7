import NIOCore
import NIOHTTP1
import TranslationMemory

extension ServerError {
  /// What a client is told of an error. Errors that are not its fault are not described to it.
  init(_ error: any Error) {
    switch error {
    case let error as ServerError: self = error
    case let error as WorkspaceError: self.init(error)
    case let error as MemoryStoreError: self.init(error)
    case let error as SuggestionError: self.init(error)
    case let error as ConcordanceError: self.init(.badRequest, "\(error)")
    case let error as MemoryError: self.init(.badRequest, "\(error)")
    case let error as InterchangeError: self.init(.unreadable, "\(error)")
    // The connection was closed in the middle of a body: by the client, or for being too slow.
    case is HTTPParserError: self.init(.timeout, "the request did not come to its end")
    case is NIOTooManyBytesError: self.init(.tooLarge, "the request is too large")
    default: self.init(.failed, "the server failed; its log says more")
    }
  }

  private init(_ error: SuggestionError) {
    if case .cannotSegment = error {
      self.init(.languages, "\(error)")
    } else {
      self.init(.badRequest, "\(error)")
    }
  }

  private init(_ error: WorkspaceError) {
    switch error {
    case .noSuchArticle, .noSuchSegment, .noSuchComment, .noSuchTarget:
      self.init(.notFound, "\(error)")
    case .stale: self.init(.conflict, "\(error)")
    case .cannotSplit, .notForTranslation: self.init(.cannotSplit, "\(error)")
    case .cannotMerge: self.init(.cannotMerge, "\(error)")
    case .badLanguages: self.init(.languages, "\(error)")
    case .nothingToConfirm, .nothingToUndo, .nothingToRedo: self.init(.badRequest, "\(error)")
    case .notAWorkspace, .newer, .storage:
      self.init(.failed, "the server cannot keep this; its log says more")
    }
  }

  private init(_ error: MemoryStoreError) {
    switch error {
    case .noSuchUnit, .noSuchConcept: self.init(.notFound, "\(error)")
    case .tooLarge, .tooManyLanguages: self.init(.badRequest, "\(error)")
    case .busy: self.init(.busy, "another program is writing the memory; try again")
    case .readOnly: self.init(.forbidden, "the memory cannot be changed here")
    default: self.init(.failed, "the memory failed; the server's log says more")
    }
  }
}
