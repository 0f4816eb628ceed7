import Linguistics

/// Why a match is not exact, counted for a person: `2 words`, `1 number`.
package enum MatchReasons {
  /// The differences of a script in a fixed order, the weightiest first; `spacing` alone when the
  /// tokens are all the same.
  package static func reasons(
    of script: EditScript, stored: AnalyzedText, new: AnalyzedText
  ) -> [String] {
    var counts = Counts()
    for edit in script.edits {
      switch edit {
      case .same: break
      case .replaced(let index, _, .typography) where stored.tokens[index].kind == .punctuation:
        // The shape of a quote or a dash.
        counts.hasPunctuation = true
      case .replaced(_, _, let change): counts.add(change)
      case .deleted(let index): counts.add(stored.tokens[index].kind)
      case .inserted(let index): counts.add(new.tokens[index].kind)
      }
    }
    let reasons = counts.described
    return reasons.isEmpty && stored.fingerprint != new.fingerprint ? ["spacing"] : reasons
  }

  private struct Counts {
    var words = 0
    var forms = 0
    var numbers = 0
    var tags = 0
    var hasTypography = false
    var hasPunctuation = false

    mutating func add(_ change: Edit.Change) {
      switch change {
      case .number: numbers += 1
      case .typography: hasTypography = true
      case .form: forms += 1
      case .word: words += 1
      case .punctuation: hasPunctuation = true
      case .tag: tags += 1
      }
    }

    mutating func add(_ kind: Token.Kind) {
      switch kind {
      case .word: words += 1
      case .number: numbers += 1
      case .punctuation: hasPunctuation = true
      case .tag: tags += 1
      }
    }

    var described: [String] {
      var reasons: [String] = []
      func count(_ number: Int, _ noun: String) {
        if number > 0 { reasons.append("\(number) \(noun)\(number == 1 ? "" : "s")") }
      }
      count(words, "word")
      count(forms, "form")
      count(numbers, "number")
      count(tags, "tag")
      if hasTypography { reasons.append("case") }
      if hasPunctuation { reasons.append("punctuation") }
      return reasons
    }
  }
}
