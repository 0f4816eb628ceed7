/// What the concepts of a termbase point at by its id, such as a person: the `refObject` of TBX.
public struct TermReference: Hashable, Sendable {
  public var id: String
  /// What it is, such as `respPerson`.
  public var kind: String
  /// The element as XML.
  public var markup: String

  public init(id: String, kind: String, markup: String) {
    self.id = id
    self.kind = kind
    self.markup = markup
  }
}
