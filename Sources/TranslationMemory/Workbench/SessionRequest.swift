import Linguistics

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
