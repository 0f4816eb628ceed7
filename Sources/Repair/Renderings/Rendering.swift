/// A translation that words of the new sentence may have.
public struct Rendering: Sendable, Hashable {
  /// Where a translation comes from.
  public enum Origin: String, Sendable, Codable {
    case term
    case part
    case word
    case name
    /// As the stored translation has it.
    case kept
  }

  package let text: String
  /// The probability that a translator would use it.
  package let confidence: Double
  package let origin: Origin
  /// Whether it stands in its dictionary form, and has still to be given that of its place.
  package let isDictionaryForm: Bool
  /// Whether it is known to begin with a verb, as what translates an infinitive does.
  package let isVerb: Bool

  package init(
    _ text: String, confidence: Double, origin: Origin, isDictionaryForm: Bool,
    isVerb: Bool = false
  ) {
    self.text = text
    self.confidence = confidence
    self.origin = origin
    self.isDictionaryForm = isDictionaryForm
    self.isVerb = isVerb
  }
}
