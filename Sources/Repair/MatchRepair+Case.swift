import Alignment
import Linguistics
import Matching

extension MatchRepair {
  /// What is repaired, and what is known of it.
  package struct Case {
    package var stored: RepairText
    package var new: RepairText
    package var target: RepairText
    package var script: EditScript
    package var from: LanguageTag
    package var to: LanguageTag
    /// Terms of the stored sentence, of the new one and of the translation.
    package var storedTerms: [StandingTerm] = []
    package var newTerms: [StandingTerm] = []
    package var targetTerms: [StandingTerm] = []
    package var links: RepairLinks
    /// Numbers that were put in already, as bytes of the translation and what comes there.
    package var numbers: [(range: Range<Int>, text: String)] = []

    package init(
      stored: RepairText, new: RepairText, target: RepairText, script: EditScript,
      from: LanguageTag, to: LanguageTag
    ) {
      self.stored = stored
      self.new = new
      self.target = target
      self.script = script
      self.from = from
      self.to = to
      links = RepairLinks(
        sourceCount: stored.words.count, targetCount: target.words.count)
    }

    /// Takes over learnt links, if they are of these very texts.
    package mutating func addLinks(_ unit: LinkedUnit) {
      func agrees(_ words: WordSequence, _ text: RepairText) -> Bool {
        words.stems.elementsEqual(text.words.prefix(WordSequence.longest).map(\.stem))
      }
      guard agrees(unit.source, stored), agrees(unit.target, target) else { return }
      for link in unit.links.links {
        links.add(Int(link.source), Int(link.target), weight: link.probability)
      }
    }
  }
}
