import Bitext

extension TermStatus {
  /// The status by our name for it, or by ISO 12620's.
  package init?(name: String) {
    switch name.lowercased() {
    case "preferred", "preferredterm-admn-sts", "preferredterm": self = .preferred
    case "admitted", "admittedterm-admn-sts", "admittedterm": self = .admitted
    case "superseded", "obsolete", "supersededterm-admn-sts", "supersededterm": self = .superseded
    case "forbidden", "notrecommended", "deprecated", "deprecatedterm-admn-sts", "deprecatedterm":
      self = .forbidden
    default: return nil
    }
  }

  /// As `administrativeStatus` of TBX-Basic has it.
  var picklistValue: String {
    switch self {
    case .preferred: "preferredTerm-admn-sts"
    case .admitted: "admittedTerm-admn-sts"
    case .superseded: "supersededTerm-admn-sts"
    case .forbidden: "deprecatedTerm-admn-sts"
    }
  }
}
