/// Modifiers that come.
extension MatchRepair {
  /// Puts modifiers before the words that stand for the noun they come to.
  func insertion(_ edit: SourceEdit, within room: SourceEdit) throws -> Way? {
    guard
      edit.new.allSatisfy({
        SourceWordShape.looksLikeModifier(known.new.word($0), known.from.language)
      }), edit.stored.upperBound < room.stored.upperBound,
      let head = known.links.target(of: edit.stored.upperBound..<edit.stored.upperBound + 1)
    else { return nil }
    let certainty = certainty(of: edit.stored.upperBound..<edit.stored.upperBound + 1, in: head)
    var pieces: [String] = []
    var confidence = certainty * 0.9
    for word in edit.new {
      guard
        let best = try renderings(of: word..<word + 1).max(by: { $0.confidence < $1.confidence })
      else { return nil }
      pieces.append(best.text)
      confidence *= best.confidence
    }
    let place = known.target.bytes(of: head).lowerBound
    let text = pieces.joined(separator: " ")
    let after = head.prefix(2).map { known.target.word($0).lowercased() }
    guard !after.contains(where: text.lowercased().hasSuffix), !repeats(text, around: head) else {
      return nil
    }
    return Way(
      edits: [
        RepairEdit(
          range: place..<place, text: text + " ",
          source: known.new.string(known.new.bytes(of: edit.new)), origin: .word,
          confidence: confidence)
      ], confidence: confidence)
  }
}
