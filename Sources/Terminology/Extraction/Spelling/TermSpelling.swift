/// Gives the two terms of a pair their dictionary forms, with number and capitals that agree.
struct TermSpelling {
  let mine: TermSide
  let theirs: TermSide

  /// Both forms; nil when one cannot be told.
  func forms(
    _ source: TermSide.Candidate, _ target: TermSide.Candidate
  ) -> (source: DictionaryForm, target: DictionaryForm)? {
    let numbers = (mine.grammar.number(of: source.forms), theirs.grammar.number(of: target.forms))
    let isPlural = isPlural(source, target, numbers)
    guard
      var first = mine.grammar.dictionaryForm(
        of: source.forms, isPlural: isPlural || numbers.0.isPlural(translatedAs: numbers.1)),
      var second = theirs.grammar.dictionaryForm(
        of: target.forms, isPlural: isPlural || numbers.1.isPlural(translatedAs: numbers.0))
    else { return nil }
    var cognates = CognateForms()
    cognates.mend(
      &first, seen: mine.writtenForms(of: source), areNames: source.lexemes.map(mine.isName),
      by: second.words)
    let shares = (mine.capitalShares(of: source), theirs.capitalShares(of: target))
    // English gives capitals to more than names; the others share one custom.
    let isShared = mine.sharesCapitals(with: theirs)
    mine.restoreCapitals(of: source, in: &first)
    theirs.restoreCapitals(of: target, in: &second)
    first.capitalize(
      shares.0, beside: shares.1.compactMap { $0 }.max() ?? 0, isShared: isShared,
      isEnglish: mine.text.language.language == .english)
    second.capitalize(
      shares.1, beside: shares.0.compactMap { $0 }.max() ?? 0, isShared: isShared,
      isEnglish: theirs.text.language.language == .english)
    return (first, second)
  }

  /// A term is in the plural when both languages use it so: `верительные грамоты`, `сенім
  /// грамоталары`. One that has no singular does not decide for the other.
  private func isPlural(
    _ source: TermSide.Candidate, _ target: TermSide.Candidate,
    _ numbers: (GrammaticalNumber, GrammaticalNumber)
  ) -> Bool {
    let shares = (numbers.0.pluralShare, numbers.1.pluralShare)
    if numbers.0.isFixed || numbers.1.isFixed {
      return (numbers.0.isFixed ? shares.1 : shares.0) > 0.8
    }
    if source.lexemes.count == 1 || target.lexemes.count == 1 { return false }
    return max(shares.0, shares.1) >= 0.9 && min(shares.0, shares.1) >= 0.7
      && min(numbers.0.plural, numbers.1.plural) >= 6
  }
}

extension GrammaticalNumber {
  /// Whether the term is a plural by itself: it has no singular, or is always in the plural where the
  /// other language has a singular (`средства`, `қаражат`).
  fileprivate func isPlural(translatedAs other: GrammaticalNumber) -> Bool {
    if isFixed { return plural > 0 }
    return pluralShare >= 0.97 && plural >= 10 && other.pluralShare <= 0.2
  }
}

extension DictionaryForm {
  /// Gives the words capitals; `other` is the greatest share of capitals in the other term.
  fileprivate mutating func capitalize(
    _ shares: [Double?], beside other: Double, isShared: Bool, isEnglish: Bool
  ) {
    // English writes titles with capitals where the others do not: `Honorary Consul`.
    let isTitle =
      isEnglish && other < 0.3 && !words.contains(where: EnglishClosedWords.isDemonym)
      && shares.allSatisfy { ($0 ?? 0) >= 0.7 }
    for (index, share) in shares.enumerated() where index < words.count {
      // Where the place always gave a capital, the other term tells.
      let share = share ?? (other >= 0.97 ? 1 : 0)
      let isName: Bool
      if words.count == 1 {
        let isSure = isShared ? max(share, other) >= 0.97 : other >= 0.97
        isName = isSure && min(share, other) >= 0.5 || !isShared && share >= 0.92
      } else if index == 0, isShared {
        isName = share + other >= 1.4 && min(share, other) >= 0.5
      } else {
        isName = share >= 0.75
      }
      if isName, !isTitle {
        words[index] = words[index].prefix(1).uppercased() + words[index].dropFirst()
      }
    }
  }
}

extension TermSide {
  /// For each word of a candidate the share of capitals where they tell a name; nil where they never
  /// do.
  ///
  /// Of a single word all occurrences are asked, also those inside longer terms: `Правительство` of
  /// official texts is `правительство` in compounds.
  func capitalShares(of candidate: Candidate) -> [Double?] {
    candidate.lexemes.indices.map { index in
      var telling = 0
      var capitals = 0
      for (phrase, count) in candidate.forms {
        guard let isCapital = phrase.capitals[index] else { continue }
        telling += count
        if isCapital { capitals += count }
      }
      if telling == 0 || candidate.lexemes.count == 1 {
        guard let all = writing[candidate.lexemes[index]], all.lower + all.capital > 0 else {
          return nil
        }
        if candidate.lexemes.count > 1, all.share < 0.8 { return nil }
        if all.lower >= 3, all.lower * 20 > all.capital { return min(0.7, all.share) }
        return all.share
      }
      return Double(capitals) / Double(telling)
    }
  }

  /// Puts back the capitals inside words.
  fileprivate func restoreCapitals(of candidate: Candidate, in form: inout DictionaryForm) {
    guard let common = candidate.forms.mostFrequent?.forms, common.count == form.words.count
    else { return }
    for (index, number) in common.enumerated() {
      form.words[index] = text.vocabulary.withInnerCapitals(form.words[index], as: number)
    }
  }

  /// The forms the words of a candidate stand in.
  fileprivate func writtenForms(of candidate: Candidate) -> [[String]] {
    candidate.forms.keys.map { $0.forms.map { text.vocabulary.forms[Int($0)].text } }
  }

  func sharesCapitals(with other: TermSide) -> Bool {
    text.language.language != .english && other.text.language.language != .english
  }
}
