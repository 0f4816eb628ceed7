import Bitext
import Linguistics

/// Writes OmegaT's `glossary.txt`: source, target, comment, one pair a line.
///
/// OmegaT knows no quotes in it: they are written as they are, tabs and line ends as spaces.
package struct OmegaTGlossaryWriter {
  private let sink: ByteSink

  package init(to sink: ByteSink) {
    self.sink = sink
  }

  /// Writes every allowed pair; what is forbidden is said in the comment.
  package func write(
    _ concepts: [Concept], from source: LanguageTag, to target: LanguageTag
  ) throws {
    for concept in concepts {
      for term in concept.terms(in: source) where term.status != .forbidden {
        let forbidden = concept.terms(in: target).filter { $0.status == .forbidden }
        for translation in concept.terms(in: target) where translation.status != .forbidden {
          let notes = [concept.domain, translation.note ?? concept.note].compactMap { $0 }
          let warnings = forbidden.map { "≠ \($0.text)" }
          let comment = (notes + warnings).joined(separator: "; ")
          let line = Self.line([term.text, translation.text, comment])
          Array(line.utf8).withUnsafeBytes { sink.write($0) }
          try sink.check()
        }
      }
    }
    try sink.finish()
  }

  /// Cells as a line of a glossary of OmegaT.
  static func line(_ cells: [String]) -> String {
    cells.map { cell in
      String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }.joined(separator: "\t") + "\n"
  }
}
