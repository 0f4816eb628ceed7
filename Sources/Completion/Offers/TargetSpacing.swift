import Bytes
import Linguistics

/// How marks stand between words.
enum TargetSpacing {
  /// Whether the next word stands apart from a mark.
  static func needsSpace(after mark: [UInt8]) -> Bool { closing.contains(mark) }

  /// Whether a mark stands at the word before it.
  static func isClosing(_ mark: UnsafeBufferPointer<UInt8>) -> Bool {
    closing.contains(Array(mark)) || mark.elementsEqual(".".utf8)
  }

  /// Whether a mark ends a sentence.
  static func isEnd(_ mark: UnsafeBufferPointer<UInt8>) -> Bool {
    mark.elementsEqual(".".utf8) || mark.elementsEqual("!".utf8) || mark.elementsEqual("?".utf8)
  }

  private static let closing = Set(
    [",", ";", ":", "!", "?", "…", ")", "»", "”", "%"].map { Array($0.utf8) })
}
