import Bitext
import Linguistics

/// An article with all that a memory has for a translator who works in OmegaT.
package struct OmegaTArticle: Sendable {
  /// The name of its file in the project's source folder.
  package let name: String
  package let document: BilingualDocument
  /// The terms that stand in it.
  package var terms: [OmegaTTerm]
  /// Parts of its sentences with their translations.
  package var parts: [OmegaTTerm]
  /// Translations into languages other than the project's, as `tm/tmx2source` shows them.
  package var others: [LanguageTag: [(source: CodedText, target: CodedText)]]

  package init(
    name: String, document: BilingualDocument, terms: [OmegaTTerm] = [],
    parts: [OmegaTTerm] = [],
    others: [LanguageTag: [(source: CodedText, target: CodedText)]] = [:]
  ) {
    self.name = name
    self.document = document
    self.terms = terms
    self.parts = parts
    self.others = others
  }
}

/// A line of a glossary.
package struct OmegaTTerm: Sendable, Hashable {
  package let source: String
  package let target: String
  package let comment: String

  package init(source: String, target: String, comment: String) {
    self.source = source
    self.target = target
    self.comment = comment
  }
}

/// How far a match can be relied on, which OmegaT is told by the folder it stands in.
///
/// OmegaT takes the number in a folder's name `penalty-NNN` off the scores it computes, and shows the
/// path of the file with each match.
struct OmegaTTrust: Hashable {
  /// Paired by a machine.
  var isAligned = false
  /// Found through a third language.
  var isPivot = false
  /// With the numbers of the article.
  var isAdapted = false
  /// As it is stored, behind its adapted twin: words are the same, so that OmegaT would put it first
  /// (its first score passes over numbers).
  var isTwin = false

  static let all: [OmegaTTrust] = [false, true].flatMap { isPivot in
    [false, true].flatMap { isAligned in
      [(false, false), (true, false), (false, true)].map { isAdapted, isTwin in
        OmegaTTrust(
          isAligned: isAligned, isPivot: isPivot, isAdapted: isAdapted, isTwin: isTwin)
      }
    }
  }

  /// Points off: 3 and 10 as our own scores have them.
  private var points: Int {
    (isAligned ? 3 : 0) + (isPivot ? 10 : 0) + (isAdapted ? 2 : 0) + (isTwin ? 7 : 0)
  }

  /// The words for it, as the match pane shows them.
  private var words: [String] {
    [(isPivot, "pivot"), (isAligned, "aligned"), (isAdapted, "adapted"), (isTwin, "stored")]
      .filter(\.0).map(\.1)
  }

  /// The folder in the project's folder of memories.
  var folder: String {
    let name = (["tm"] + words).joined(separator: "-")
    if points == 0 { return name }
    let digits = String(points)
    return "penalty-" + String(repeating: "0", count: 3 - digits.count) + digits + "/" + name
  }
}
