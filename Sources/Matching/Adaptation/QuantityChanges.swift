import Linguistics

/// Which quantity of a stored segment stands for which of the new one.
///
/// The edit script pairs their tokens; parts of a date are paired as one. A pair counts only where
/// the same is counted: the noun after both is the same word, or both have a measure of one kind.
struct QuantityChanges {
  struct Pair {
    let stored: Quantity
    let new: Quantity

    var isChanged: Bool {
      stored.value != new.value || stored.measure != new.measure
    }
  }

  private(set) var pairs: [Pair] = []
  /// What only the new segment has.
  private(set) var added: [Quantity] = []
  /// What cannot be exchanged: gone, or of another shape, or counting something else.
  private(set) var unclear: [(stored: Quantity?, new: Quantity?)] = []

  private let stored: Side
  private let new: Side

  /// A segment with its quantities, those of a date as one expression.
  private struct Side {
    let text: AnalyzedText
    let quantities: [Quantity]
    let expressions: [[Int]]

    init(_ text: AnalyzedText, _ quantities: [Quantity]) {
      self.text = text
      self.quantities = quantities
      var expressions: [[Int]] = []
      for index in quantities.indices {
        if let date = quantities[index].date,
          let known = expressions.firstIndex(where: { quantities[$0[0]].date == date })
        {
          expressions[known].append(index)
        } else {
          expressions.append([index])
        }
      }
      self.expressions = expressions
    }

    /// The expression that a token is of; a score's numbers share a token.
    func expressions(at token: Int) -> [Int] {
      let range = text.tokens[token].range
      return expressions.indices.filter { expression in
        expressions[expression].contains { quantities[$0].range.overlaps(range) }
      }
    }
  }

  init(
    _ script: EditScript, stored: AnalyzedText, _ old: [Quantity], new: AnalyzedText,
    _ fresh: [Quantity]
  ) {
    self.stored = Side(stored, old)
    self.new = Side(new, fresh)
    let partners = partners(script)
    var isPaired = [Bool](repeating: false, count: self.new.expressions.count)
    for (expression, partner) in partners.enumerated() {
      let mine = self.stored.expressions[expression].map { old[$0] }
      guard let partner else {
        if !mine.allSatisfy(Self.isSlight) { unclear.append((mine[0], nil)) }
        continue
      }
      isPaired[partner] = true
      pair(mine, self.new.expressions[partner].map { fresh[$0] }, script)
    }
    for (index, expression) in self.new.expressions.enumerated() where !isPaired[index] {
      added += expression.map { fresh[$0] }.filter { !Self.isSlight($0) }
    }
  }

  /// `one`, `second`, `both`: words that come and go without a number changing.
  private static func isSlight(_ quantity: Quantity) -> Bool {
    guard !quantity.isInDigits, case .words = quantity.form, let value = quantity.number?.whole
    else { return false }
    return value <= 2
  }

  /// For each stored expression the new one that most of its tokens are paired with, one to one.
  private func partners(_ script: EditScript) -> [Int?] {
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: new.expressions.count), count: stored.expressions.count)
    for edit in script.edits {
      let tokens: (Int, Int)
      switch edit {
      case .same(let stored, let new): tokens = (stored, new)
      case .replaced(let stored, let new, _): tokens = (stored, new)
      case .deleted, .inserted: continue
      }
      let (mine, theirs) = (stored.expressions(at: tokens.0), new.expressions(at: tokens.1))
      guard mine.count == theirs.count else { continue }
      for (mine, theirs) in zip(mine, theirs) { counts[mine][theirs] += 1 }
    }
    var partners = [Int?](repeating: nil, count: stored.expressions.count)
    for (index, row) in counts.enumerated() {
      guard let most = row.max(), most > 0, let partner = row.firstIndex(of: most) else { continue }
      let isBest = counts.allSatisfy { $0[partner] <= most }
      if isBest, !partners.contains(partner) { partners[index] = partner }
    }
    return fillingGaps(partners)
  }

  /// One expression on either side between the same neighbours is a pair, whatever the script says.
  private func fillingGaps(_ known: [Int?]) -> [Int?] {
    var partners = known
    for index in partners.indices where partners[index] == nil {
      let before = index == 0 ? -1 : partners[index - 1]
      let after = index + 1 == partners.count ? new.expressions.count : partners[index + 1]
      if let before, let after, after - before == 2, !partners.contains(before + 1) {
        partners[index] = before + 1
      }
    }
    return partners
  }

  private mutating func pair(_ mine: [Quantity], _ theirs: [Quantity], _ script: EditScript) {
    let mine = mine.sorted { Self.order($0) < Self.order($1) }
    let theirs = theirs.sorted { Self.order($0) < Self.order($1) }
    guard mine.count == theirs.count,
      zip(mine, theirs).allSatisfy({ Self.isOneKind($0, $1) })
    else {
      unclear.append((mine.first, theirs.first))
      return
    }
    for (old, fresh) in zip(mine, theirs) {
      let pair = Pair(stored: old, new: fresh)
      if pair.isChanged, !isComparable(pair, script) {
        unclear.append((old, fresh))
      } else {
        pairs.append(pair)
      }
    }
  }

  private static func order(_ quantity: Quantity) -> (Int, Int) {
    let kinds: [Quantity.Kind] = [.day, .month, .year]
    return (kinds.firstIndex(of: quantity.kind) ?? 3, quantity.place.lowerBound)
  }

  private static func isOneKind(_ a: Quantity, _ b: Quantity) -> Bool {
    if a.kind == b.kind { return true }
    let counting: Set<Quantity.Kind> = [.amount, .year]
    return a.date == nil && b.date == nil && counting.contains(a.kind) && counting.contains(b.kind)
      && a.measure == nil && b.measure == nil
  }

  /// Whether a pair counts the same.
  private func isComparable(_ pair: Pair, _ script: EditScript) -> Bool {
    let (old, fresh) = (pair.stored, pair.new)
    guard old.isNegative == fresh.isNegative, old.isScore == fresh.isScore else { return false }
    switch old.kind {
    case .amount, .ordinal, .fraction: break
    default: return true
    }
    if let a = old.measure, let b = fresh.measure {
      return a == b
        || a.dimension == b.dimension && a.dimension != .share && a.dimension != .people
          && a.dimension != .factor
    }
    guard old.measure == nil, fresh.measure == nil else { return false }
    let (before, after) = (
      word(after: old, in: stored.text), word(after: fresh, in: new.text)
    )
    guard let before, let after else { return before == nil && after == nil }
    return areAlike(before, after, script)
  }

  /// The token right after a quantity, when it is a word.
  private func word(after quantity: Quantity, in text: AnalyzedText) -> Int? {
    text.tokens.firstIndex { Int($0.start) >= quantity.range.upperBound }
      .flatMap { text.tokens[$0].kind == .word ? $0 : nil }
  }

  private func areAlike(_ before: Int, _ after: Int, _ script: EditScript) -> Bool {
    let (a, b) = (stored.text.tokens[before], new.text.tokens[after])
    if a.folded == b.folded || a.stem == b.stem { return true }
    return script.edits.contains { edit in
      if case .replaced(before, after, .form) = edit { true } else { false }
    }
  }
}
