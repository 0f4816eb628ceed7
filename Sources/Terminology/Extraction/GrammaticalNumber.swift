/// In which number a candidate stands in the text.
struct GrammaticalNumber {
  /// How often it surely stands in either.
  var singular = 0
  var plural = 0
  /// It has but one of them, whatever the counts.
  var isFixed = false

  /// The share of plurals where the number can be told.
  var pluralShare: Double {
    singular + plural == 0 ? 0 : Double(plural) / Double(singular + plural)
  }
}
