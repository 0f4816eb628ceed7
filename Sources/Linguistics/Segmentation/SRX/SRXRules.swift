import Foundation

/// The rules of an SRX document for one language, ready to cut text.
///
/// SRX 2.0 asks at every place of a text which rule matches first; there is a break where that one
/// is a break rule. Here the places where break rules match are found first, and the exceptions
/// that stand before the rule are tried there alone, all of them in one look-behind.
public struct SRXRules: Sendable {
  /// A break rule and the exceptions that come before it.
  private struct Break: Sendable {
    let rule: SRXDocument.Rule
    let expression: NSRegularExpression
    /// All exceptions up to here in one expression, nil if there are none.
    let exceptions: NSRegularExpression?
    /// How many exceptions that is.
    let exceptionCount: Int
  }

  private struct Exception: Sendable {
    let rule: SRXDocument.Rule
    let expression: NSRegularExpression
  }

  private let file: String
  private let breaks: [Break]
  private let exceptions: [Exception]
  private let limit = SRXTimeLimit()
  private let times: SRXTimes

  /// The rule that could not be applied to all of the texts cut so far; what was cut is then
  /// worthless.
  public var failure: SRXRuleFailure? { limit.failure }

  /// Makes the rules ready; nil when no map of the document matches the language.
  ///
  /// - Parameters:
  ///   - file: what the rules are called where one fails.
  ///   - notice: called with the line and the words for each rule that ICU cannot take (Java
  ///   has some patterns of its own); it is left out.
  /// - Throws: ``SRXPatternError`` when the rules do not go together.
  package init?(
    _ document: SRXDocument, language: Language, file: String = "rules",
    notice: (_ line: Int, _ message: String) -> Void = { _, _ in }
  ) throws {
    guard let all = document.rules(for: language, notice: notice) else { return nil }
    let rules = all.filter { rule in
      do {
        try Self.check(rule)
        return true
      } catch {
        notice(rule.line, "\(error); the rule was left out")
        return false
      }
    }
    var breaks: [Break] = []
    var exceptions: [Exception] = []
    var united = ""
    for rule in rules {
      if rule.isBreak {
        let pattern = "(?:\(SRXPattern.withoutJavaFlags(rule.before)))"
        breaks.append(
          Break(
            rule: rule,
            expression: try SRXPattern.compile(pattern + SRXPattern.lookAhead(rule.after)),
            exceptions: united.isEmpty ? nil : try SRXPattern.compile(united),
            exceptionCount: exceptions.count))
      } else {
        let place = Self.place(of: rule)
        united += (united.isEmpty ? "" : "|") + place
        exceptions.append(Exception(rule: rule, expression: try SRXPattern.compile(place)))
      }
    }
    self.file = file
    self.breaks = breaks
    self.exceptions = exceptions
    times = SRXTimes(breaks.count)
  }

  /// Whether a rule can be used; throws ``SRXPatternError`` when it cannot.
  private static func check(_ rule: SRXDocument.Rule) throws {
    for pattern in [rule.before, rule.after] where !pattern.isEmpty {
      _ = try SRXPattern.compile(pattern)
    }
    guard !rule.isBreak, !rule.before.isEmpty || !rule.after.isEmpty else { return }
    do { _ = try SRXPattern.compile(place(of: rule)) } catch {
      throw SRXPatternError(pattern: rule.before)
    }
  }

  private static func place(of rule: SRXDocument.Rule) -> String {
    "(?:\(SRXPattern.lookBehind(rule.before))\(SRXPattern.lookAhead(rule.after)))"
  }

  /// A place where a break rule matches, in UTF-16 units, and what became of it.
  struct Verdict {
    let place: Int
    let isCut: Bool
    let line: Int
  }

  /// How many UTF-16 units to each side of a place an exception is shown: enough for any rule, and
  /// a bound for the work on a long paragraph, because text is copied for each match.
  private static let view = 512

  /// The verdicts on a paragraph in UTF-16 units, in order; places at its ends are left out.
  ///
  /// None after a ``failure``.
  func verdicts(in units: [UInt16]) -> [Verdict] {
    guard failure == nil else { return [] }
    limit.add(units.count)
    let text = String(decoding: units, as: UTF16.self)
    var ruleAt: [Int: Int] = [:]
    for (number, rule) in breaks.enumerated() {
      for place in places(of: rule, number, in: text, units.count) where ruleAt[place] == nil {
        ruleAt[place] = number
      }
    }
    var verdicts: [Verdict] = []
    for (place, number) in ruleAt.sorted(by: { $0.key < $1.key }) {
      guard failure == nil else { return [] }
      verdicts.append(verdict(on: place, breaks[number], number, units))
    }
    return verdicts
  }

