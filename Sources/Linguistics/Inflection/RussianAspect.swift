import Bytes

/// The partner of a Russian verb in the other aspect: `вступить`, `вступать`.
///
/// A verb does not show in which of several ways its partner is formed, so all are given. A verb
/// that does not exist is not found in any text.
enum RussianAspect {
  /// Infinitives without `-ся` that may be partners of one.
  static func partners(of infinitive: Letters) -> [Letters] {
    for (perfective, imperfectives) in pairs {
      if RussianVerbPrefix.isMade(infinitive, of: perfective) {
        let prefix = Letters(infinitive.dropLast(perfective.count))
        return imperfectives.map { prefix + $0 }
      }
    }
    for (imperfective, perfectives) in reversed {
      if RussianVerbPrefix.isMade(infinitive, of: imperfective) {
        let prefix = Letters(infinitive.dropLast(imperfective.count))
        return perfectives.map { prefix + $0 }
      }
    }
    guard infinitive.count > 5, infinitive.ends(with: Letters("ть")) else { return [] }
    let stem = Letters(infinitive.dropLast(2))
    let root = Letters(stem.dropLast())
    var partners = perfectives(of: infinitive)
    switch stem.last ?? 0 {
    case "и": partners += ofI(root)
    case "а":
      if !stem.ends(with: Letters("ыва")), !stem.ends(with: Letters("ова")),
        !RussianConjugation.isHushing(root), !stem.ends(with: Letters("ля"))
      {
        partners += lengthened(root).map { $0 + Letters("ывать") }
      }
    case "я": partners += lengthened(root).map { $0 + Letters("ивать") }
    case "е":
      partners += lengthened(root).map { $0 + Letters("ивать") } + [stem + Letters("вать")]
    case "у" where root.last == RussianInflection.n:
      let base = Letters(root.dropLast())
      partners += [base + Letters("ать")] + lengthened(base).map { $0 + Letters("ивать") }
    case "ы": partners.append(stem + Letters("вать"))
    default: break
    }
    return partners
  }

  private static func ofI(_ root: Letters) -> [Letters] {
    var partners: [Letters] = []
    for soft in RussianConjugation.softened(root) {
      let ending =
        RussianConjugation.isHushing(soft) || soft.ends(with: Letters("жд")) ? "ать" : "ять"
      partners.append(soft + Letters(ending))
      partners += lengthened(soft).map { $0 + Letters("ивать") }
    }
    partners.append(root + Letters("вать"))
    partners.append(root + Letters("евать"))
    if let last = root.last, RussianInflection.vowels.contains(last) {
      partners += lengthened(root).map { $0 + Letters("ивать") }
    }
    return partners
  }

  /// What an imperfective verb in `-ывать`, `-ивать`, `-лять`, `-вать` may come of.
  private static func perfectives(of infinitive: Letters) -> [Letters] {
    for (ending, others) in suffixes where infinitive.ends(with: ending) {
      let base = Letters(infinitive.dropLast(ending.count))
      return others.map { base + $0 }
    }
    return []
  }

  private static let suffixes: [(Letters, [Letters])] = [
    ("ывать", "ать"), ("живать", "дить зить жать"), ("чивать", "тить чить"),
    ("шивать", "сить шить"),
    ("ивать", "ить ять еть нуть"), ("блять", "бить"), ("плять", "пить"), ("влять", "вить"),
    ("млять", "мить"), ("ждать", "дить"), ("щать", "тить стить"), ("евать", "ить еть"),
    ("жать", "зить дить жить"), ("ечать", "етить"), ("чать", "тить чить"), ("шать", "сить шить"),
    ("авать", "ать"), ("инать", "ать"), ("лять", "лить"), ("рять", "рить"), ("нять", "нить"),
    ("вать", "ть"),
  ].map { (Letters($0.0), [Letters](endings: $0.1)) }

  /// A stem, and the same with `а` for its last `о`: `обработать`, `обрабатывать`.
  private static func lengthened(_ stem: Letters) -> [Letters] {
    guard let place = stem.lastIndex(where: RussianInflection.vowels.contains),
      stem[place] == "о"
    else { return [stem] }
    var changed = stem
    changed[place] = UInt32(letter: "а")
    return [stem, changed]
  }

  /// Ends of perfective infinitives and of their partners, where no rule leads to them.
  private static let pairs: [(Letters, [Letters])] = [
    ("вести", "водить"), ("везти", "возить"), ("нести", "носить"), ("йти", "ходить"),
    ("расти", "растать"), ("дать", "давать"), ("стать", "ставать"),
    ("быть", "бывать"), ("звать", "зывать"), ("отозвать", "отзывать"), ("брать", "бирать"),
    ("слать", "сылать"),
    ("принять", "принимать"), ("нять", "нимать"), ("взять", "брать"), ("изъять", "изымать"),
    ("начать", "начинать"), ("жать", "жимать"), ("ложить", "лагать кладывать"),
    ("ступить", "ступать"), ("пустить", "пускать"), ("стичь", "стигать"),
    ("стигнуть", "стигать"), ("лечь", "лекать легать"), ("мочь", "могать"), ("сечь", "секать"),
    ("беречь", "берегать"), ("сказать", "говорить сказывать"), ("честь", "читать"),
    ("лить", "ливать"), ("пить", "пивать"), ("бить", "бивать"), ("ехать", "езжать"),
    ("спасти", "спасать"), ("обрести", "обретать"), ("умереть", "умирать"),
    ("деть", "девать"), ("сесть", "садиться"), ("гнать", "гонять"), ("петь", "певать"),
    ("крыть", "крывать"), ("пожелать", "желать"), ("проголосовать", "голосовать"),
    ("поблагодарить", "благодарить"), ("воспользоваться", "пользоваться"),
    ("построить", "строить"), ("подготовить", "готовить"), ("создать", "создавать"),
  ].map { (Letters($0.0), [Letters](endings: $0.1)) }.sorted { $0.0.count > $1.0.count }

  private static let reversed: [(Letters, [Letters])] = pairs.flatMap { perfective, imperfectives in
    imperfectives.filter { $0 != perfective }.map { ($0, [perfective]) }
  }.sorted { $0.0.count > $1.0.count }
}
