/// Finds words of two languages that sound alike: names, and the loans all languages share.
enum NamePairs {
  /// What names must have in common, and what other words must.
  private static let leastOfNames = 0.62
  private static let leastOfWords = 0.76
  private static let shortestName = 3
  private static let shortestWord = 5
  /// Skeletons whose sets of consonants differ by more classes are never alike enough.
  private static let mostForeignConsonants = 3

  /// Links between the words of two vocabularies, by the likeness of their skeletons.
  ///
  /// Words are compared when they begin with sounds that stand for one another; the time is that
  /// of all such pairs, of which all but a few are dismissed by two integer comparisons.
  static func links(_ source: Vocabulary, _ target: Vocabulary) -> [Link] {
    var buckets = [[Int32]](repeating: [], count: 32)
    for (id, entry) in target.entries.enumerated() where isComparable(entry) {
      buckets[initial(of: entry.skeleton)].append(Int32(id))
    }
    var similarity = SkeletonSimilarity()
    var links: [Link] = []
    for (id, entry) in source.entries.enumerated() where isComparable(entry) {
      for bucket in beginnings[initial(of: entry.skeleton)] {
        for other in buckets[bucket] {
          let candidate = target.entries[Int(other)]
          guard
            (entry.skeleton.consonants ^ candidate.skeleton.consonants).nonzeroBitCount
              <= mostForeignConsonants
          else { continue }
          let areNames = entry.isName && candidate.isName
          guard areNames || min(entry.skeleton.count, candidate.skeleton.count) >= shortestWord
          else { continue }
          let floor = areNames ? leastOfNames : leastOfWords
          let likeness = similarity.similarity(
            entry.skeleton, candidate.skeleton, atLeast: floor)
          guard likeness > 0 else { continue }
          let probability = Float(min(0.8, 0.35 + 1.5 * (likeness - floor)))
          links.append(
            Link(
              source: Int32(id), target: other, forward: probability, backward: probability))
        }
      }
    }
    return links
  }

  private static func isComparable(_ entry: Vocabulary.Entry) -> Bool {
    entry.kind == .word && entry.skeleton.count >= (entry.isName ? shortestName : shortestWord)
  }

  /// All vowels begin alike.
  private static func initial(of skeleton: LatinSkeleton) -> Int {
    let letter = skeleton.letters[0]
    return LatinSkeleton.isVowel(letter) ? 0 : Int(letter & 0x1F)
  }

  /// For every first sound those that may stand for it in the other language.
  private static let beginnings: [[Int]] = {
    var table = (0..<32).map { [$0] }
    table[0] = [0, code("v"), code("h"), code("i")]
    let others = [
      "v": "fb", "h": "gk", "g": "hj", "j": "gi", "s": "zcx", "c": "sx", "x": "cs", "k": "hg",
      "z": "s", "f": "v", "b": "v", "p": "b",
    ]
    for (sound, substitutes) in others {
      table[code(sound)] += substitutes.map { $0 == "i" ? 0 : code(String($0)) }
    }
    table[code("v")].append(0)
    table[code("h")].append(0)
    return table
  }()

  private static func code(_ letter: String) -> Int {
    Int((letter.utf8.first ?? 0) & 0x1F)
  }
}
