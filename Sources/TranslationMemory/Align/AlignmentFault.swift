import Linguistics

/// Why texts do not look like an article and its translations.
public enum AlignmentFault: Sendable, Equatable {
  /// A text without anything to align.
  case empty(name: String)
  /// Two texts that are the same.
  case sameText(String, String)
  /// Two texts in one language.
  case sameLanguage(String, String, LanguageTag)
  /// A text in another language than was said.
  case otherLanguage(name: String, said: LanguageTag, found: Language)
  /// Texts of very different length.
  case unequal(String, String, ratio: Int)
  /// Hardly a sentence that has a translation.
  case nothingInCommon([String])

  /// Whether units made of such texts would spoil a memory.
  public var isRefusal: Bool {
    switch self {
    case .unequal: false
    case .empty, .sameText, .sameLanguage, .otherLanguage, .nothingInCommon: true
    }
  }

  /// Whether the texts are not even aligned.
  var preventsAlignment: Bool {
    switch self {
    case .sameText, .sameLanguage: true
    case .empty, .otherLanguage, .unequal, .nothingInCommon: false
    }
  }
}

extension AlignmentFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty(let name): "\(name) is empty; there is nothing to align"
    case .sameText(let a, let b): "\(a) and \(b) are the same text"
    case .sameLanguage(let a, let b, let language):
      "\(a) and \(b) are both in \(language); say which languages they are in, such as --langs ru,en"
    case .otherLanguage(let name, let said, let found):
      "\(name) should be in \(said), but reads like \(found.rawValue); check the order of the files "
        + "and --langs"
    case .unequal(let a, let b, let ratio):
      "one of \(a) and \(b) is \(ratio) times as long as the other"
    case .nothingInCommon(let names):
      names.joined(separator: ", ") + ": hardly a sentence has a translation; are they of one article?"
    }
  }
}

/// Looks at the texts of an article before and after they are aligned.
enum AlignmentCheck {
  private static let unequalRatio = 5
  /// Letters a text must have before its language is doubted.
  private static let leastLetters = 200
  /// Beads below this confidence are no sign of common content.
  private static let sure = 0.8
  /// The share of the shorter text in sure beads below which there is none.
  private static let leastShare = 0.2

  static func faults(before texts: [AlignmentText]) -> [AlignmentFault] {
    var faults = texts.filter(\.offered.isEmpty).map { AlignmentFault.empty(name: $0.name) }
    for text in texts {
      let sample = text.segments.prefix(300).joined(separator: " ")
      guard let said = text.language.language, sample.count >= leastLetters,
        let found = LanguageGuesser.language(of: sample), found != said
      else { continue }
      faults.append(.otherLanguage(name: text.name, said: text.language, found: found))
    }
    for (number, a) in texts.enumerated() {
      for b in texts[(number + 1)...] where !a.offered.isEmpty && !b.offered.isEmpty {
        if a.segments == b.segments {
          faults.append(.sameText(a.name, b.name))
        } else if a.language.isSameLanguage(as: b.language) {
          faults.append(.sameLanguage(a.name, b.name, a.language))
        }
        let lengths = [a, b].map { text in
          max(1, text.offered.reduce(0) { $0 + text.segments[$1].unicodeScalars.count })
        }
        let ratio = max(lengths[0], lengths[1]) / min(lengths[0], lengths[1])
        if ratio >= unequalRatio { faults.append(.unequal(a.name, b.name, ratio: ratio)) }
      }
    }
    return faults
  }

  /// Whether so little of every text found a sure counterpart that the texts are of two articles.
  static func haveNothingInCommon(_ texts: [AlignmentText], _ beads: [AlignedBead]) -> Bool {
    guard texts.allSatisfy({ !$0.offered.isEmpty }) else { return false }
    let sureBeads = beads.filter { $0.isMatched && $0.confidence >= sure }
    return texts.indices.allSatisfy { text in
      let matched = sureBeads.reduce(0) { count, bead in count + bead.segments[text].count }
      return Double(matched) < leastShare * Double(texts[text].offered.count)
    }
  }
}
