/// What writing an article into an OmegaT project did, or would do.
public struct ProjectReport: Sendable, Equatable {
  public let changes: [ProjectFileChange]
  /// Whether OmegaT cuts the article's paragraphs once more, because the project's settings say so.
  public let isCutAgain: Bool
}
