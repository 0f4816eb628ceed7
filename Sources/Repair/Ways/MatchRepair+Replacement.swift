/// Other words in place of old ones.
extension MatchRepair {
  /// Puts other words in place of those that stand for a span.
  func replacement(_ edit: SourceEdit) throws -> Way? {
    guard let found = known.links.target(of: edit.stored),
      known.target.isQuoted(found) == known.new.isQuoted(edit.new)
    else { return nil }
    let certainty = certainty(of: edit.stored, in: found) * kinship(of: edit)
    guard certainty >= 0.4 else { return nil }
    var best: Way?
    for rendering in try renderings(of: edit.new) + composed(edit) {
      guard let text = try fitted(rendering, to: found, of: edit),
        !repeats(text.text, around: found), keepsPreposition(text.text, of: edit, at: found),
        !cutsName(text.text, at: found), !addsPossessive(text.text, at: found)
      else { continue }
      let confidence = certainty * rendering.confidence * text.confidence
      if confidence > best?.confidence ?? 0 {
        best = Way(
          edits: [
            RepairEdit(
              range: known.target.bytes(of: found), text: text.text,
              source: known.new.string(known.new.bytes(of: edit.new)), origin: rendering.origin,
              confidence: confidence)
          ], confidence: confidence)
      }
    }
    return best
  }

  /// The likeliest way to part an edit into pieces that come one after the other in both sentences
  /// and are repaired each for itself. O(n²·m²) of the words, which are few.
  func parted(_ edit: SourceEdit) throws -> Way? {
    guard edit.stored.count > 1, edit.new.count > 1, edit.stored.count <= Self.mostParted,
      edit.new.count <= Self.mostParted
    else { return nil }
    var ways: [SourceEdit: Way?] = [:]
    func way(_ rest: SourceEdit) throws -> Way? {
      if let way = ways[rest] { return way }
      var best = try replacement(rest)
      for i in rest.stored.dropFirst() {
        for j in rest.new.dropFirst() {
          let first = SourceEdit(
            stored: rest.stored.lowerBound..<i, new: rest.new.lowerBound..<j)
          guard begins(first.stored, of: known.stored) == begins(first.new, of: known.new),
            let here = try replacement(first),
            here.confidence > best?.confidence ?? 0,
            let there = try way(
              SourceEdit(stored: i..<rest.stored.upperBound, new: j..<rest.new.upperBound)),
            here.confidence * there.confidence > best?.confidence ?? 0
          else { continue }
          best = Way(
            edits: here.edits + there.edits, confidence: here.confidence * there.confidence)
        }
      }
      ways[rest] = .some(best)
      return best
    }
    return try way(edit)
  }
}
