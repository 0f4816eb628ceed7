import Bytes

/// What the words around a plain stop decide.
struct WordRules {
  let words: RuleWords
  let context: BoundaryContext
  let paragraph: Range<Int>

  private var bytes: Bytes { context.bytes }
  private var candidate: BoundaryCandidate { context.candidate }

  /// The rule, or nil where the scorer must decide.
  var verdict: HardRule? {
    let head = candidate.onset.head
    guard candidate.onset.mark == .none, head == .upper || head == .digit else { return nil }
    if context.isNumber(context.word) { return numberVerdict(head) }
    if let rule = abbreviationVerdict(head) { return rule }
    guard head == .upper, context.isInitial else { return nil }
    let (next, hasStop) = following
    return LetterRule(words: words, context: context, next: next, nextHasStop: hasStop).verdict
  }

  /// The word that follows, bare, and whether a stop follows it.
  private var following: (word: Range<Int>, hasStop: Bool) {
    let raw = rawWord(at: candidate.next)
    let word = BoundaryEvidence.bare(bytes, raw)
    return (word, word.upperBound < raw.upperBound && bytes[word.upperBound] == ".")
  }

  private func rawWord(at start: Int) -> Range<Int> {
    let stop = wordEnd(
      bytes, from: start, end: paragraph.upperBound, limit: BoundaryContext.reach)
    return start..<stop
  }

  /// The word after the one that follows.
  private var later: Range<Int> {
    var start = rawWord(at: candidate.next).upperBound
    skipSpaces(bytes, &start, end: paragraph.upperBound)
    return BoundaryEvidence.bare(bytes, rawWord(at: start))
  }

  private func numberVerdict(_ head: Onset.Head) -> HardRule? {
    let previous = BoundaryEvidence.bare(bytes, context.previous)
    let before = words.abbreviations.role(WordHash.of(bytes, previous))
    let isHouse = words.places.contains(WordHash.of(bytes, previous))
    guard !context.isFirstWord || before == .date || before == .reference || isHouse else {
      return nil
    }
    switch head {
    case .upper where words.language == .english: return .number
    // `корп. 3. Дом построен`: the name of a house ends.
    case .upper where isHouse && context.word.count <= 3: return .number
    case .digit where context.word.count >= 3 && before != .reference: return .number
    default: return nil
    }
  }

  private func abbreviationVerdict(_ head: Onset.Head) -> HardRule? {
    let hash = context.wordHash
    let role = context.role(in: words.abbreviations)
    if head == .upper, context.isListed(in: words.titles) { return .title }
    if words.language == .english, let rule = englishVerdict(hash, role, head) { return rule }
    guard let role else { return nil }
    if !context.isInitial, context.isListed(in: words.incomplete) { return .abbreviation }
    if head == .upper, words.places.contains(hash) || hash == Self.city,
      words.prepositions.contains(WordHash.of(bytes, context.previous))
    {
      return .abbreviation
    }
    // `на пн. 12 мая`
    if head == .digit, words.weekdays.contains(hash) { return .abbreviation }
    guard head == .upper else { return nil }
    if words.places.contains(hash), words.places.contains(WordHash.of(bytes, later)) {
      return .abbreviation
    }
    switch words.language {
    case .russian where hash == Self.avenue: return isEnumeration ? nil : .abbreviation
    case .kazakh where hash == Self.namedAfter: return followsName ? .abbreviation : nil
    case .kazakh where role == .unit, .kazakh where hash == Self.ton,
      .russian where hash == Self.ton:
      return context.isNumber(context.previous) ? .number : nil
    default: return nil
    }
  }

  private func englishVerdict(
    _ hash: UInt64, _ role: AbbreviationRole?, _ head: Onset.Head
  ) -> HardRule? {
    if hash == Self.no, head == .digit, context.isFirstWord, followsQuestion { return .answer }
    if head == .upper, hash == Self.morning || hash == Self.evening {
      let next = following.word
      let isZone =
        words.zones.contains(WordHash.of(bytes, next))
        || words.clocks.contains(WordHash.of(bytes, later))
      return isZone ? .abbreviation : .hour
    }
    // `Washington, D.C. 20001`
    if head == .digit, context.isInitial, isPostcode(rawWord(at: candidate.next)) {
      return .abbreviation
    }
    // `Co. Ltd.`
    if role == .closing, head == .upper, following.hasStop,
      words.abbreviations.role(WordHash.of(bytes, following.word)) == .closing
    {
      return .abbreviation
    }
    return nil
  }

  /// Five digits, or nine with a hyphen: they follow the name of a state.
  private func isPostcode(_ word: Range<Int>) -> Bool {
    let digits = word.prefix { "0"..."9" ~= bytes[$0] }
    guard digits.count == 5 else { return false }
    return digits.endIndex == word.upperBound
      || ",-.".utf8.contains(bytes[digits.endIndex])
  }

  /// Whether the abbreviation closes a list: `муки и пр.`, `муки, пр.`
  private var isEnumeration: Bool {
    context.previous.isEmpty || bytes[context.previous.upperBound - 1] == ","
      || WordHash.of(bytes, context.previous) == Self.and
  }

  private var followsName: Bool {
    var index = context.previous.lowerBound
    return !context.previous.isEmpty
      && ScalarTable.shared.scalarClass(decodeScalar(bytes, &index)) == .upper
  }

  private var followsQuestion: Bool {
    var index = context.word.lowerBound
    skipSpacesBack(bytes, &index, start: paragraph.lowerBound)
    return index > paragraph.lowerBound && bytes[index - 1] == "?"
  }

  private static let city = WordHash.of("г")
  private static let avenue = WordHash.of("пр")
  private static let and = WordHash.of("и")
  private static let namedAfter = WordHash.of("ат")
  private static let ton = WordHash.of("т")
  private static let no = WordHash.of("no")
  private static let morning = WordHash.of("a.m")
  private static let evening = WordHash.of("p.m")
}
