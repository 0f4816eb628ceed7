import Linguistics

/// Marks after which a sentence may begin, so that a capital says nothing.
enum SentenceMarks {
  static func mayBeginAfter(_ mark: [UInt8]) -> Bool { all.contains(mark) }

  private static let all = Set(
    [".", "!", "?", "…", ":", "«", "\"", "“", "„", "–", "—", "-", "•"].map { Array($0.utf8) })
}
