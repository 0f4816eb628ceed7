/// A unit as it goes from memory to memory: what it says and what is known of it.
package struct SharedUnit: Sendable, Equatable {
  package let unit: TranslationUnit
  package let quality: Quality
  package let confidence: Double?
  /// The ``SharedOrigin`` it came from.
  package let origin: SharedID
  /// The neighbours of each variant, in their order. They are fingerprints, which are the same for
  /// every version that analyses texts in the same way; another version cannot use them.
  package let contexts: [SegmentContext]

  package init(
    unit: TranslationUnit, quality: Quality, confidence: Double?, origin: SharedID,
    contexts: [SegmentContext]
  ) {
    self.unit = unit
    self.quality = quality
    self.confidence = confidence
    self.origin = origin
    self.contexts = contexts
  }
}
