import Bitext

/// What an XLIFF file says of one translation: in the standard's own words, and in those of the
/// tools that keep their states elsewhere.
///
/// Sources: XLIFF 1.2, sections 2.3 and 3.2.3 (`approved`, `state`, `state-qualifier`); XLIFF 2.1,
/// section 4.3.1.25 (`state`); Trados Studio's `sdl:seg`, memoQ's `mq:status`, Phrase's
/// `m:confirmed`. OmegaT's filter leaves every attribute as it was, so there only the text tells.
struct TranslationStatement {
  /// `approved` of a `<trans-unit>`.
  var approved: String?
  var isTranslatable = true
  var state: String?
  /// `state-qualifier`, `subState`.
  var qualifier: String?
  /// `conf` of `sdl:seg`, `mq:status`, `m:confirmed`.
  var trados: String?
  var memoQ: String?
  var phrase: String?
  /// Where the tool says the text came from: `origin`, `m:trans-origin`.
  var origin: String?
  /// Whether ``XLIFFWriter`` wrote the file: then what was filled in is known.
  var isOwn = false

  /// What the file says before the text is looked at.
  private enum Claim {
    case confirmed, unreviewed, draft, untranslated, machine, prefilled, rejected, nothing
  }

  /// What the translation is worth.
  ///
  /// - Parameters:
  ///   - proposals: the texts of the matches that stand beside it.
  ///   - machineProposals: those of them that a machine made.
  func standing(
    of target: SegmentContent?, for source: SegmentContent, proposals: Set<String>,
    machineProposals: Set<String> = []
  ) -> TranslationStanding {
    if source.plain.isBlank { return .textless }
    guard let target, !target.plain.isBlank else {
      return isTranslatable ? .untranslated : .untranslatable
    }
    let isCopy = target.plain.trimmed == source.plain.trimmed
    if !isTranslatable, isCopy { return .untranslatable }
    let claim = claim
    switch claim {
    case .confirmed: return .confirmed
    case .rejected: return .rejected
    default: break
    }
    if isCopy, source.plain.contains(where: \.isLetter) { return .copied }
    let isKept = proposals.contains(target.plain)
    if claim != .nothing, isKept { return claim == .machine ? .machine : .prefilled }
    // In a file of ours whatever is neither was written by a person.
    if isOwn, claim != .machine { return isKept ? .prefilled : .confirmed }
    if claim == .nothing, machineProposals.contains(target.plain) { return .machine }
    // The standard has no word for a match that was changed: the matches tell.
    if claim == .prefilled, isStandard, !proposals.isEmpty { return .unreviewed }
    return switch claim {
    case .confirmed: .confirmed
    case .rejected: .rejected
    case .unreviewed: .unreviewed
    case .draft: .draft
    case .untranslated: .untranslated
    case .machine: .machine
    case .prefilled: .prefilled
    case .nothing: .unstated
    }
  }

  private var claim: Claim {
    if approved?.lowercased() == "yes" { return .confirmed }
    if qualifier?.lowercased().hasPrefix("rejected") == true { return .rejected }
    return tradosClaim ?? memoQClaim ?? phraseClaim ?? stateClaim
  }

  /// Whether only the standard's own words say anything.
  private var isStandard: Bool { trados == nil && memoQ == nil && phrase == nil }

  private var tradosClaim: Claim? {
    guard let trados else { return nil }
    switch trados.lowercased() {
    case "translated", "approvedtranslation", "approvedsignoff": return .confirmed
    case let word where word.hasPrefix("rejected"): return .rejected
    case "draft": return filledClaim ?? .draft
    // Studio writes no level for what is not begun.
    case "", "unspecified", "nottranslated": return filledClaim ?? (state == nil ? nil : stateClaim)
    default: return .draft
    }
  }

  private var memoQClaim: Claim? {
    guard let memoQ else { return nil }
    switch memoQ.lowercased() {
    case let word where word.hasSuffix("confirmed") || word.hasSuffix("approved"):
      return .confirmed
    case "proofread", "translated": return .confirmed
    case "rejected": return .rejected
    case "notstarted": return .untranslated
    case "machinetranslated": return .machine
    case "pretranslated", "assembledfromfragments": return .prefilled
    default: return .draft
    }
  }

  private var phraseClaim: Claim? {
    guard let phrase else { return nil }
    // The number of the last step of the workflow that confirmed it.
    if phrase.lowercased() == "true" || Int(phrase) ?? 0 > 0 { return .confirmed }
    return filledClaim ?? .draft
  }

  private var stateClaim: Claim {
    guard let state = state?.lowercased() else { return qualifierClaim ?? .nothing }
    switch state {
    case "final", "signed-off", "reviewed": return .confirmed
    case "translated": return Self.isMachine(qualifier) ? .machine : .confirmed
    case "new", "needs-translation", "initial":
      return Self.isMachine(qualifier) ? .machine : .untranslated
    case "needs-l10n", "needs-adaptation": return qualifierClaim ?? .draft
    case let word where word.hasPrefix("needs-review"): return qualifierClaim ?? .unreviewed
    case let word where word.contains("reject"): return .rejected
    default: return qualifierClaim ?? .draft
    }
  }

  /// What the origin says of a text nobody confirmed; nil when a person wrote it.
  private var filledClaim: Claim? {
    switch origin?.lowercased() {
    case nil, "", "null", "interactive", "none": nil
    case let word? where Self.isMachine(word): .machine
    case "source"?: .untranslated
    default: .prefilled
    }
  }

  private var qualifierClaim: Claim? {
    guard let qualifier = qualifier?.lowercased() else { return nil }
    if Self.isMachine(qualifier) { return .machine }
    let isFromMemory =
      qualifier.hasSuffix("-match") || qualifier.hasPrefix("leveraged-")
      || qualifier.hasPrefix("tm:") || qualifier == "tm-suggestion"
    return isFromMemory ? .prefilled : nil
  }

  static func isMachine(_ origin: String?) -> Bool {
    guard let origin = origin?.lowercased() else { return false }
    return origin.split { !$0.isLetter }.contains { ["mt", "nmt", "amt", "machine"].contains($0) }
  }
}
