import Linguistics

/// A property or a note, of a header, a unit or a variant.
public struct Annotation: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    /// `<prop>`: its type is an attribute, only the tool knows what the rest means.
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
