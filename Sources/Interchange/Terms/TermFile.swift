import Bitext

/// What a glossary's file holds.
package struct TermFile: Equatable {
  package var concepts: [Concept] = []
  package var references: [TermReference] = []
}
