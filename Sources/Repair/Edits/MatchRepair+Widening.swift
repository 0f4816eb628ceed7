/// How an edit is tried: as it is, and with words beside it.
extension MatchRepair {
  /// The words that an edit may be widened over without meeting another.
  func room(around index: Int, in all: [SourceEdit]) -> SourceEdit {
    let before =
      index > 0 ? (all[index - 1].stored.upperBound, all[index - 1].new.upperBound) : (0, 0)
    let after =
      index + 1 < all.count
      ? (all[index + 1].stored.lowerBound, all[index + 1].new.lowerBound)
      : (known.stored.words.count, known.new.words.count)
    return SourceEdit(stored: before.0..<after.0, new: before.1..<after.1)
  }

  /// The likeliest way to repair an edit.
  func best(for edit: SourceEdit, within room: SourceEdit) throws -> Way? {
    let edit = withoutEqualPrepositions(edit)
    if edit.stored.isEmpty && edit.new.isEmpty { return Way(edits: [], confidence: 0.9) }
    var best: Way?
    func consider(_ way: Way?) {
      if let way, way.confidence > best?.confidence ?? 0 { best = way }
    }
    if edit.new.isEmpty { return removal(edit.stored) }
    for wide in widened(edit, within: room) {
      guard wide.stored.count <= Self.mostWords, wide.new.count <= Self.mostWords else { continue }
      consider(try replacement(wide))
    }
    consider(try parted(edit))
    if edit.stored.isEmpty { consider(try insertion(edit, within: room)) }
    return best
  }

  /// An edit, and it with up to two of the words that stay on either side, as far as no mark parts
  /// them.
  func widened(_ edit: SourceEdit, within room: SourceEdit) -> [SourceEdit] {
    var result: [SourceEdit] = []
    for left in 0...2 {
      for right in 0...2 {
        let wide = SourceEdit(
          stored: edit.stored.lowerBound - left..<edit.stored.upperBound + right,
          new: edit.new.lowerBound - left..<edit.new.upperBound + right)
        guard wide.stored.lowerBound >= room.stored.lowerBound,
          wide.new.lowerBound >= room.new.lowerBound,
          wide.stored.upperBound <= room.stored.upperBound,
          wide.new.upperBound <= room.new.upperBound,
          !wide.stored.isEmpty, !wide.new.isEmpty,
          !wide.new.dropFirst().contains(where: known.new.hasMark(before:))
        else { continue }
        result.append(wide)
      }
    }
    return result
  }

  /// An edit without the prepositions that both sides begin with and that say the same: which of them
  /// stands depends on the noun.
  func withoutEqualPrepositions(_ edit: SourceEdit) -> SourceEdit {
    guard known.from.language == .russian, let a = edit.stored.first, let b = edit.new.first,
      let group = Self.prepositions.first(where: {
        $0.contains(known.stored.word(a).lowercased())
      }), group.contains(known.new.word(b).lowercased())
    else { return edit }
    return SourceEdit(
      stored: edit.stored.dropFirst().startIndex..<edit.stored.upperBound,
      new: edit.new.dropFirst().startIndex..<edit.new.upperBound)
  }

  private static let prepositions: [Set<String>] = [
    ["в", "во", "на"], ["с", "со"], ["к", "ко"], ["о", "об", "обо"], ["из", "с", "со"],
    ["от", "ото"], ["под", "подо"],
  ]
}
