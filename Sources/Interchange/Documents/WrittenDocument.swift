import Linguistics

/// The bytes of a document, and what is to be said of how they came about.
package struct WrittenDocument: Sendable {
  package var bytes: [UInt8]
  package var notices: [DocumentNotice] = []
  /// Ranges that could not be replaced and stand as they were.
  package var left: [Range<Int>] = []
}
