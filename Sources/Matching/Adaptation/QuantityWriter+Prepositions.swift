import Linguistics

extension QuantityWriter {
  /// A day of the week in the same form, where what stands before it agrees with both.
  func weekday(_ target: Quantity, _ name: WeekdayName, _ new: Quantity) -> [Edit]? {
    guard let day = new.number?.whole, let text = name.changed(to: day) else { return nil }
    let edits = [Edit(range: target.place, text: capitalised(text, like: target))]
    guard language == .russian else { return edits }
    // `в прошлый понедельник`, `в прошлую среду`: only a preposition agrees with any day.
    guard name.hasGender(of: day) || preposition(before: target) != nil else { return nil }
    return withPreposition(target, edits, text)
  }

  /// The preposition right before a quantity, one that changes with the sounds that follow it.
  private func preposition(before target: Quantity) -> QuantityNeighbours.Word? {
    neighbours.before(target.place.lowerBound).flatMap {
      Self.prepositions[$0.lower] == nil ? nil : $0
    }
  }

  /// Mends the preposition before a Russian ordinal or day in digits: `со 2 мая`, `во II веке`.
  func withPreposition(_ target: Quantity, _ edits: [Edit], number: Quantity) -> [Edit] {
    guard language == .russian, target.kind == .day || target.kind == .ordinal,
      let value = number.number?.whole, let spoken = RussianNumerals.firstWord(ofOrdinal: value)
    else { return edits }
    return withPreposition(target, edits, spoken)
  }

  /// Mends `в` or `во`, `о` or `об` before a Russian word.
  func withPreposition(_ target: Quantity, _ edits: [Edit], _ word: String) -> [Edit] {
    guard let place = preposition(before: target), let family = Self.prepositions[place.lower]
    else { return edits }
    let isLong = family.before.contains(where: word.hasPrefix)
    let text = isLong ? family.long : family.short
    let isCapital = place.text.first?.isUppercase == true
    return [
      Edit(
        range: place.range, text: isCapital ? text.prefix(1).uppercased() + text.dropFirst() : text)
    ] + edits
  }

  /// Short and long prepositions, and before what the long ones stand.
  private static let prepositions: [String: (short: String, long: String, before: [String])] = {
    let families: [(short: String, long: String, before: [String])] = [
      ("в", "во", ["вт"]), ("с", "со", ["вт", "сре"]), ("к", "ко", ["вт"]),
      ("о", "об", ["о", "и", "э"]), ("на", "на", []), ("до", "до", []), ("по", "по", []),
    ]
    return Dictionary(
      families.flatMap { [($0.short, $0), ($0.long, $0)] }, uniquingKeysWith: { first, _ in first })
  }()
}
