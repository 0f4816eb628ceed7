/// A data category of TBX that has no field of its own, or a group of such.
public struct TermDetail: Hashable, Sendable, Codable {
  /// `descrip`, `admin`, `termNote`, `ref` or `xref`; of a group, its name;
  /// ``attributeElement`` for an attribute of the concept, the language or the term itself; `term`
  /// for a term with markup of its own.
  public var element: String
  /// The category's name; empty for a group.
  public var type: String
  /// What `ref` and `xref` point at.
  public var target: String?
  public var value: String
  /// The language whose section holds it; nil for the concept's or the term's own.
  public var language: String?
  /// What has parts or markup of its own (`descripGrp`, `transacGrp`), as XML in the DCA style; then
  /// type, target and value are empty.
  public var markup: String?

  public init(
    element: String, type: String, target: String? = nil, value: String, language: String? = nil
  ) {
    self.element = element
    self.type = type
    self.target = target
    self.value = value
    self.language = language
  }

  /// What ``element`` is for an attribute, whose name is then ``type``.
  public static let attributeElement = "attribute"

  /// What has parts or markup of its own.
  public init(element: String, markup: String, language: String? = nil) {
    self.init(element: element, type: "", value: "", language: language)
    self.markup = markup
  }
}
