import Foundation
import Linguistics

/// The sessions of a memory that were asked for lately, by what they are asked.
final class SessionShelf: @unchecked Sendable {
  private let memory: Memory
  private let lock = NSLock()
  private var sessions: [SessionRequest: SuggestionSession] = [:]
  /// The keys, that asked for last at the end.
  private var order: [SessionRequest] = []
  /// Sessions kept: clients ask for any languages, and each session holds tables.
  private static let capacity = 12

  init(memory: Memory) {
    self.memory = memory
  }

  func session(_ request: SessionRequest) throws -> SuggestionSession {
    try lock.withLock {
      order.removeAll { $0 == request }
      order.append(request)
      if let session = sessions[request] { return session }
      let session = try memory.session(request.options)
      sessions[request] = session
      if order.count > Self.capacity { sessions[order.removeFirst()] = nil }
      return session
    }
  }
}
