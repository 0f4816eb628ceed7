import Alignment
import Linguistics

/// Whether a part is right, by what a translator wrote.
struct PartJudge {
  private let analyzer: TextAnalyzer
  private let words: FunctionWords

  init(_ language: LanguageTag) {
    analyzer = TextAnalyzer(language: language)
    words = FunctionWords(language)
  }

  func words(of text: String) -> [UInt64] { WordSequence(analyzer.analyze(text)).identities }

  /// Whether the words stand in the reference in order, with one other between them at most.
  func isStrictlyRight(_ part: [UInt64], in reference: [UInt64]) -> Bool {
    guard let first = part.first, part.count <= reference.count else { return false }
    for start in 0...reference.count - part.count where reference[start] == first {
      var (place, skipped, index) = (start, 0, 0)
      while index < part.count, place < reference.count, skipped < 2 {
        if reference[place] == part[index] { index += 1 } else { skipped += 1 }
        place += 1
      }
      if index == part.count, skipped < 2 { return true }
    }
    return false
  }

  /// Whether four in five of the content words stand near one another in the reference.
  func isLooselyRight(_ part: [UInt64], in reference: [UInt64]) -> Bool {
    let content = part.filter { isContent($0) }
    guard !content.isEmpty else { return false }
    let needed = (content.count * 4 + 4) / 5
    let width = part.count + 3
    for start in 0...max(0, reference.count - width) {
      var rest = Array(reference[start..<min(reference.count, start + width)])
      let found = content.count { word in
        guard let index = rest.firstIndex(of: word) else { return false }
        rest.remove(at: index)
        return true
      }
      if found >= needed { return true }
    }
    return false
  }

  private func isContent(_ identity: UInt64) -> Bool {
    identity >> 32 != 0 || words.isContent(UInt32(truncatingIfNeeded: identity))
  }
}
