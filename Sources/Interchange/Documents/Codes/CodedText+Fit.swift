/// A translation's codes made such that its document can hold them.
extension CodedText {
  /// A translation whose codes are the source's own, with what had to be done to them.
  package struct Fitted: Sendable, Equatable {
    package var text: CodedText
    /// Codes of the source that the translation lacked: what is there to be read was put back at
    /// its end, a look was lost.
    package var missing: [Code] = []
    /// Codes the source does not have, or has once, which were dropped.
    package var foreign: [Code] = []

    package var isWhole: Bool { missing.isEmpty && foreign.isEmpty }
  }

  /// Keeps of the codes those the source has, pairs nested as in XML, and puts back what would be
  /// lost with a code: pictures, notes, breaks, and the half of a pair that another segment closes.
  package func fitted(to source: CodedText) -> Fitted {
    var fitted = Fitted(text: CodedText())
    let known = Dictionary(
      source.codes.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
    var open: [Code] = []
    var seen: Set<Key> = []
    for piece in pieces {
      guard case .code(let code) = piece else {
        fitted.text.append(piece)
        continue
      }
      // A tool may write half a pair as a code that stands alone.
      guard let own = known[Key(code)] ?? known.alone(code.number) else {
        fitted.foreign.append(code)
        continue
      }
      let key = Key(own)
      if own.side == .single || own.isIsolated {
        guard seen.insert(key).inserted else {
          fitted.foreign.append(code)
          continue
        }
        fitted.text.append(own)
      } else if own.side == .opening {
        seen.insert(key)
        open.append(own)
        fitted.text.append(own)
      } else if let start = open.lastIndex(where: { $0.number == own.number }) {
        // What overlaps ends here and begins again.
        let overlapping = Array(open[(start + 1)...])
        for inner in overlapping.reversed() { fitted.close(inner, known) }
        fitted.text.append(own)
        for inner in overlapping { fitted.text.append(inner) }
        open.remove(at: start)
      } else {
        fitted.foreign.append(code)
      }
    }
    for code in open.reversed() { fitted.close(code, known) }
    fitted.restore(source.codes.filter { $0.side != .closing || $0.isIsolated }, seen)
    return fitted
  }

  fileprivate struct Key: Hashable {
    let number: Int
    let side: Side

    init(_ code: Code) {
      number = code.number
      side = code.side
    }
  }
}

extension CodedText.Fitted {
  fileprivate mutating func close(_ code: CodedText.Code, _ known: [CodedText.Key: CodedText.Code])
  {
    let end = CodedText.Code(code.number, .closing)
    text.append(known[CodedText.Key(end)] ?? end)
  }

  /// Puts back what the translation lacks: the end of another segment's pair at the beginning, so
  /// that what it opened does not reach over this text, all else at the end.
  fileprivate mutating func restore(_ codes: [CodedText.Code], _ seen: Set<CodedText.Key>) {
    missing = codes.filter { !seen.contains(CodedText.Key($0)) }
    let ends = missing.filter { $0.isIsolated && $0.side == .closing }
    if !ends.isEmpty {
      var whole = CodedText()
      for code in ends { whole.append(code) }
      for piece in text.pieces { whole.append(piece) }
      text = whole
    }
    for code in missing where code.side == .single || code.isIsolated && code.side == .opening {
      text.append(code)
    }
  }
}

extension [CodedText.Key: CodedText.Code] {
  fileprivate func alone(_ number: Int) -> CodedText.Code? {
    for side in [CodedText.Side.single, .opening, .closing] {
      if let code = self[CodedText.Key(CodedText.Code(number, side))],
        side == .single || code.isIsolated
      {
        return code
      }
    }
    return nil
  }
}
