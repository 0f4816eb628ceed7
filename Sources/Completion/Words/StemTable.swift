import Bytes
import Linguistics

/// The stems of target words, each worked out when it is first asked for.
final class StemTable {
  private let words: WorkingWords
  private let analyzer: TextAnalyzer
  private var stems: [WordID: UInt32] = [:]
  private var families: [UInt32: [WordID]] = [:]

  init(_ words: WorkingWords, language: LanguageTag) {
    self.words = words
    analyzer = TextAnalyzer(language: language)
  }

  func stem(of word: WordID) -> UInt32 {
    if let stem = stems[word] { return stem }
    let stem = words.withWord(word) { analyzer.analyze($0).tokens.first?.stem ?? 0 }
    stems[word] = stem
    return stem
  }

  /// Letters that forms of a word begin with alike.
  private static let common = 4
  /// Words looked at for forms of one.
  private static let mostNeighbours = 500

  /// The known forms of a word, itself among them: those of its stem that begin as it does.
  ///
  /// A word of few letters has no other form.
  func forms(of word: WordID) -> [WordID] {
    let stem = stem(of: word)
    if let known = families[stem] { return known }
    let beginning = words.withWord(word) { bytes -> [UInt8] in
      var letters = 0
      let end = bytes.firstIndex { byte in
        if byte.beginsScalar { letters += 1 }
        return letters > Self.common
      }
      return letters < Self.common ? [] : Array(bytes[..<(end ?? bytes.count)])
    }
    guard !beginning.isEmpty else { return [word] }
    let range = words.range(beginning: beginning)
    var forms = range.count > Self.mostNeighbours ? [] : range.map { WordID($0) }
    forms.removeAll { self.stem(of: $0) != stem }
    if !forms.contains(word) { forms.append(word) }
    families[stem] = forms
    return forms
  }
}
