import Linguistics

/// Where the search reads the index of one language: a memory's file, or arrays in a test.
///
/// Lists may name texts that are gone, and a text in two lists of one stem is never named twice; everything
/// else is exact.
package protocol PostingSource {
  /// No text weighs more, in units of ``IndexEntry/weight``.
  var heaviest: Int { get }
  /// The bytes of all lists of a stem together, as a measure of how frequent it is; 0 for none.
  func size(of stem: UInt32) throws -> Int
  /// Calls `body` with each list of a stem.
  func forEachList(of stem: UInt32, _ body: (UnsafeRawBufferPointer) -> Void) throws
  /// Calls `body` with a text, unless it is gone.
  func withText(_ id: UInt32, _ body: (any IndexedText) throws -> Void) throws
  /// Calls `body` with those of the texts that are there; ids ascend.
  func forEachText(of ids: [UInt32], _ body: (UInt32, any IndexedText) throws -> Void) throws
  /// Calls `body` with every text there is, in the order of ids.
  func forEachText(_ body: (UInt32, any IndexedText) throws -> Void) throws
}

/// A stored text while it is looked at.
package protocol IndexedText {
  /// The stems of its content tokens as little-endian 32-bit values.
  var stems: UnsafeRawBufferPointer { get }
  /// The bytes of the text without inline codes.
  var plain: UnsafeBufferPointer<UInt8> { get }
  /// The text made ready for the fine score.
  func analyzed() -> AnalyzedText
}

/// A text whose score reaches the minimum, while it is looked at: its buffers are for the closure it
/// is given to.
package struct FoundText {
  package let id: UInt32
  package let score: Int
  /// The bytes of the text without inline codes.
  package let plain: UnsafeBufferPointer<UInt8>
  /// Its tokens, or those of a text that differs from it in its numbers only.
  package let tokens: UnsafeBufferPointer<AnalyzedToken>
  /// The bytes that the tokens stand in.
  package let wording: UnsafeBufferPointer<UInt8>

  init(
    id: UInt32, score: Int, tokens: UnsafeBufferPointer<AnalyzedToken>,
    plain: UnsafeBufferPointer<UInt8>, wording: UnsafeBufferPointer<UInt8>? = nil
  ) {
    self.id = id
    self.score = score
    self.tokens = tokens
    self.plain = plain
    self.wording = wording ?? plain
  }
}
