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

/// What a session is to be asked.
public struct SessionRequest: Hashable, Sendable {
  public var source: LanguageTag
  public var targets: [LanguageTag]
  /// See ``SuggestionOptions/minimumScore``.
  public var minimumScore = 70
  /// See ``SuggestionOptions/limit``.
  public var limit = 5
  /// Whether terms and fragments are not wanted.
  public var onlyMatches = false

  public init(from source: LanguageTag, to targets: [LanguageTag]) {
    self.source = source
    self.targets = targets
  }

  /// The least score of matches that help an editor: more than a command prints.
  public static let leastForEditing = 50

  /// What an editor asks, for its matches and for completion.
  static func editing(from source: LanguageTag, to targets: [LanguageTag]) -> Self {
    var request = Self(from: source, to: targets)
    request.minimumScore = leastForEditing
    return request
  }

  /// Whether the memory has a text, and with which translations.
  static func known(from source: LanguageTag, to targets: [LanguageTag]) -> Self {
    var request = Self(from: source, to: targets)
    request.minimumScore = MatchScore.exact
    request.onlyMatches = true
    return request
  }

  var options: SuggestionOptions {
    var options = SuggestionOptions()
    options.source = source
    options.targets = targets
    options.minimumScore = minimumScore
    options.limit = limit
    if onlyMatches {
      options.fragmentLimit = nil
      options.glossaries = []
    }
    return options
  }
}