  private func verdict(
    on place: Int, _ rule: Break, _ number: Int, _ units: [UInt16]
  ) -> Verdict {
    let view = View(units, at: place, reach: Self.view)
    let exceptions = exceptions.prefix(rule.exceptionCount)
    var isFound = false
    if let united = rule.exceptions,
      let reason = view.match(united, limit, times.exceptions[number], &isFound)
    {
      fail(slowest(of: exceptions, view) ?? rule.rule, reason)
    }
    guard isFound else { return Verdict(place: place, isCut: true, line: rule.rule.line) }
    let exception = exceptions.first {
      var isFound = false
      return view.match($0.expression, limit, times.single, &isFound) == nil && isFound
    }
    return Verdict(place: place, isCut: false, line: exception?.rule.line ?? rule.rule.line)
  }

  /// Which of exceptions that together failed is the one to blame.
  private func slowest(of exceptions: ArraySlice<Exception>, _ view: View) -> SRXDocument.Rule? {
    exceptions.first {
      var isFound = false
      return view.match($0.expression, limit, SRXTimes.Total(), &isFound) != nil
    }?.rule
  }

  private func fail(_ rule: SRXDocument.Rule, _ reason: SRXRuleFailure.Reason) {
    limit.fail(
      SRXRuleFailure(file: file, line: rule.line, pattern: rule.before, reason: reason))
  }

  /// Where the matches of a break rule end. After each the search goes on behind it, as in other
  /// engines.
  private func places(
    of rule: Break, _ number: Int, in text: String, _ length: Int
  ) -> [Int] {
    guard failure == nil else { return [] }
    var places: [Int] = []
    let reason = limit.matches(
      of: rule.expression, in: text, range: NSRange(location: 0, length: length),
      spent: times.breaks[number]
    ) { range in
      let end = range.location + range.length
      if end > 0, end < length { places.append(end) }
      return true
    }
    if let reason { fail(rule.rule, reason) }
    return places
  }

  /// A place and the text around it.
  private struct View {
    private let text: String
    private let range: NSRange

    init(_ units: [UInt16], at place: Int, reach: Int) {
      var start = max(0, place - reach)
      var end = min(units.count, place + reach)
      if start > 0, UTF16.isTrailSurrogate(units[start]) { start += 1 }
      if end < units.count, UTF16.isTrailSurrogate(units[end]) { end -= 1 }
      text = String(decoding: units[start..<end], as: UTF16.self)
      range = NSRange(location: place - start, length: end - place)
    }

    /// Whether a rule matches just here; returns why that could not be found out.
    func match(
      _ expression: NSRegularExpression, _ limit: SRXTimeLimit, _ spent: SRXTimes.Total,
      _ isFound: inout Bool
    ) -> SRXRuleFailure.Reason? {
      var found = false
      let reason = limit.matches(
        of: expression, in: text, range: range,
        options: [.anchored, .withTransparentBounds, .withoutAnchoringBounds], spent: spent
      ) { _ in
        found = true
        return false
      }
      isFound = found
      return reason
    }
  }
}

extension Language {
  /// Where it is mostly spoken (ISO 3166).
  fileprivate var regions: [String] {
    switch self {
    case .russian: ["RU"]
    case .english: ["US", "GB"]
    case .kazakh: ["KZ"]
    }
  }
}

extension SRXDocument {
  /// The rules of a language in the order in which they are asked; nil when no map matches it.
  ///
  /// A map for the language where it is mostly spoken (`ru-RU`) is one for the language.
  fileprivate func rules(
    for language: Language, notice: (_ line: Int, _ message: String) -> Void
  ) -> [Rule]? {
    let codes = [language.rawValue] + language.regions.map { "\(language.rawValue)-\($0)" }
    let matching = maps.filter { map in
      guard
        let expression = try? NSRegularExpression(
          pattern: "\\A(?:\(map.pattern))\\z", options: .caseInsensitive)
      else {
        notice(map.line, "\(SRXPatternError(pattern: map.pattern)); the map was left out")
        return false
      }
      return codes.contains { code in
        let range = NSRange(location: 0, length: code.utf16.count)
        return expression.firstMatch(in: code, range: range) != nil
      }
    }
    guard !matching.isEmpty else { return nil }
    return (cascades ? matching[...] : matching.prefix(1)).flatMap { map in
      ruleLists.first { $0.name == map.ruleList }?.rules ?? []
    }
  }
}
