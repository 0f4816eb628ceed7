/// How alike two words of different languages sound.
package struct NameLikeness {
  private var similarity = SkeletonSimilarity()

  package init() {}

  /// From 0 to 1; 0 below `floor`. Words are in lower case, Cyrillic or Latin, endings and all.
  package mutating func likeness(_ a: String, _ b: String, atLeast floor: Double) -> Double {
    similarity.similarity(Self.skeleton(of: a), Self.skeleton(of: b), atLeast: floor)
  }

  private static func skeleton(of word: String) -> LatinSkeleton {
    var word = word
    return word.withUTF8 { Transliteration.skeleton(of: $0) }
  }
}
