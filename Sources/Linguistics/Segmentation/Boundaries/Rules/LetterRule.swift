import Bytes

/// What a capital letter before a stop is: the initial of a name (`M. Nurtleu`) or the last word of
/// its sentence (`группа А. Об этом`).
struct LetterRule {
  let words: RuleWords
  let context: BoundaryContext
  /// The word that follows, bare, and whether a stop follows it.
  let next: Range<Int>
  let nextHasStop: Bool

  private var bytes: Bytes { context.bytes }

  /// The rule that decides; nil where the letters leave it open.
  var verdict: HardRule? {
    guard context.isInitial else { return nil }
    let isSingle =
      scalarStart(bytes, before: context.word.upperBound, start: 0)
      == context.word.lowerBound
    if !isSingle, context.role(in: words.abbreviations) != nil { return nil }
    let isOpener = !nextHasStop && words.openers.contains(WordHash.of(bytes, next))
    let isLabel = isSingle && words.isLabel(bytes, context.previous)
    if words.language == .english {
      return english(isSingle: isSingle, isOpener: isOpener, isLabel: isLabel)
    }
    return cyrillic(isSingle: isSingle, isOpener: isOpener, isLabel: isLabel)
  }

  private func english(isSingle: Bool, isOpener: Bool, isLabel: Bool) -> HardRule? {
    if context.isFirstWord { return isOpener ? nil : .initial }
    if isOpener { return isSingle ? .label : nil }
    if isLabel { return nextHasStop ? nil : .label }
    // `Charles I. Parliament` and `John I. Smith` look alike.
    if isSingle, bytes[context.word.lowerBound] == "I", startsUpper(context.previous),
      !words.titles.contains(WordHash.of(bytes, context.previous)), !isTitleWritten
    {
      return nil
    }
    return .initial
  }

  /// Whether the word before is an office, as `Minister` is.
  private var isTitleWritten: Bool { words.offices.contains(WordHash.of(bytes, context.previous)) }

  private func cyrillic(isSingle: Bool, isOpener: Bool, isLabel: Bool) -> HardRule? {
    // `Докладчик: Серов Б. К. Содокладчик: Ли`
    if isFollowedByColon, startsUpper(context.previous), !nextHasStop, !isSurname(next) {
      return .label
    }
    guard !context.isFirstWord else { return isSurname(next) ? .initial : nil }
    if isSingle, isOpener { return .label }
    if isSingle, isForeign, startsCyrillic(next), isLabel || !isLookAlike { return .label }
    if isLabel { return nextHasStop || isSurname(next) ? nil : .label }
    if isSurname(next) { return .initial }
    // `Ответственный: Серов В. Срок – 5 дней.`
    if !nextHasStop, startsUpper(context.previous), isSurname(context.previous) { return .label }
    // A Kazakh sentence ends with its predicate, not with a letter.
    return words.language == .kazakh && !isOpener ? .initial : nil
  }

  private var isFollowedByColon: Bool {
    next.upperBound < bytes.count && bytes[next.upperBound] == ":"
  }

  private var letter: UInt32 {
    var index = context.word.lowerBound
    return decodeScalar(bytes, &index)
  }

  /// A Latin letter, in a Cyrillic text.
  private var isForeign: Bool { letter < 0x80 }

  /// Whether a Latin letter may be a Cyrillic one typed on the wrong keyboard.
  private var isLookAlike: Bool { LookAlikes.cyrillic(letter) != letter }

  private func startsCyrillic(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    return !range.isEmpty && LookAlikes.isCyrillic(decodeScalar(bytes, &index))
  }

  private func startsUpper(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    return !range.isEmpty
      && ScalarTable.shared.scalarClass(decodeScalar(bytes, &index)) == .upper
  }

  private func isSurname(_ range: Range<Int>) -> Bool {
    SurnameShape.isSurname(bytes, range) && !words.commonWords.contains(WordHash.of(bytes, range))
  }
}
