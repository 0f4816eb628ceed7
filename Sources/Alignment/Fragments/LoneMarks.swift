/// How many brackets and quotation marks of a text have no partner in it.
///
/// A part of a sentence may begin inside a bracket. Its translation then does so too; one that opens or
/// closes other marks was cut at the wrong place.
struct LoneMarks: Equatable {
  private(set) var opening = 0
  private(set) var closing = 0

  init(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "(", "[", "«", "“": opening += 1
      case ")", "]", "»", "”":
        if opening > 0 { opening -= 1 } else { closing += 1 }
      default: break
      }
    }
  }
}
