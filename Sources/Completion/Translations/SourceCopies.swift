import Bytes
import Linguistics

/// Finds what a translation takes over from the source: numbers, words in Latin letters, and names
/// spelt the way the target language spells them.
struct SourceCopies {
  private let source: LanguageTag
  private let target: LanguageTag
  private let names: NameSpelling?

  init(from source: LanguageTag, to target: LanguageTag) {
    self.source = source
    self.target = target
    names = NameSpelling(from: source, to: target)
  }

  private static let number: Float = 0.6
  private static let latin: Float = 0.5
  private static let name: Float = 0.25

  /// What may be taken over from the words of a segment; words get numbers.
  ///
  /// - Parameter isKnown: whether translations of a word are known.
  func copies(
    of segment: [SourceWord], words: WorkingWords, isKnown: (SourceWord) -> Bool
  ) -> [SourceCopy] {
    var copies: [SourceCopy] = []
    for (index, word) in segment.enumerated() {
      func add(_ text: String, _ kind: SourceCopy.Kind, _ likelihood: Float) {
        let id = words.number(of: WordCutter.lowercased(text))
        words.setSpelling(Array(text.utf8), of: id)
        copies.append(SourceCopy(word: id, index: index, kind: kind, likelihood: likelihood))
      }
      if word.kind == .number {
        let groups = groups(at: index, in: segment)
        if groups.count > 1, target.language == .english {
          add(groups.joined(separator: ","), .number, Self.number)
        } else {
          add(number(word.text), .number, Self.number)
        }
      } else if isLatin(word.text) {
        if source.language != .english { add(word.text, .latin, Self.latin) }
      } else if word.isCapitalized, index > 0 || Self.isSurname(word), !isKnown(word), let names {
        let spellings = names.spellings(of: word.text)
        for spelling in spellings {
          add(spelling, .name, Self.name / Float(spellings.count))
        }
      }
    }
    return copies
  }

  /// The groups of digits of a number that spaces part by thousands: 15 000.
  private func groups(at index: Int, in segment: [SourceWord]) -> [String] {
    var groups = [segment[index].text]
    guard source.language != .english, (1...3).contains(groups[0].count) else { return groups }
    for next in index + 1..<segment.count {
      let isGroup =
        segment[next].kind == .number && segment[next].text.count == 3
        && segment[next].scalars.lowerBound == segment[next - 1].scalars.upperBound + 1
        && segment[next - 1].marks.isEmpty
      guard isGroup, segment[next].text.utf8.allSatisfy(WordCutter.isDigit) else { break }
      groups.append(segment[next].text)
    }
    return groups
  }

  /// The first word has a capital whatever it is.
  private static func isSurname(_ word: SourceWord) -> Bool {
    let letters = String(decoding: word.lower, as: UTF8.self).unicodeScalars.map(\.value)
    return SurnameShape.isSurname(letters.map(foldedYo))
  }

  private func isLatin(_ text: String) -> Bool {
    text.unicodeScalars.first.map { $0.isASCII } ?? false
  }

  /// A number with the decimal mark of the target language.
  private func number(_ text: String) -> String {
    let isSourceEnglish = source.language == .english
    let isTargetEnglish = target.language == .english
    guard isSourceEnglish != isTargetEnglish else { return text }
    let marks = text.unicodeScalars.filter { !("0"..."9").contains($0) }
    guard marks.count == 1, let mark = marks.first else { return text }
    let parts = text.split(separator: Character(mark))
    if isTargetEnglish, mark == "," { return parts.joined(separator: ".") }
    if isSourceEnglish, mark == ".", parts.count == 2 { return parts.joined(separator: ",") }
    return text
  }
}
