import Linguistics

extension QuantityWriter {
  /// Adds what must change when a number takes another grammatical number; nil when that is not
  /// certain.
  func withAgreement(
    _ target: Quantity, _ edits: [Edit], _ old: WrittenNumber, _ number: WrittenNumber,
    _ new: Quantity
  ) -> [Edit]? {
    switch language {
    case .kazakh: return edits
    case .english: return withEnglishAgreement(target, edits, old, number)
    case .russian: return withRussianAgreement(target, edits, old, number)
    }
  }

  // MARK: Russian

  private func withRussianAgreement(
    _ target: Quantity, _ edits: [Edit], _ old: WrittenNumber, _ number: WrittenNumber
  ) -> [Edit]? {
    let (before, after) = (PluralCategory(old, in: .russian), PluralCategory(number, in: .russian))
    if target.scale != nil { return withScaleForm(target, edits, number) }
    if before == after { return edits }
    if let measure = target.measure, let place = target.measurePlace {
      guard measure.dimension != .people else { return nil }
      if !target.isMeasureWord { return edits }
      guard measure.russian(before) == piece(place), let word = measure.russian(after),
        isNominative(target), after != .one || !["а", "я"].contains(word.last)
      else { return nil }
      return edits + [Edit(range: place, text: word)]
    }
    guard let next = neighbours.after(target.range.upperBound).first, !next.isMark else {
      return edits
    }
    return Self.russianNoNouns.contains(next.lower) || next.text.first?.isUppercase == true
      ? edits : nil
  }

  /// Brings a scale word that is written out into agreement with its number.
  private func withScaleForm(
    _ target: Quantity, _ edits: [Edit], _ number: WrittenNumber
  ) -> [Edit]? {
    guard let place = target.scalePlace, let scale = target.scale, let old = target.written,
      piece(place).count > Self.longestShortScale
    else { return edits }
    let (before, after) = (PluralCategory(old, in: .russian), PluralCategory(number, in: .russian))
    let word = piece(place).lowercased()
    let isRewritten = edits.contains { $0.range.overlaps(place) }
    if before == after, !isRewritten { return edits }
    let isOblique = ["ам", "ами", "ах"].contains(where: word.hasSuffix)
    if isOblique, before != .one, after != .one, !isRewritten { return edits }
    // `на 21 тысячу`: the only one whose accusative differs.
    guard word == scale.written(in: .russian, isFull: true, after: old), isNominative(target),
      after != .one || scale != .thousand
    else { return nil }
    if isRewritten { return edits }
    let agreed = scale.written(in: .russian, isFull: true, after: number)
    return edits + [Edit(range: place, text: agreed)]
  }

  /// The letters of `тыс.`, `трлн`.
  private static let longestShortScale = 4

  /// Whether what stands before a number leaves it in the nominative or accusative, as after a verb
  /// or `на`; after others the forms of numbers differ otherwise.
  private func isNominative(_ target: Quantity) -> Bool {
    guard let word = neighbours.before(target.range.lowerBound)?.lower else { return true }
    if ["на", "в", "за", "через", "ещё", "еще"].contains(word) { return true }
    if Self.genitives.contains(where: word.hasPrefix) { return false }
    return [
      "л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ет", "ит", "ут", "ят", "ют",
      "ется", "ится", "утся", "ятся",
    ].contains(where: word.hasSuffix)
  }

  /// Beginnings of words that ask for the genitive and look like verbs with another case.
  private static let genitives = ["около", "достиг", "хват", "лиши", "добил", "требу", "каса"]

  private static let russianNoNouns: Set = [
    "и", "в", "на", "с", "по", "до", "из", "или", "от", "против", "за", "к",
  ]

  // MARK: English

