import Linguistics

/// The text of a unit in one language: the `tuv` of TMX.
public struct Variant: Hashable, Sendable {
  public var language: LanguageTag
  /// Attributes other than the language, in order.
  public var attributes: [Attribute]
  public var annotations: [Annotation]
  public var content: SegmentContent

  public init(
    language: LanguageTag, attributes: [Attribute] = [], annotations: [Annotation] = [],
    content: SegmentContent
  ) {
    self.language = language
    self.attributes = attributes
    self.annotations = annotations
    self.content = content
  }
}
