import Bitext
import Linguistics
import Matching

/// A finding of a check, as JSON.
package struct FindingDocument: Encodable {
  /// The unit's place in the file, counted from 1.
  let row: Int
  /// The line it begins on, counted from 1.
  let line: Int
  let kind: CheckFinding.Kind
  let detail: String
  let language: String
  let source: String
  let target: String

  package init(_ finding: CheckFinding) {
    row = finding.row
    line = finding.line
    kind = finding.kind
    detail = finding.detail
    language = finding.language.literal
    source = finding.source
    target = finding.target
  }
}
