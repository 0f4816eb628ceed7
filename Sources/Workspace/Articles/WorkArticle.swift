import Linguistics

/// An article under translation, with its segments in order.
public struct WorkArticle: Sendable, Equatable {
  public let summary: ArticleSummary
  /// The boilerplate of the page too; the number of a segment is its place, counted from 1.
  public let segments: [WorkSegment]
  /// What stands behind the last segment: line ends.
  public let ending: String
  public let canUndo: Bool
  public let canRedo: Bool

  public var id: Int { summary.id }

  /// The segment of that number, counted from 1; throws ``WorkspaceError/noSuchSegment(_:)``.
  public func segment(_ number: Int) throws -> WorkSegment {
    guard segments.indices.contains(number - 1) else {
      throw WorkspaceError.noSuchSegment(number)
    }
    return segments[number - 1]
  }

  /// The segments beside one that are for translation.
  public func neighbours(of number: Int) -> WorkNeighbours {
    WorkNeighbours(
      previous: segments.prefix(number - 1).last { $0.kind.isOffered },
      next: segments.dropFirst(number).first { $0.kind.isOffered })
  }
}
