import Bytes

/// Two sentences without white space between: `The Minister arrived.He was met`.
///
/// Names of files, sites and firms look alike (`Node.Js`, `Яндекс.Такси`): the word before must be
/// in lower case, the one behind capitalized, and neither may hold another stop, slash or `@`.
enum GluedSentences {
  private static let reach = 64
  private static let leastLetters = 3

  static func stand(
    _ bytes: Bytes, around punctuation: Range<Int>, start: Int, end: Int
  ) -> Bool {
    let first = wordStart(bytes, before: punctuation.lowerBound, start: start, limit: reach)
    let before = BoundaryContext.strippedOfOpening(bytes, first..<punctuation.lowerBound)
    var letters = 0
    var index = before.lowerBound
    while index < before.upperBound {
      guard ScalarTable.shared.scalarClass(decodeScalar(bytes, &index)) == .lower else {
        return false
      }
      letters += 1
    }
    guard letters >= leastLetters else { return false }
    index = punctuation.upperBound
    guard ScalarTable.shared.scalarClass(decodeScalar(bytes, &index)) == .upper else {
      return false
    }
    let stop = wordEnd(bytes, from: index, end: end, limit: reach)
    while index < stop {
      let scalar = decodeScalar(bytes, &index)
      let scalarClass = ScalarTable.shared.scalarClass(scalar)
      if scalarClass == .upper { return false }
      if scalar == "/" || scalar == "@" || scalar == "_" || scalar == "=" { return false }
      if scalar == ".", index < stop { return false }
    }
    return true
  }
}
