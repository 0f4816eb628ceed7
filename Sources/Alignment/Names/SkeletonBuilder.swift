import Bytes
import Linguistics

/// Writes words as their skeletons.
final class SkeletonBuilder {
  private let stemmer: any Stemmer
  private let table = ScalarTable.shared
  private var lower: [UInt8] = []
  private var stem: [UInt8] = []

  init(language: LanguageTag) {
    stemmer = makeStemmer(for: language)
  }

  /// The skeleton of a word's stem; empty when its letters are neither Latin nor Cyrillic.
  func skeleton(of word: UnsafeBufferPointer<UInt8>) -> LatinSkeleton {
    lower.removeAll(keepingCapacity: true)
    var index = 0
    while index < word.count {
      let scalar = table.lowercase(decodeScalar(word, &index))
      appendUTF8(foldedYo(scalar), to: &lower)
    }
    stem.removeAll(keepingCapacity: true)
    lower.withUnsafeBufferPointer { stemmer.appendStem(of: $0, to: &stem) }
    return stem.withUnsafeBufferPointer { Transliteration.skeleton(of: $0) }
  }
}
