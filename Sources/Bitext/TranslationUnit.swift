import Linguistics

/// One thing said in several languages: the `tu` of TMX.
///
/// Attributes and annotations are kept in order and as they were written, so that an export gives
/// back what was imported.
public struct TranslationUnit: Hashable, Sendable {
  /// The attributes of the unit itself (`tuid`, `creationdate`, `srclang`, …), in order.
  public var attributes: [Attribute]
  /// Properties and notes of the unit, in order.
  public var annotations: [Annotation]
  /// The texts, in order; any number of languages, a language more than once if the source had it so.
  public var variants: [Variant]

  public init(
    attributes: [Attribute] = [], annotations: [Annotation] = [], variants: [Variant]
  ) {
    self.attributes = attributes
    self.annotations = annotations
    self.variants = variants
  }

  /// The value of an attribute of the unit.
  public func attribute(_ name: String) -> String? { attributes.value(of: name) }
}

extension [Attribute] {
  /// The value of the first attribute of that name.
  public func value(of name: String) -> String? {
    first { $0.name == name }?.value
  }
}
