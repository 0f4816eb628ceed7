import Linguistics

/// One step of turning a stored segment into the new one.
package enum Edit: Sendable, Equatable {
  case same(stored: Int, new: Int)
  case replaced(stored: Int, new: Int, Change)
  case deleted(stored: Int)
  case inserted(new: Int)

  /// How much a replaced token differs.
  package enum Change: Sendable {
    case number
    /// Upper or lower case, `ё` or `е`, the shape of a quote.
    case typography
    /// Another form of the same word.
    case form
    case word
    case punctuation
    case tag
  }
}

/// The cheapest way from one token sequence to another.
package struct EditScript: Sendable {
  /// The steps, in the order of the texts.
  package let edits: [Edit]
  /// Their cost, equal to ``WeightedDistance``.
  package let cost: Int32

  /// Of equally cheap scripts the one that keeps and replaces earliest from the end, so that the result
  /// is always the same. O(a·b) time and memory.
  package init(stored: [AnalyzedToken], new: [AnalyzedToken]) {
    let width = new.count + 1
    var table = [Int32](repeating: 0, count: (stored.count + 1) * width)
    for column in 0..<new.count {
      table[column + 1] = table[column] + new[column].weight
    }
    for row in 0..<stored.count {
      let deletion = stored[row].weight
      table[(row + 1) * width] = table[row * width] + deletion
      for column in 0..<new.count {
        table[(row + 1) * width + column + 1] = min(
          table[row * width + column] + MatchCosts.substitution(stored[row], new[column]),
          table[row * width + column + 1] + deletion,
          table[(row + 1) * width + column] + new[column].weight)
      }
    }
    cost = table[table.count - 1]
    edits = Self.trace(table, stored: stored, new: new)
  }

  private static func trace(
    _ table: [Int32], stored: [AnalyzedToken], new: [AnalyzedToken]
  ) -> [Edit] {
    let width = new.count + 1
    var edits: [Edit] = []
    var row = stored.count
    var column = new.count
    while row > 0 || column > 0 {
      let cost = table[row * width + column]
      if row > 0, column > 0 {
        let step = MatchCosts.substitution(stored[row - 1], new[column - 1])
        if cost == table[(row - 1) * width + column - 1] + step {
          row -= 1
          column -= 1
          edits.append(replacement(stored, row, new, column))
          continue
        }
      }
      if row > 0, cost == table[(row - 1) * width + column] + stored[row - 1].weight {
        row -= 1
        edits.append(.deleted(stored: row))
      } else {
        column -= 1
        edits.append(.inserted(new: column))
      }
    }
    return edits.reversed()
  }

  private static func replacement(
    _ stored: [AnalyzedToken], _ row: Int, _ new: [AnalyzedToken], _ column: Int
  ) -> Edit {
    let a = stored[row]
    let b = new[column]
    if a.kind == b.kind, a.surface == b.surface { return .same(stored: row, new: column) }
    let change: Edit.Change =
      switch (a.kind, b.kind) {
      case (.number, .number): .number
      case (.word, .word) where a.folded == b.folded: .typography
      case (.word, .word) where a.stem == b.stem: .form
      case (.punctuation, .punctuation): a.folded == b.folded ? .typography : .punctuation
      case (.tag, .tag): .tag
      default: .word
      }
    return .replaced(stored: row, new: column, change)
  }
}
