import Linguistics

extension CompletionWeights {
  /// The weights fitted for two languages; see `LICENCES.md`.
  package static func weights(
    from source: LanguageTag, to target: LanguageTag
  ) -> CompletionWeights {
    target.language == .english ? intoEnglish : intoOthers
  }

  /// In the order of ``WordFeatures/names``.
  static let intoOthers = CompletionWeights([
    0.402, 0.187, 0.090, 0.185, 0.044, 0.877, 0.5, 2.5, -2.2, 1.150, 3.5, 0.064, 0.628,
    -0.503, 0.574, 0.583, 1.438, -0.029,
  ])
  static let intoEnglish = CompletionWeights([
    0.402, 0.187, 0.090, 0.185, 0.044, 0.877, 0.5, 2.5, -2.2, 1.150, 3.5, 0.064, 0.628,
    -0.503, 0.574, 0.583, 1.438, -0.029,
  ])
}
