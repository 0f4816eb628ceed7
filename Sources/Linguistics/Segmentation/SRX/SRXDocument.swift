/// Segmentation rules as SRX 2.0 states them (LISA OSCAR, *Segmentation Rules eXchange*, 2008).
package struct SRXDocument: Sendable, Equatable {
  /// A rule: between text that matches ``before`` and text that matches ``after``, both ICU regular
  /// expressions, a segment ends or does not.
  package struct Rule: Sendable, Equatable {
    package var isBreak: Bool
    package var before: String
    package var after: String
    /// The line of the file on which it begins.
    package var line: Int
    /// Why the rule exists, for people to read.
    package var reason: String?

    package init(
      isBreak: Bool, before: String, after: String, line: Int = 0, reason: String? = nil
    ) {
      self.isBreak = isBreak
      self.before = before
      self.after = after
      self.line = line
      self.reason = reason
    }
  }

  /// The rules of a language, or of something several languages have in common.
  package struct RuleList: Sendable, Equatable {
    package var name: String
    package var rules: [Rule]

    package init(name: String, rules: [Rule]) {
      self.name = name
      self.rules = rules
    }
  }

  /// Which rules a language has: a pattern that the whole of its code must match.
  package struct LanguageMap: Sendable, Equatable {
    package var pattern: String
    package var ruleList: String
    /// The line of the file on which it stands.
    package var line: Int

    package init(pattern: String, ruleList: String, line: Int = 0) {
      self.pattern = pattern
      self.ruleList = ruleList
      self.line = line
    }
  }

  /// Whether all maps that match a language give it rules, in their order, or only the first.
  package var cascades: Bool
  package var ruleLists: [RuleList]
  package var maps: [LanguageMap]

  package init(cascades: Bool, ruleLists: [RuleList] = [], maps: [LanguageMap] = []) {
    self.cascades = cascades
    self.ruleLists = ruleLists
    self.maps = maps
  }
}
