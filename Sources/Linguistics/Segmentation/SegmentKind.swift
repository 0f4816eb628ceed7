/// What part of a news page a segment is.
public enum SegmentKind: String, CaseIterable, Sendable, Codable {
  case sentence
  case headline
  /// Place and date before the lead: `АСТАНА, 12 мая`.
  case dateline
  case bullet
  /// The line under a picture.
  case caption
  /// A number of views, comments or shares.
  case counter
  /// Who took the picture.
  case credit
  /// An advertisement of a messenger channel.
  case channel
  /// An invitation to subscribe.
  case subscription
  /// The agency's registration, contacts, page navigation.
  case footer
  case copyright

  /// Whether a translator is offered it; the rest is the page's boilerplate.
  public var isOffered: Bool {
    switch self {
    case .sentence, .headline, .dateline, .bullet, .caption: true
    case .counter, .credit, .channel, .subscription, .footer, .copyright: false
    }
  }
}