  private func withEnglishAgreement(
    _ target: Quantity, _ edits: [Edit], _ old: WrittenNumber, _ number: WrittenNumber
  ) -> [Edit]? {
    let isOld = PluralCategory(old, in: .english) == .one
    let isNew = PluralCategory(number, in: .english) == .one
    if isOld == isNew || target.scale != nil || target.kind != .amount { return edits }
    // `a 1-hour talk`: nothing is in the plural there.
    let rest = neighbours.after(target.place.upperBound)
    guard let noun = rest.first, !noun.isMark else {
      return rest.first.map { "-‑,.%°)".contains($0.text) || $0.text == "-" } ?? true ? edits : nil
    }
    if Self.noNouns.contains(noun.lower) { return hasVerb(target) ? nil : edits }
    guard noun.text.first?.isLowercase == true else { return nil }
    var edits = edits
    if let verb = neighbours.before(target.range.lowerBound),
      Self.toSingular[verb.lower] != nil || Self.toPlural[verb.lower] != nil
    {
      // `there are 6`; in others the subject may be another word.
      guard neighbours.before(verb.range.lowerBound)?.lower == "there",
        let changed = (isNew ? Self.toSingular : Self.toPlural)[verb.lower]
      else { return nil }
      edits.insert(Edit(range: verb.range, text: changed), at: 0)
    }
    if edits.allSatisfy({ !$0.range.overlaps(noun.range) }) {
      let changed =
        isNew
        ? EnglishInflection.singularNoun(noun.lower) : EnglishInflection.pluralNoun(noun.lower)
      guard let changed else { return nil }
      edits.append(Edit(range: noun.range, text: changed))
    }
    return withVerb(target, edits, Array(rest.dropFirst()), isSingular: isNew)
  }

  /// Brings the verb of the noun into its number: the auxiliary, for a past tense has one form.
  private func withVerb(
    _ target: Quantity, _ edits: [Edit], _ rest: [QuantityNeighbours.Word], isSingular: Bool
  ) -> [Edit]? {
    let verbs = isSingular ? Self.toSingular : Self.toPlural
    guard let next = rest.first, !next.isMark else { return edits }
    if let verb = verbs[next.lower] { return edits + [Edit(range: next.range, text: verb)] }
    let isPast = next.lower.hasSuffix("ed") || Self.pastForms.contains(next.lower)
    if isPast || Self.modals.contains(next.lower) { return edits }
    guard Self.prepositions.contains(next.lower) else { return nil }
    let clause = rest.prefix { !$0.isMark }
    guard
      let verb = clause.first(where: {
        Self.toSingular[$0.lower] != nil || Self.toPlural[$0.lower] != nil
      })
    else { return edits }
    guard isSubject(target), let changed = verbs[verb.lower] else {
      return neighbours.before(target.range.lowerBound).map { Self.prepositions.contains($0.lower) }
        == true
        ? edits : nil
    }
    return edits + [Edit(range: verb.range, text: changed)]
  }

  /// Whether a quantity begins its sentence or clause.
  private func isSubject(_ target: Quantity) -> Bool {
    guard let word = neighbours.before(target.range.lowerBound) else { return true }
    return word.isMark || ["that", "and", "hours", "days", "when", "where"].contains(word.lower)
  }

  private func hasVerb(_ target: Quantity) -> Bool {
    neighbours.all.contains { Self.toSingular[$0.lower] != nil || Self.toPlural[$0.lower] != nil }
  }

  private static let toSingular = ["were": "was", "are": "is", "have": "has"]
  private static let toPlural = ["was": "were", "is": "are", "has": "have"]
  private static let modals: Set = [
    "will", "would", "can", "could", "may", "might", "must", "should",
  ]
  private static let prepositions: Set = [
    "of", "in", "at", "from", "on", "for", "to", "with", "by", "per", "after", "before", "during",
    "under", "over", "ago", "later", "into", "against", "through", "earlier",
  ]
  private static let pastForms: Set = [
    "took", "came", "met", "left", "went", "won", "lost", "spoke", "made", "held", "began", "won",
    "died", "did", "had", "gave", "got", "rose", "fell", "grew", "found", "said", "became",
  ]
  /// Words that stand after numbers without being counted.
  private static let noNouns: Set = prepositions.union([
    "percent", "and", "or", "the", "than", "million", "billion", "thousand",
  ])

  /// Mends `a` or `an` before the number.
  func withArticle(_ target: Quantity, _ edits: [Edit], number: WrittenNumber) -> [Edit]? {
    withArticle(target, edits) { EnglishNumerals.takesAn(number) }
  }

  func withArticle(_ target: Quantity, _ edits: [Edit], _ word: String) -> [Edit]? {
    withArticle(target, edits) { ["eigh", "elev"].contains(String(word.prefix(4))) }
  }

  private func withArticle(
    _ target: Quantity, _ edits: [Edit], _ takesAn: () -> Bool?
  ) -> [Edit]? {
    guard let article = neighbours.before(target.range.lowerBound),
      article.lower == "a" || article.lower == "an"
    else { return edits }
    guard let takesAn = takesAn() else { return nil }
    let isCapital = article.text.first?.isUppercase == true
    let text = takesAn ? "an" : "a"
    return edits + [
      Edit(
        range: article.range,
        text: isCapital ? text.prefix(1).uppercased() + text.dropFirst() : text)
    ]
  }
}
