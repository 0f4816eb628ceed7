import Bytes

/// The words around a candidate, as the rules ask about them.
struct BoundaryContext {
  let bytes: Bytes
  let candidate: BoundaryCandidate
  /// The word before the punctuation without opening marks.
  let word: Range<Int>
  /// The word before that, with its punctuation.
  let previous: Range<Int>
  /// Where the paragraph begins.
  private let start: Int

  /// No word that matters is longer; a run of letters beyond it is cut off.
  static let reach = 64

  init(_ bytes: Bytes, _ candidate: BoundaryCandidate, start: Int) {
    self.bytes = bytes
    self.candidate = candidate
    self.start = start
    let stop = candidate.punctuation.lowerBound
    let rawStart = wordStart(bytes, before: stop, start: start, limit: Self.reach)
    word = Self.strippedOfOpening(bytes, rawStart..<stop)
    var previousEnd = rawStart
    skipSpacesBack(bytes, &previousEnd, start: start)
    let previousStart = wordStart(bytes, before: previousEnd, start: start, limit: Self.reach)
    previous = previousStart..<previousEnd
  }

  static func strippedOfOpening(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    var index = range.lowerBound
    while index < range.upperBound {
      var next = index
      guard Onset.isOpening(decodeScalar(bytes, &next)) else { break }
      index = next
    }
    return min(index, range.upperBound)..<range.upperBound
  }

  /// The hash of the word, for lists.
  var wordHash: UInt64 { WordHash.of(bytes, word) }

  /// The hash of `т.д` for the `д` of `т. д.`, or nil if the word before is not one letter and a
  /// stop.
  var compoundHash: UInt64? {
    guard word.count <= 6, isPart(previous) else { return nil }
    var hash = WordHash()
    combine(previous, into: &hash)
    combine(word, into: &hash)
    return hash.value
  }

  /// The hash of `к.э.н` for the `н` of `к. э. н.`, or nil.
  private var longCompoundHash: UInt64? {
    guard word.count <= 2, previous.count <= 3, isPart(previous) else { return nil }
    var end = previous.lowerBound
    skipSpacesBack(bytes, &end, start: start)
    let earlier = wordStart(bytes, before: end, start: start, limit: 8)..<end
    guard isPart(earlier) else { return nil }
    var hash = WordHash()
    combine(earlier, into: &hash)
    combine(previous, into: &hash)
    combine(word, into: &hash)
    return hash.value
  }

  private func isPart(_ range: Range<Int>) -> Bool {
    range.count <= 7 && range.last.map { bytes[$0] == "." } ?? false
  }

  private func combine(_ range: Range<Int>, into hash: inout WordHash) {
    let bare = BoundaryContext.strippedOfOpening(bytes, range)
    var index = bare.lowerBound
    while index < bare.upperBound {
      if let scalar = WordHash.foldedScalar(bytes, &index) { hash.combine(scalar: scalar) }
    }
  }

  func role(in table: AbbreviationTable) -> AbbreviationRole? {
    if let long = longCompoundHash, let role = table.role(long) { return role }
    if let compound = compoundHash, let role = table.role(compound) { return role }
    return table.role(wordHash)
  }

  /// Whether a list has the word, alone or with the letters before it.
  func isListed(in list: Set<UInt64>) -> Bool {
    if let long = longCompoundHash, list.contains(long) { return true }
    if let compound = compoundHash, list.contains(compound) { return true }
    return list.contains(wordHash)
  }

  /// Whether the word is one capital letter, or several with stops: `В`, `А.С`.
  var isInitial: Bool {
    var index = word.lowerBound
    var expectsLetter = true
    var letters = 0
    while index < word.upperBound {
      let scalar = decodeScalar(bytes, &index)
      if expectsLetter {
        guard ScalarTable.shared.scalarClass(scalar) == .upper else { return false }
        letters += 1
      } else if ScalarTable.shared.scalarClass(scalar) == .mark {
        continue
      } else if scalar != ".", scalar != "-" {
        return false
      }
      expectsLetter.toggle()
    }
    return letters > 0 && letters <= 4
  }

  /// Whether a range holds digits and nothing else but `.,-–`.
  func isNumber(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var digits = 0
    while index < range.upperBound {
      let scalar = decodeScalar(bytes, &index)
      if ScalarTable.shared.scalarClass(scalar) == .digit {
        digits += 1
      } else if scalar != ".", scalar != ",", !Onset.isDash(scalar) {
        return false
      }
    }
    return digits > 0
  }

  /// Whether the word is all there is since the last candidate.
  var isFirstWord: Bool { previous.upperBound <= candidate.clauseStart }
}
