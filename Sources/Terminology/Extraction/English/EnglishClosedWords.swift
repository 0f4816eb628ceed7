/// English words and endings that grammar lists.
enum EnglishClosedWords {
  /// Function words, auxiliaries, numerals, words of time and measure, the commonest verbs and
  /// adverbs.
  static let all: Set<String> = words(
    """
    a about above across after again against ago all almost alone along already also although always am \
    among an and another any anyone anything are around as at away back be became because become been \
    before began behind being below better between both bring but by call came can cannot come could \
    did do does doing done down during each either else enough even ever every everyone everything far \
    few find first for found from further gave get give given go goes going gone got had has have having \
    he hence her here hers herself him himself his how however i if in indeed instead into is it its \
    itself just keep know known last later least less let like likely made make makes making many may \
    maybe me might mine more most much must my myself near nearly need needs neither never nevertheless \
    new next no none nor not nothing now of off often on once one only onto or other others our ours \
    ourselves out over own per perhaps please put quite rather really regarding s said same saw say says \
    see seem seen several shall she should show since so some someone something soon still such take taken \
    tell than thank thanks that the their theirs them themselves then there therefore these they thing \
    things think this those though through throughout thus till to together told too took toward towards \
    under until up upon us use used using very via want was way we well went were what whatever when where \
    whether which while who whole whom whose why will with within without would yes yet you your yours \
    yourself lot lots kind sort t re ve ll d m don doesn didn isn wasn aren won able aforementioned above \
    according accordance based due regard well-known including concerning following current currently \
    certain various different particular respective corresponding said good bad great big large small \
    important main best right left full long short high higher low lower old young early late today \
    tomorrow yesterday tonight same different second third fourth fifth two three four five six seven \
    eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousand thousands million \
    millions billion billions trillion dozen half third quarter percent january february march april june \
    july august september october november december monday tuesday wednesday thursday friday saturday \
    sunday year years month months week weeks day days hour hours minute minutes second seconds time times \
    decade century morning evening night moment a.m p.m etc mr mrs ms dr jr st vs eg ie hi hello oh \
    ok okay sorry number part order behalf view result terms course addition
    """)

  /// Determiners, and prepositions that no verb in the infinitive follows.
  static let beforeNouns: Set<String> = words(
    """
    the a an this that these those my your his its our their no any some each every of in for from by \
    with between about into on at under several many
    """)

  /// Subjects, auxiliaries and the particle of the infinitive.
  static let beforeVerbs: Set<String> = words(
    """
    to i you he she we they who will would can could may might shall should must cannot not don didn \
    doesn won did do does it
    """)

  /// Whether a word in lower case looks like the name of a people, a faith or the like, which English
  /// writes with a capital.
  static func isDemonym(_ word: String) -> Bool {
    if demonyms.contains(word) { return true }
    return word.count > 4
      && ["ian", "ean", "ican", "ish", "ese", "stani", "aqi", "aeli"].contains(
        where: word.hasSuffix)
  }

  private static let demonyms: Set<String> = words(
    """
    kazakh uzbek turk greek czech dutch french kyrgyz tajik arab thai swiss turkmen german roman afghan \
    uighur tatar slav finn dane pole swede scot briton muslim islam jew democrat bible koran quran \
    internet christmas easter ramadan congress parliament lord
    """)

  static let nounsInLy: Set<String> = words(
    "assembly supply reply family italy july fly ally anomaly monopoly rally belly butterfly jelly")

  static let nominalSuffixes = [
    "tion", "sion", "ment", "ness", "ity", "ship", "ance", "ence", "ism", "ist", "hood", "dom",
    "tions",
    "ments", "ities", "ists", "ences", "ances", "logy", "ery", "ician",
  ]

  static func isAdjective(_ word: String) -> Bool {
    guard word.count > 4, !nounsLikeAdjectives.contains(word) else { return false }
    return [
      "ous", "ful", "ical", "ional", "able", "ible", "less", "ish", "ive", "ary", "ic", "al", "lar",
    ]
    .contains(where: word.hasSuffix)
  }

  private static let nounsLikeAdjectives: Set<String> = words(
    """
    proposal arrival approval capital hospital festival arsenal removal survival renewal withdrawal \
    metal tribunal potential interval music topic traffic republic logic panic arctic atlantic pacific \
    rhetoric archive executive initiative perspective motive library secretary boundary territory \
    february january glossary vocabulary anniversary subsidiary table dollar pillar calendar british \
    english polish spanish turkish danish publish finish dish fish wish steel public
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
