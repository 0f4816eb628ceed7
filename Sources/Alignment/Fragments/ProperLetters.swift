import Linguistics

/// Words in the letters of their own alphabet.
package enum ProperLetters {
  /// A text whose words of Cyrillic letters have no Latin ones among them that only look alike:
  /// `мемлекеттік` for one typed with a Latin `i`. Runs of Latin letters alone stay.
  package static func spelt(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var word: [Unicode.Scalar] = []
    var isCyrillic = false
    var isMixed = false
    var hasChanged = false
    func close() {
      for scalar in word {
        let letter =
          isCyrillic && isMixed
          ? Unicode.Scalar(LookAlikes.cyrillic(scalar.value)) ?? scalar : scalar
        hasChanged = hasChanged || letter != scalar
        result.append(letter)
      }
      word.removeAll(keepingCapacity: true)
      (isCyrillic, isMixed) = (false, false)
    }
    for scalar in text.unicodeScalars {
      guard scalar.properties.isAlphabetic else {
        close()
        result.append(scalar)
        continue
      }
      if LookAlikes.isCyrillic(scalar.value) { isCyrillic = true } else { isMixed = true }
      word.append(scalar)
    }
    close()
    return hasChanged ? String(result) : text
  }
}
