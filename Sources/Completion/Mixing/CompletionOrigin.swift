/// What an offer comes from.
package enum CompletionOrigin: UInt8, Sendable, CaseIterable {
  /// The words of the memory.
  case words
  case fragment
  case term
  case match
  /// What was confirmed in the article.
  case document
  /// A name, number or Latin word of the source.
  case source
}
