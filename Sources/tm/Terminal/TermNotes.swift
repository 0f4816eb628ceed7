import TranslationMemory

/// The terms of an article for a person: in the order of the text, each explained where it first
/// stands, later only with the number of that segment. Words of everyday language share one
/// paragraph, a translation each, and are left out where a close match says all.
struct TermNotes {
  private let to: [LanguageTag]
  /// The segment that a term was explained at, by concept and spelling.
  private var explained: [String: Int] = [:]

  init(to: [LanguageTag]) {
    self.to = to
  }

  /// What is said of the terms of a segment.
  struct Notes {
    /// Terms explained here, each with those that stand inside it.
    var lines: [(line: TermLines.Line, inner: [String])] = []
    /// Everyday words, each with its first translations.
    var words: [(term: String, translations: [String])] = []
    /// Terms explained before, and where.
    var references: [(term: String, segment: Int)] = []
  }

  /// Takes the terms of a segment; terms inside longer ones are named with them.
  ///
  /// - Parameter hidesWords: leaves everyday words out.
  mutating func take(
    _ found: [FoundTerm], segment: Int, hidesWords: Bool = false
  ) -> Notes {
    let sorted = found.sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
    var notes = Notes()
    var seen: Set<String> = []
    var places: Set<String> = []
    for term in sorted where !Self.isInside(term, sorted) {
      // Both aspects of a verb, or both numbers of a noun, are one explanation.
      guard places.insert("\(term.concept.id)\t\(term.range)").inserted else { continue }
      let key = Self.key(term)
      guard seen.insert(key).inserted else { continue }
      if term.concept.isVocabulary, term.term.status != .forbidden {
        guard !hidesWords, explained[key] == nil else { continue }
        explained[key] = segment
        let translations = to.compactMap { term.translations(into: $0).first?.text }
        if !translations.isEmpty { notes.words.append((term.term.text, translations)) }
        continue
      }
      if let before = explained[key], before != segment {
        notes.references.append((term.term.text, before))
        continue
      }
      explained[key] = segment
      let inner = sorted.filter { Self.lies($0, in: term) }
      for line in TermLines([term], to: to).lines {
        var names: [String] = []
        for other in inner where !names.contains(other.term.text) && !other.concept.isVocabulary {
          names.append(other.term.text)
        }
        notes.lines.append((line, names))
      }
    }
    return notes
  }

  private static func key(_ term: FoundTerm) -> String {
    term.concept.id + "\t" + term.term.text
  }

  private static func isInside(_ term: FoundTerm, _ all: [FoundTerm]) -> Bool {
    all.contains { lies(term, in: $0) }
  }

  private static func lies(_ inner: FoundTerm, in outer: FoundTerm) -> Bool {
    outer.range.count > inner.range.count && outer.range.lowerBound <= inner.range.lowerBound
      && outer.range.upperBound >= inner.range.upperBound
  }
}

extension TermNotes.Notes {
  /// What is shown under a segment: a line a term, then one for those explained before.
  func lines(style: Style, width: Int?) -> [String] {
    let hanging = HangingText(width: width)
    var result: [String] = []
    for (line, inner) in lines {
      let translations = line.translations.map { "\($0.language) \($0.text)" }
      let text =
        line.term + (line.isForbidden ? " (forbidden)" : "")
        + (line.form.map { style.dim(" ← \($0)") } ?? "") + style.dim("  ")
        + translations.joined(separator: style.dim(" · "))
        + (inner.isEmpty ? "" : style.dim("  with " + inner.joined(separator: ", ")))
      result += hanging.lines("     " + style.dim("term  "), text, indent: 13)
    }
    if !words.isEmpty {
      let text = words.map { word in
        word.term + style.dim(" – ") + word.translations.joined(separator: style.dim(" · "))
      }.joined(separator: style.dim("; "))
      result += hanging.lines("     " + style.dim("words "), text, indent: 13)
    }
    guard !references.isEmpty else { return result }
    let text = references.map { "\($0.term) → \($0.segment)" }.joined(separator: ", ")
    return result + hanging.lines("     " + style.dim("terms "), style.dim(text), indent: 13)
  }
}
