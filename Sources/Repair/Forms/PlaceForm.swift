import Linguistics

/// Gives a translation the form that another's place wants.
protocol PlaceForm {
  /// `new`, a translation in its dictionary form, in the form in which `old` stands.
  ///
  /// - Parameters:
  ///   - old: what stands in the place.
  ///   - base: its dictionary form, where that is known.
  ///   - place: what else is known of the place.
  func fitted(
    _ new: String, inPlaceOf old: String, base: String?, _ place: WordPlace
  ) -> (text: String, confidence: Double)?
  /// Whether a translation in a form of its own can stand where `old` does: how sure, 0 to 1.
  func likeness(of new: String, to old: String, _ place: WordPlace) -> Double
}

/// What is known of a place beside the words in it.
struct WordPlace {
  /// The word before it in the translation.
  let before: String?
  /// Whether the source has verbs first, or last, both where the old and where the new words stand.
  let beginsWithVerb: Bool
  let endsWithVerb: Bool
  /// Whether both have a verb anywhere.
  let holdsVerb: Bool

  var hasVerb: Bool { beginsWithVerb || endsWithVerb }
}
