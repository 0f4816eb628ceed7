/// What was in a TMX file.
package struct TMXReadSummary: Sendable, Equatable {
  package var units = 0
  package var variants = 0
  /// Variants whose `<seg>` is empty; they are kept.
  package var emptySegments = 0
  /// How often each leniency was needed, by ``TMXNotice/Kind/name``; only the first of a kind is
  /// reported as it happens, unless something was left out.
  package var notices: [String: Int] = [:]
  /// The encoding the file was read in.
  package var encoding = "UTF-8"

  package init() {}
}
