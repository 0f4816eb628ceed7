/// The forms of verbs given in the infinitive: `выразить надежду` is found in `выразил надежду`.
///
/// Past, non-past, the short passive participle. The infinitive tells the conjugation of all but a
/// few dozen verbs; where it does not, both are generated, as with nouns.
extension RussianInflection {
  /// The forms of a word as a verb; none when it is no infinitive by its look.
  ///
  /// Given whole, as a verb may look like a word that is no noun (`дал`, `был`).
  package static func verbForms(of word: Letters) -> InflectedForms {
    InflectedForms(whole: verbs(word))
  }

  private static func verbs(_ word: Letters) -> [Letters] {
    if word.ends(with: reflexiveInfinitive) {
      return verbs(word.dropLast(2)).flatMap { [$0 + Letters("ся"), $0 + Letters("сь")] }
    }
    for (ending, replacements) in irregularVerbs where word.ends(with: ending) || word == ending {
      return replacements.flatMap { stem, endings in
        endings.map { word.dropLast(ending.count) + stem + $0 }
      }
    }
    guard word.count > 4, word.ends(with: infinitive) else { return [] }
    let stem = Letters(word.dropLast(2))
    let root = Letters(stem.dropLast())
    var result = past.map { stem + $0 }
    if stem.last == 0x438 {  // и
      result += [Letters](endings: "ит ят ат им").map { root + $0 }
      result += [Letters](endings: "ю у ен ена ено ены").map { softened(root) + $0 }
    } else {
      result += [Letters](endings: "ю ет ют ем н на но ны").map { stem + $0 }
      if root.count > 3, root.last == 0x432 {  // `участвовать`, `участвует`
        result += [Letters](endings: "ую ует уют уем").map { root.dropLast(2) + $0 }
      }
      if let last = root.last, last == 0x437 || last == 0x441 {  // `оказать`, `окажет`
        result += [Letters](endings: "у ет ут ем").map { softened(root) + $0 }
      }
    }
    return result
  }

  /// The stem with its last consonant as the first person and the participle have it.
  private static func softened(_ root: Letters) -> Letters {
    guard let last = root.last else { return [] }
    let rest = Letters(root.dropLast())
    switch last {
    case 0x437, 0x434: return rest + [0x436]  // з д: ж
    case 0x441: return rest + [0x448]  // с: ш
    case 0x442: return rest + [0x447]  // т: ч
    case 0x43F, 0x431, 0x432, 0x43C: return rest + [last, 0x43B]  // п б в м: пл
    default: return root
    }
  }

  private static let infinitive = Letters("ть")
  private static let reflexiveInfinitive = Letters("ться")
  private static let past = [Letters](endings: "л ла ло ли в")

  /// Verbs told by the end of the infinitive that follow no class.
  private static let irregularVerbs: [(Letters, [(Letters, [Letters])])] = [
    ("йти", [("ш", "ел ла ло ли"), ("йд", "у ет ут ем ено ена ены я")]),
    ("вести", [("ве", "л ла ло ли"), ("вед", "у ет ут ем ен ена ено ены я")]),
    ("нести", [("нес", "- ла ло ли у ет ут ем ен ена ено ены я")]),
    ("честь", [("ч", "ла ло ли ту тет тут"), ("чел", "-")]),
    ("принять", [("приня", "л ла ло ли в т та то ты"), ("прим", "у ет ут ем")]),
    ("нять", [("ня", "л ла ло ли в т та то ты"), ("ним", "у ет ут ем"), ("йм", "у ет ут ем")]),
    ("дать", [("да", "л ла ло ли в н на но ны м ст дут дим")]),
    ("быть", [("бы", "л ла ло ли"), ("буд", "у ет ут ем")]),
  ].map { ending, stems in
    (Letters(ending), stems.map { (Letters($0.0), [Letters](endings: $0.1)) })
  }
}
