import Alignment

/// The form that a place wants.
extension MatchRepair {
  /// A translation in the form of its place; nil when that cannot be told.
  func fitted(
    _ rendering: Rendering, to found: Range<Int>, of edit: SourceEdit
  ) throws -> (text: String, confidence: Double)? {
    // Endings are told by their letters.
    let old = ProperLetters.spelt(known.target.string(known.target.bytes(of: found)))
    let place = WordPlace(
      before: found.lowerBound > 0 ? known.target.word(found.lowerBound - 1) : nil,
      beginsWithVerb: rendering.isVerb || areVerbs(edit.stored.first, edit.new.first),
      endsWithVerb: areVerbs(edit.stored.last, edit.new.last),
      holdsVerb: edit.stored.contains { isVerb($0, in: known.stored) }
        && edit.new.contains { isVerb($0, in: known.new) })
    var fitted: (text: String, confidence: Double)?
    if rendering.isDictionaryForm {
      for base in try bases(of: found, edit.stored) {
        fitted = form.fitted(rendering.text, inPlaceOf: old, base: base, place)
        if fitted != nil { break }
      }
      if fitted == nil {
        fitted = form.fitted(rendering.text, inPlaceOf: old, base: nil, place)
      }
    } else {
      fitted = (rendering.text, form.likeness(of: rendering.text, to: old, place))
    }
    return fitted
  }

  func areVerbs(_ stored: Int?, _ new: Int?) -> Bool {
    guard let stored, let new else { return false }
    return isVerb(stored, in: known.stored) && isVerb(new, in: known.new)
  }

  func isVerb(_ word: Int, in text: RepairText) -> Bool {
    SourceWordShape.looksLikeVerb(text.word(word), known.from.language)
  }

  /// What the dictionary form of the old words may be, the surest first.
  func bases(of found: Range<Int>, _ stored: Range<Int>) throws -> [String] {
    var bases = terms.bases(endingWith: found)
    if let last = stored.last { bases += try source.forms(ofStored: last) }
    return bases
  }

  /// An edit with a capital where it begins the translation, and in English with its article.
  func finished(_ edit: RepairEdit) -> RepairEdit {
    var edit = known.to.language == .english ? withArticle(edit) : edit
    if let first = known.target.words.first, edit.range.lowerBound == first.range.lowerBound,
      known.target.isCapitalized(0)
    {
      edit.text = edit.text.prefix(1).uppercased() + edit.text.dropFirst()
    }
    return edit
  }

  /// An edit with the article that its words want before them.
  func withArticle(_ edit: RepairEdit) -> RepairEdit {
    guard !edit.text.isEmpty || !edit.range.isEmpty,
      let first = known.target.words.firstIndex(where: {
        $0.range.lowerBound >= edit.range.lowerBound
      })
    else { return edit }
    var edit = edit
    let old = known.target.string(edit.range)
    let before = first > 0 ? known.target.words[first - 1].range : 0..<0
    let article = known.target.string(before)
    if ["a", "an", "the"].contains(article.lowercased()) {
      let rest = known.target.string(edit.range.upperBound..<known.target.text.utf8.count)
      let right = EnglishArticles.article(
        article, before: edit.text.isEmpty ? rest : edit.text, inPlaceOf: old)
      guard right != article else { return edit }
      edit.range = before.lowerBound..<edit.range.upperBound
      edit.text = (right.isEmpty ? "" : right + " ") + edit.text
    } else if !edit.text.isEmpty, EnglishArticles.needsThe(edit.text, inPlaceOf: old) {
      edit.text = "the " + edit.text
    }
    return edit
  }
}
