import Linguistics

/// Memories asked together, the first one preferred. One may be named twice.
public struct MemoryList: Sendable {
  let memories: [RankedMemory]

  /// - Parameter memories: each with the points its matches lose, 0 for none.
  public init(_ memories: [(memory: Memory, penalty: Int)]) {
    self.memories = memories.enumerated().map { index, entry in
      let path = entry.memory.path
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return RankedMemory(entry.memory, name: name, penalty: entry.penalty, priority: index)
    }
  }
}

extension MemoryList {
  /// A session that asks all the memories; throws ``SuggestionError`` for options that make no
  /// sense.
  public func session(
    _ options: SuggestionOptions = SuggestionOptions()
  ) throws -> SuggestionSession {
    try SuggestionSession(memories, options: options)
  }

  /// Calls `body` with each segment and what all the memories have for it, as soon as it is known;
  /// see ``SuggestionSession/forEachSuggestion(for:_:)``.
  public func forEachSuggestion(
    for segments: [Segment], options: SuggestionOptions = SuggestionOptions(),
    _ body: (Suggestion) throws -> Void
  ) throws {
    try session(options).forEachSuggestion(for: segments, body)
  }
}
