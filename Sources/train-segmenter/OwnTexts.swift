import Foundation
import Linguistics

/// Sentences written for the purpose, one a line, for what the corpora have little or nothing of:
/// Kazakh, and the abbreviations of news and diplomacy.
enum OwnTexts {
  /// How often a text is read; a few sentences stand against a whole corpus.
  static let repetitions = 10

  static func examples() throws -> [LabelledExample] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("OwnTexts")
    return try Language.allCases.flatMap { language in
      let file = folder.appendingPathComponent("\(language.rawValue).txt")
      return examples(try String(contentsOf: file, encoding: .utf8), language)
    }
  }

  /// Each line is read between its neighbours in the file, then between others: what follows a
  /// sentence should not be learnt.
  private static func examples(_ text: String, _ language: Language) -> [LabelledExample] {
    var lines = text.split(separator: "\n").map(String.init)
    var generator = SplitMix64(state: 1)
    return (0..<repetitions).flatMap { _ in
      let gold = GoldText(lang: language.rawValue, sentences: lines)
      lines.shuffle(using: &generator)
      return gold.labelled(as: language)
    }
  }
}

extension GoldText {
  /// A text of sentences with a space between them.
  fileprivate init(lang: String, sentences: [String]) {
    var text = ""
    var ends: [Int] = []
    for sentence in sentences {
      if !text.isEmpty { text += " " }
      text += sentence
      ends.append(text.unicodeScalars.count)
    }
    self.init(lang: lang, text: text, ends: ends, optional: nil)
  }
}
