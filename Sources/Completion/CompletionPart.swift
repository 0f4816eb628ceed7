/// What completion draws on beside the counts of the memory, each of which can be left out to see
/// what it adds.
package enum CompletionPart: String, Sendable, CaseIterable {
  /// The translations that were learnt from the memory.
  case translations
  /// The shipped dictionary.
  case dictionary
  /// Other forms of likely translations.
  case forms
  /// What endings say of one another.
  case endings
  /// Words that were never met, spelt as others are.
  case unseen
  /// The translations of similar texts.
  case similar
  /// Parts, terms and matches.
  case phrases
  /// Names, numbers and foreign words of the source.
  case copies
  /// What was confirmed before.
  case article
}
