import Completion

/// What a translator is likely to type next.
public struct Completion: Sendable, Equatable {
  /// What follows the typed text, with the space between them if one is needed; empty when nothing
  /// is worth showing.
  public let offer: String
  /// The probability that the offer, or its first words, will be taken: 0 to 1.
  public let confidence: Double
  public let origin: Origin

  /// Where an offer comes from.
  public enum Origin: String, Sendable, Codable, CaseIterable {
    /// The words of the memory.
    case words
    /// A part of a sentence that the memory has.
    case fragment
    /// A term of the glossary.
    case term
    /// The best match.
    case match
    /// What was confirmed in the article.
    case document
    /// A name, number or foreign word of the source.
    case source
  }

  init(_ offer: CompletionOffer) {
    self.offer = offer.text
    confidence = offer.confidence
    origin =
      switch offer.origin {
      case .words: .words
      case .fragment: .fragment
      case .term: .term
      case .match: .match
      case .document: .document
      case .source: .source
      }
  }
}
