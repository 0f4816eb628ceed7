extension TermSide {
  /// Whether a candidate stands free: no one word stands before or after it nearly always.
  ///
  /// A phrase with one neighbour is part of a longer one that was not found (the idea of accessor
  /// variety, Feng et al. 2004): `информационное агентство` in the name of an agency, `вопросы
  /// здравоохранения` before `и`, `соответствии` after `в`.
  func isFree(_ candidate: Candidate) -> Bool {
    let isName = candidate.lexemes.allSatisfy(isName)
    for neighbours in [candidate.before, candidate.after] {
      for (lexeme, count) in neighbours where count >= 3 {
        if isPassed(lexeme, byName: isName) { continue }
        if count * 10 > candidate.frequency * 6 { return false }
      }
    }
    if isDependent(candidate) { return false }
    guard isName, candidate.lexemes.count == 1 else { return true }
    // Half a name: another stands beside it as often as not.
    return [candidate.before, candidate.after].allSatisfy { neighbours in
      neighbours.reduce(0) { self.isName($1.key) ? $0 + $1.value : $0 } * 2 <= candidate.frequency
    }
  }

  /// Whether a Russian phrase hardly ever stands but in the genitive of another noun: `иностранных
  /// дел` of ministers and ministries.
  private func isDependent(_ candidate: Candidate) -> Bool {
    guard text.language.language == .russian, candidate.lexemes.count > 1, candidate.frequency >= 8,
      !candidate.lexemes.contains(where: isName)
    else { return false }
    let afterNouns = candidate.before.reduce(0) {
      nounLexemes.contains($1.key) ? $0 + $1.value : $0
    }
    return afterNouns * 100 > candidate.frequency * 88
  }

  /// Neighbours that say nothing: articles, and what stands before any place.
  private func isPassed(_ lexeme: Int32, byName isName: Bool) -> Bool {
    passed.contains(lexeme) || isName && functionLexemes.contains(lexeme)
  }

  /// Whether a word has a capital nearly everywhere.
  func isName(_ lexeme: Int32) -> Bool {
    guard let counts = writing[lexeme] else { return false }
    return counts.capital >= 2 && counts.lower * 12 <= counts.capital && counts.lower < 3
  }
}
