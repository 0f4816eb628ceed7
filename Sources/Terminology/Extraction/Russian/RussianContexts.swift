/// What the words before Russian nouns say of their case, gender and number.
///
/// A preposition excludes the nominative and more, an adjective most of all: before `травм`, `тяжелых`
/// tells a genitive plural, so the word is `травма`.
struct RussianContexts {
  private typealias Tags = RussianParadigm.Tags

  /// For each form the sets of tags its places allow, with how often.
  private var masks: [[(tags: UInt32, count: Int)]]
  /// How often each form stands where nothing is said.
  private var free: [Int]

  init(_ text: TermText) {
    let forms = text.vocabulary.forms
    masks = Array(repeating: [], count: forms.count)
    free = Array(repeating: 0, count: forms.count)
    let allowed = forms.map { Self.allowed(after: $0.text) }
    for number in 0..<text.count {
      var previous: Int?
      for word in text.sentence(number) {
        let form = Int(word.form)
        let before = word.traits.contains(.follows) ? previous : nil
        if let mask = before.flatMap({ allowed[$0] }) {
          if let index = masks[form].firstIndex(where: { $0.tags == mask }) {
            masks[form][index].count += 1
          } else {
            masks[form].append((mask, 1))
          }
        } else {
          free[form] += 1
        }
        previous = form
      }
    }
  }

  /// How often a form stands where these tags are excluded, and where anything is.
  func contradictions(of form: Int32, to tags: UInt32) -> (against: Int, all: Int) {
    masks[Int(form)].reduce((0, 0)) { sum, mask in
      (sum.0 + (mask.tags & tags == 0 ? mask.count : 0), sum.1 + mask.count)
    }
  }

  /// Whether a form stands somewhere in the nominative, as far as can be told.
  func mayBeNominative(_ form: Int32) -> Bool {
    free[Int(form)] > 0 || masks[Int(form)].contains { $0.tags & Tags.nominative != 0 }
  }

  /// The tags of a noun that may stand after a word; nil for any.
  private static func allowed(after word: String) -> UInt32? {
    if let cases = prepositions[word] { return cases }
    guard word.count > 5, !RussianClosedWords.all.contains(word) else { return nil }
    return adjectives.first { word.hasSuffix($0.ending) }?.tags
  }

  /// Cases of every gender and number.
  private static func cases(_ indices: Int...) -> UInt32 {
    indices.reduce(0) { $0 | Tags.nominative << UInt32($1) }
  }

  private static let prepositions: [String: UInt32] = {
    let lists: [(String, UInt32)] = [
      ("из от до для без у около после против среди вместо кроме ради путем изо ото", cases(1)),
      ("к ко согласно благодаря вопреки", cases(2)), ("через про сквозь", cases(3)),
      ("перед над", cases(4)), ("при о об обо", cases(5, 3)), ("в во на", cases(3, 5)),
      ("по", cases(2, 5, 3)), ("за под", cases(3, 4)), ("с со", cases(1, 4, 3)),
      ("между", cases(1, 4)),
    ]
    var table: [String: UInt32] = [:]
    for (words, tags) in lists {
      for word in words.split(separator: " ") { table[String(word)] = tags }
    }
    return table
  }()

  /// Endings of adjectives that few nouns have, with what they agree with; the longest first.
  private static let adjectives: [(ending: String, tags: UInt32)] = {
    func tags(_ group: UInt32, _ indices: Int...) -> UInt32 {
      let first = group & ~(group << 1)
      return indices.reduce(0) { $0 | first << UInt32($1) }
    }
    let masculineOrNeuter: (Int) -> UInt32 = {
      tags(Tags.masculine, $0) | tags(Tags.neuter, $0)
    }
    return [
      ("ыми", tags(Tags.plural, 4)), ("ими", tags(Tags.plural, 4)),
      ("ского", masculineOrNeuter(1) | tags(Tags.masculine, 3)),
      ("ного", masculineOrNeuter(1) | tags(Tags.masculine, 3)),
      ("ному", masculineOrNeuter(2)), ("скому", masculineOrNeuter(2)),
      ("ых", tags(Tags.plural, 1, 3, 5)), ("ских", tags(Tags.plural, 1, 3, 5)),
      ("ная", tags(Tags.feminine, 0)), ("ская", tags(Tags.feminine, 0)),
      ("ную", tags(Tags.feminine, 3)), ("скую", tags(Tags.feminine, 3)),
      ("ской", tags(Tags.feminine, 1, 2, 4, 5) | tags(Tags.masculine, 0, 3)),
      ("ное", tags(Tags.neuter, 0, 3)), ("ское", tags(Tags.neuter, 0, 3)),
      ("ные", tags(Tags.plural, 0, 3)), ("ские", tags(Tags.plural, 0, 3)),
      ("ный", tags(Tags.masculine, 0, 3)), ("ский", tags(Tags.masculine, 0, 3)),
    ]
  }()
}
