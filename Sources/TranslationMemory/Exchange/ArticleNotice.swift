import Interchange

/// Something to be said of an article that was read: a guessed encoding, bytes that are no text, a
/// part that was passed over.
public struct ArticleNotice: Sendable, Equatable {
  public let message: String

  init(_ notice: Interchange.ArticleNotice) {
    message = notice.message
  }
}
