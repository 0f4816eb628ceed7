/// A light stemmer of Kazakh nouns: strips case, then possession, then number.
///
/// Kazakh words take their endings in a fixed order (stem, plural, possessive, case), each in the form that
/// vowel harmony and the last sound of what precedes demand. An ending is taken off only when
/// both agree, so `қала` loses nothing although it ends like a plural of nothing. What remains may
/// be shorter than a dictionary's stem; it only has to be the same for all forms of one word.
package final class KazakhStemmer: Stemmer {
  private var letters: [UInt32] = []

  package init() {}

  package func appendStem(of word: UnsafeBufferPointer<UInt8>, to stem: inout [UInt8]) {
    letters.removeAll(keepingCapacity: true)
    var index = 0
    while index < word.count { letters.append(decodeScalar(word, &index)) }
    var length = letters.count
    if length >= KazakhEndings.shortestInflected {
      for level in KazakhEndings.levels {
        length = strip(level, from: length)
      }
    }
    for letter in letters[..<length].dropLast() { appendUTF8(letter, to: &stem) }
    if length > 0 { appendUTF8(KazakhEndings.devoiced(letters[length - 1]), to: &stem) }
  }

  /// The length that is left when the longest fitting ending of a level is taken off.
  private func strip(_ endings: [KazakhEndings.Ending], from length: Int) -> Int {
    for ending in endings where length - ending.letters.count >= KazakhEndings.shortestStem {
      let rest = length - ending.letters.count
      guard letters[rest..<length].elementsEqual(ending.letters),
        ending.follows.contains(KazakhEndings.soundClass(letters[rest - 1])),
        KazakhEndings.isInHarmony(letters[..<rest], with: ending)
      else { continue }
      return rest
    }
    return length
  }
}
