import TranslationMemory

/// What became of matches: how many were repaired, and how near they came to the translator's text.
struct RepairFigures {
  private var matches = 0
  private var repaired = 0
  private var notWorse = 0
  private var before = (chrF: 0.0, rate: 0.0)
  private var after = (chrF: 0.0, rate: 0.0)

  /// Counts a match of a sentence whose translation is known.
  mutating func add(_ target: Match.Target, reference: String) {
    matches += 1
    guard let text = target.repaired?.text else { return }
    let right = CharacterF(reference)
    let scores = (
      CharacterF(target.text).score(against: right), CharacterF(text).score(against: right)
    )
    repaired += 1
    if scores.1 >= scores.0 { notWorse += 1 }
    before.chrF += scores.0
    after.chrF += scores.1
    before.rate += TranslationEditRate.rate(target.text, against: reference)
    after.rate += TranslationEditRate.rate(text, against: reference)
  }

  mutating func add(_ other: RepairFigures) {
    matches += other.matches
    repaired += other.repaired
    notWorse += other.notWorse
    before.chrF += other.before.chrF
    before.rate += other.before.rate
    after.chrF += other.after.chrF
    after.rate += other.after.rate
  }

  /// `412 matches, 131 repaired (31.8 %), 92.4 % not worse, chrF 71.2 → 80.3, TER 35.0 → 24.1`
  var line: String {
    func share(_ part: Int, _ whole: Int) -> String {
      figure(whole == 0 ? 0 : 100 * Double(part) / Double(whole), 1)
    }
    func mean(_ sum: Double) -> String { figure(repaired == 0 ? 0 : sum / Double(repaired), 1) }
    return "\(matches) matches, \(repaired) repaired (\(share(repaired, matches)) %), "
      + "\(share(notWorse, repaired)) % not worse, chrF \(mean(before.chrF)) → \(mean(after.chrF)), "
      + "TER \(mean(before.rate)) → \(mean(after.rate))"
  }
}
