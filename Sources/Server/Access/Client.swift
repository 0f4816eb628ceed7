/// Who sends a request.
struct Client: Sendable, Equatable {
  /// What a client may do.
  enum Rights: String, Sendable {
    case read
    /// To read and to change.
    case write
  }

  /// How the client showed its token.
  enum Proof: Sendable {
    /// In a way that shows that the client knows the token.
    case stated
    /// By the cookie, which a browser sends by itself.
    case cookie
  }

  let name: String
  let rights: Rights
  let proof: Proof
}
