/// The forms of a word, as stems and the endings each takes.
///
/// Kept apart because a glossary's forms are wanted as hashes, hundreds of thousands at once: a
/// stem is hashed once for all its endings.
package struct InflectedForms: Sendable {
  private var parts: [(stem: Letters, endings: [Letters])]

  /// Forms given as whole words.
  init(whole forms: [Letters]) {
    parts = forms.isEmpty ? [] : [([], forms)]
  }

  var isEmpty: Bool { parts.isEmpty }

  mutating func add(_ stem: ArraySlice<UInt32>, _ endings: [Letters]) {
    parts.append((Letters(stem), endings))
  }

  /// Adds forms given as whole words.
  mutating func add(whole forms: [Letters]) {
    parts.append(([], forms))
  }

  /// Adds other forms with the same letters after each.
  mutating func add(_ other: InflectedForms, with suffix: Letters) {
    parts += other.parts.map { part in (part.stem, part.endings.map { $0 + suffix }) }
  }

  /// The same forms without those that have one of these endings.
  func without(_ endings: Set<Letters>) -> InflectedForms {
    var result = self
    result.parts = parts.map { part in
      part.stem.isEmpty ? part : (part.stem, part.endings.filter { !endings.contains($0) })
    }
    return result
  }

  /// The same forms with each of these before them.
  func prefixed(by beginnings: [Letters]) -> InflectedForms {
    var result = self
    result.parts = beginnings.flatMap { beginning in
      parts.map { (beginning + $0.stem, $0.endings) }
    }
    return result
  }

  /// The distinct forms.
  package var forms: Set<Letters> {
    var forms: Set<Letters> = []
    for (stem, endings) in parts {
      for ending in endings {
        let form = stem + ending
        if stem.isEmpty || !RussianIrregulars.functionWords.contains(form) { forms.insert(form) }
      }
    }
    return forms
  }

  /// Calls `body` with the ``AnalyzedToken/folded`` hash of each form, some of them twice.
  package func forEachHash(_ body: (UInt64) -> Void) {
    for (stem, endings) in parts {
      var start = StableHash(seed: TextAnalyzer.foldedSeed)
      for letter in stem { start.combine(letter) }
      for ending in endings {
        var hash = start
        for letter in ending { hash.combine(letter) }
        let value = hash.value
        if stem.isEmpty || Self.functionWords[Int64(bitPattern: value)] == nil { body(value) }
      }
    }
  }

  private static let functionWords: DigestMap = {
    var hashes = DigestMap()
    for word in RussianIrregulars.functionWords {
      var hash = StableHash(seed: TextAnalyzer.foldedSeed)
      for letter in word { hash.combine(letter) }
      hashes.insert(Int64(bitPattern: hash.value), owner: 1)
    }
    return hashes
  }()
}
