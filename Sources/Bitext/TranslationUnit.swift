import Linguistics

/// One thing said in several languages: the `tu` of TMX.
///
/// Attributes and annotations are kept in order and as they were written, because a memory is
/// trusted only if what went in comes out.
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

/// A name and a value, as in XML.
public struct Attribute: Hashable, Sendable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension [Attribute] {
  /// The value of the first attribute of that name.
  public func value(of name: String) -> String? {
    first { $0.name == name }?.value
  }
}

/// A property or a note, of a header, a unit or a variant.
public struct Annotation: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    /// `<prop>`: its type is an attribute, the rest is the tool's affair.
    case property = 0
    case note = 1
    /// A user-defined encoding map of a TMX header, as verbatim XML content.
    case encoding = 2
  }

  public var kind: Kind
  /// `type`, `xml:lang`, `o-encoding`, in order.
  public var attributes: [Attribute]
  /// The text of a property or a note; the inner XML of an encoding map.
  public var value: String

  public init(kind: Kind, attributes: [Attribute] = [], value: String) {
    self.kind = kind
    self.attributes = attributes
    self.value = value
  }

  /// A property of that type.
  public static func property(_ type: String, _ value: String) -> Annotation {
    Annotation(kind: .property, attributes: [Attribute("type", type)], value: value)
  }

  /// Says of a unit that an article's numbers stand in place of those that were translated.
  package static let adapted = property("x-adapted", "numbers")

  public static func note(_ text: String) -> Annotation {
    Annotation(kind: .note, value: text)
  }
}
