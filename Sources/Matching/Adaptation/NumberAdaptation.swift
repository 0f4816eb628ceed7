import Linguistics

/// The numbers and dates that a segment has in place of those of a stored one, and how a
/// translation is made to say them.
///
/// All or nothing: a translation gets all of the new numbers, each with everything that belongs to
/// it, or it stays as it is. Four things are asked for. The source's numbers must be paired beyond
/// doubt (``QuantityChanges``). The translation must have each changed one (``Counterparts``) and
/// nothing that was computed from them. The writer of its language must know the new form. And the
/// result, read again, must have the new numbers and no others.
package struct NumberAdaptation {
  private let changes: QuantityChanges
  private let stored: [Quantity]
  private let storedText: String
  private let newText: String
  private let language: LanguageTag

  /// What came of a translation.
  package struct Outcome {
    /// The translation with the new numbers; nil when it stays as it is.
    package let adapted: AdaptedText?
    /// What the translation still says otherwise than the new segment.
    package let left: [NumberDifference]
  }

  /// Nil when no number differs. The texts are the very ones that were analyzed and that the script
  /// is of.
  ///
  /// - Parameter newQuantities: those of the new text, for whoever has read them.
  package init?(
    _ script: EditScript, stored: AnalyzedText, storedText: String, new: AnalyzedText,
    newText: String, newQuantities: [Quantity]? = nil, language: LanguageTag
  ) {
    guard script.edits.contains(where: { if case .same = $0 { false } else { true } }) else {
      return nil
    }
    let reader = QuantityReader(language: language)
    let old = reader.quantities(in: storedText)
    let fresh = newQuantities ?? reader.quantities(in: newText)
    guard !old.isEmpty || !fresh.isEmpty else { return nil }
    changes = QuantityChanges(script, stored: stored, old, new: new, fresh)
    guard
      changes.pairs.contains(where: \.isChanged) || !changes.added.isEmpty
        || !changes.unclear.isEmpty
    else { return nil }
    self.stored = old
    self.storedText = storedText
    self.newText = newText
    self.language = language
  }

  /// A stored translation with the new numbers, and what could not be put in.
  package func adapt(_ text: String, language: LanguageTag) -> Outcome {
    let added = changes.added.map { NumberDifference(stored: nil, new: $0.text(in: newText)) }
    guard changes.unclear.isEmpty, let known = language.language,
      let adapted = adapted(text, known)
    else {
      let changed = changes.pairs.filter(\.isChanged).map { pair in
        NumberDifference(
          stored: pair.stored.text(in: storedText), new: pair.new.text(in: newText))
      }
      let unclear = changes.unclear.map { pair in
        NumberDifference(
          stored: pair.stored?.text(in: storedText), new: pair.new?.text(in: newText))
      }
      return Outcome(adapted: nil, left: changed + unclear + added)
    }
    return Outcome(adapted: adapted.runs.contains { $0.kind != .same } ? adapted : nil, left: added)
  }

  private func adapted(_ text: String, _ known: Language) -> AdaptedText? {
    var reader = QuantityReader(language: LanguageTag(known))
    let changed = changes.pairs.filter(\.isChanged)
    if changed.isEmpty { return AdaptedText(text, []) }
    if let adapted = adapted(text, known, reader) { return adapted }
    guard known == .english, text.contains("/") else { return nil }
    reader.readsDayFirst = true
    return adapted(text, known, reader)
  }

  private func adapted(_ text: String, _ known: Language, _ reader: QuantityReader) -> AdaptedText?
  {
    let quantities = reader.quantities(in: text)
    let counterparts = Counterparts(source: stored, target: quantities)
    guard !hasDerived(counterparts.unexplained.map { quantities[$0] }) else { return nil }
    let writer = QuantityWriter(text, known, stored: storedText, new: newText)
    var edits: [QuantityWriter.Edit] = []
    var expected = quantities.map(\.value)
    var done: Set<Int> = []
    for pair in changes.pairs where pair.isChanged {
      guard let index = stored.firstIndex(where: { $0.place == pair.stored.place }) else {
        return nil
      }
      let places = counterparts.places[index]
      // Others of the same value share the places: they must all become the same, and be as many.
      let twins = stored.indices.filter { counterparts.places[$0] == places }
      guard !places.isEmpty, places.count == twins.count, haveOneSuccessor(twins, pair) else {
        return nil
      }
      for place in places where done.insert(place).inserted {
        guard
          let new = writer.edits(for: quantities[place], stored: pair.stored, new: pair.new)
        else { return nil }
        edits += new
        expected[place] = pair.new.value
      }
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    for (edit, next) in zip(edits, edits.dropFirst())
    where edit.range.upperBound > next.range.lowerBound {
      return nil
    }
    let adapted = AdaptedText(text, writer.joined(edits), source: adaptedSource)
    let again = reader.quantities(in: adapted.text).map(\.value)
    return again.sorted(by: Self.precedes) == expected.sorted(by: Self.precedes) ? adapted : nil
  }

  /// The stored segment with the new one's numbers as they are written there.
  private var adaptedSource: String {
    let changed = changes.pairs.filter(\.isChanged).map { pair in
      (pair.stored.range, pair.new.text(in: newText))
    }.sorted { $0.0.lowerBound < $1.0.lowerBound }
    return AdaptedText(storedText, changed).text
  }

  /// Any order of values that is always the same.
  private static func precedes(_ a: Quantity.Value, _ b: Quantity.Value) -> Bool {
    "\(a)" < "\(b)"
  }

  private func haveOneSuccessor(_ twins: [Int], _ pair: QuantityChanges.Pair) -> Bool {
    twins.allSatisfy { twin in
      changes.pairs.contains { other in
        other.stored.place == stored[twin].place && other.new.value == pair.new.value
          && other.new.measure == pair.new.measure
      }
    }
  }

  /// Whether the translation has numbers of its own that change with those of the source: other
  /// units, a weekday, a date that is not told.
  private func hasDerived(_ unexplained: [Quantity]) -> Bool {
    let changed = changes.pairs.filter(\.isChanged).map(\.stored)
    let dateParts: Set<Quantity.Kind> = [.day, .month, .year, .weekday]
    let changesDate = changed.contains { dateParts.contains($0.kind) }
    return unexplained.contains { quantity in
      if dateParts.contains(quantity.kind), quantity.kind != .year, changesDate { return true }
      let isNamed = quantity.kind == .month || quantity.kind == .weekday
      if !isNamed, changed.contains(where: { $0.value == quantity.value }) { return true }
      switch quantity.measure?.dimension {
      case .money, .length, .area, .mass, .volume, .power, .share, .temperature:
        return quantity.isInDigits
      default: return false
      }
    }
  }
}

extension Quantity {
  func text(in text: String) -> String {
    String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
