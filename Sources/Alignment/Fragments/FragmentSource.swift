/// A unit whose words are linked, in the direction it is asked for.
package struct LinkedUnit: Sendable, Equatable {
  package let source: WordSequence
  package let target: WordSequence
  package let links: WordLinks

  package init(source: WordSequence, target: WordSequence, links: WordLinks) {
    self.source = source
    self.target = target
    self.links = links
  }

  package var reversed: LinkedUnit {
    LinkedUnit(
      source: target, target: source,
      links: WordLinks(
        links: links.links.map {
          WordLinks.Link(source: $0.target, target: $0.source, weight: $0.weight)
        }
        .sorted { ($0.source, $0.target) < ($1.source, $1.target) },
        quality: links.quality))
  }
}

/// Where fragments come from: linked units and an index of the phrases in them.
package protocol FragmentSource: AnyObject {
  /// Where a pair of words stands in the texts of the language to translate from, in order.
  func sourcePlaces(_ key: Int64) throws -> [PhrasePlace]
  /// Where a pair of words stands in the texts of the language to translate into, in order.
  func targetPlaces(_ key: Int64) throws -> [PhrasePlace]
  /// A unit's words and links; nil when it is gone.
  func linkedUnit(_ unit: Int) throws -> LinkedUnit?
  /// A unit's text and its translation; nil when it is gone.
  func texts(_ unit: Int) throws -> (source: String, target: String)?
  /// The words of the two languages that translate one another.
  var lexicon: TranslationLexicon { get }
  /// How many units are linked.
  var unitCount: Int { get }
}
