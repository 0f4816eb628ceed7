/// What a TMX file says of itself before its units, kept so that an export can say it again.
package struct MemoryHeader: Hashable, Sendable {
  /// The `version` of the `tmx` element, such as `1.4`.
  package var version: String?
  /// `srclang`, `segtype`, `creationtool`, …, in order.
  package var attributes: [Attribute]
  /// Properties, notes and encoding maps, in order.
  package var annotations: [Annotation]

  package init(
    version: String? = nil, attributes: [Attribute] = [], annotations: [Annotation] = []
  ) {
    self.version = version
    self.attributes = attributes
    self.annotations = annotations
  }
}
