import Foundation
import Synchronization

/// Stops a rule of a file that takes too long while a text is cut.
///
/// A regular expression may take time that doubles with every letter. ICU stops of itself only when
/// it runs out of memory for one match, or after very many steps, and Foundation passes both for "no
/// match": so they are looked for here. After a failure nothing is matched any more, and whoever cuts the text asks for
/// it at the end.
final class SRXTimeLimit: Sendable {
  /// Seconds of processor time that a rule may take in any case.
  static let start = 2.0
  /// Seconds more for each UTF-16 unit of text; ordinary rules take a hundredth of it.
  private static let each = 0.000_01
  /// How many calls of ICU are made before the clock is read again.
  private static let interval = 256
  /// Calls of ICU, each after ten thousand steps, that one match may take. After 5,555 ICU says that
  /// there is none, which on a fast machine is before the time is over.
  private static let mostCalls = 5_000

  private let failed = Mutex<SRXRuleFailure?>(nil)
  private let units = Mutex(0)

  var failure: SRXRuleFailure? { failed.withLock { $0 } }

  func fail(_ failure: SRXRuleFailure) {
    failed.withLock { $0 = $0 ?? failure }
  }

  /// Allows for more text.
  func add(_ count: Int) {
    units.withLock { $0 += count }
  }

  /// Calls `body` with each match until it says false; nil when all were found, else why not.
  ///
  /// - Parameter spent: the seconds that the rule has taken so far.
  func matches(
    of expression: NSRegularExpression, in text: String, range: NSRange,
    options: NSRegularExpression.MatchingOptions = [], spent: SRXTimes.Total,
    _ body: @escaping (NSRange) -> Bool
  ) -> SRXRuleFailure.Reason? {
    let limit = Self.start + Self.each * Double(units.withLock { $0 })
    let before = spent.seconds
    let began = Self.now
    var calls = 0
    var callsOfMatch = 0
    var reason: SRXRuleFailure.Reason?
    expression.enumerateMatches(
      in: text, options: options.union([.reportProgress, .reportCompletion]), range: range
    ) { match, flags, stop in
      if let match {
        callsOfMatch = 0
        if !body(match.range) { stop.pointee = true }
        return
      }
      if flags.contains(.internalError) { reason = reason ?? .tooDeep }
      guard flags.contains(.progress) else { return }
      calls += 1
      callsOfMatch += 1
      let isOver = calls % Self.interval == 0 && before + Self.now - began > limit
      if isOver || callsOfMatch >= Self.mostCalls {
        reason = .tooSlow
        stop.pointee = true
      }
    }
    spent.add(Self.now - began)
    return reason
  }

  /// Processor time of this thread in seconds, so that no rule fails because the machine is busy.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}

/// The processor time that the rules of a file have taken so far.
struct SRXTimes: Sendable {
  /// The seconds of one rule.
  final class Total: Sendable {
    private let total = Mutex(0.0)

    var seconds: Double { total.withLock { $0 } }

    func add(_ seconds: Double) { total.withLock { $0 += seconds } }
  }

  let breaks: [Total]
  /// Of the exceptions before each break rule together.
  let exceptions: [Total]
  let single = Total()

  init(_ count: Int) {
    breaks = (0..<count).map { _ in Total() }
    exceptions = (0..<count).map { _ in Total() }
  }
}
