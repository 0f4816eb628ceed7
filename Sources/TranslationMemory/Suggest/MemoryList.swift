import Linguistics

/// Memories asked together, the first one preferred. One may be named twice.
public struct MemoryList: Sendable {
  /// A memory of the list.
  public struct Entry: Sendable {
    public let memory: Memory
    /// Points that are taken off its matches; 0 to 100.
    public let penalty: Int

    public init(_ memory: Memory, penalty: Int = 0) {
      self.memory = memory
      self.penalty = penalty
    }
  }

  let memories: [RankedMemory]

  public init(_ memories: [Entry]) {
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
