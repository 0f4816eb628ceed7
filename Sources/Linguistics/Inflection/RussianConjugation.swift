import Bytes

/// The forms of one Russian verb, by its infinitive without `-ся`, as stems and their endings.
struct RussianConjugation {
  typealias Part = (stem: Letters, endings: [Letters])

  /// Infinitive, past, non-past, imperative, converbs.
  private(set) var personal: [Part] = []
  private(set) var activeParticiples: [Part] = []
  private(set) var passiveParticiples: [Part] = []

  init(_ infinitive: Letters) {
    personal.append((infinitive, [[]]))
    if let irregular = RussianIrregularVerbs.pattern(of: infinitive) {
      let prefix = Letters(infinitive.dropLast(irregular.ending.count))
      add(prefix, irregular)
      return
    }
    guard infinitive.ends(with: Letters("ть")) else { return }
    let stem = Letters(infinitive.dropLast(2))
    let root = Letters(stem.dropLast())
    addPast(stem)
    switch stem.last ?? 0 {
    case "и": addInI(root)
    case "а", "я": addInA(stem, root)
    case "е": addInE(stem, root)
    case "у":  // `подчеркнуть`
      addFirst(root, hard: true)
      passive(stem, Self.tPassive)
    case "о":  // `бороть`
      addFirst(root, hard: false)
      passive(stem, Self.tPassive)
    case "ы":  // `закрыть`, `закроет`
      addFirst(root + Letters("о"), hard: false)
      passive(stem, Self.tPassive)
    default: break
    }
  }

  // MARK: Classes

  private mutating func addInI(_ root: Letters) {
    let soft = Self.softened(root)
    for stem in soft { personal.append((stem, Self.firstPerson(after: stem))) }
    personal.append((root, Self.secondConjugation))
    personal.append((root, Self.softImperative))
    active(root, Self.isHushing(root) ? "ащ" : "ящ")
    for stem in soft { passive(stem, Self.enPassive) }
    passive(root, Self.imPassive)
    // `построить`, `построен`; `осудить`, `осужден`.
    if let last = root.last, RussianInflection.vowels.contains(last) {
      passive(root, Self.enPassive)
    }
    if root.last == "д" { passive(root.dropLast() + Letters("жд"), Self.enPassive) }
  }

  private mutating func addInA(_ stem: Letters, _ root: Letters) {
    // `подписывать`, `вручать`: the vowel stays.
    addFirst(stem, hard: false)
    passive(stem, Self.nPassive)
    passive(stem, Self.emPassive)
    // `участвовать`, `участвует`.
    if root.last == "в", root.count > 2,
      root[root.count - 2] == "о" || root[root.count - 2] == "е"
    {
      let base = Letters(root.dropLast(2))
      addFirst(
        base + Letters(root[root.count - 2] == "е" && !Self.isHushing(base) ? "ю" : "у"),
        hard: false
      )
      passive(base + Letters("у"), Self.emPassive)
    }
    // `оказать`, `окажет`; `подписать`, `подпишет`: the consonant changes.
    if let last = root.last, Self.changing.contains(last) {
      for soft in Self.softened(root) { addFirst(soft, hard: true) }
    }
    // `держать`, `держит`: a closed class, for `встречи` is no form of `встречать`.
    if Self.isHushing(root), Self.likeHold.contains(where: root.ends) {
      personal.append((root, Self.secondConjugation + Self.firstPerson(after: root)))
      active(root, "ащ")
      personal.append((root, Self.hushingImperative))
    }
    // `давать`, `дает`; `признавать`.
    if stem.ends(with: Letters("ва")), let before = root.dropLast().last, before == "а" {
      addFirst(Letters(root.dropLast()), hard: false)
    }
  }

  private mutating func addInE(_ stem: Letters, _ root: Letters) {
    addFirst(stem, hard: false)
    // `рассмотреть`, `рассмотрит`.
    for soft in Self.softened(root) { personal.append((soft, Self.firstPerson(after: soft))) }
    personal.append((root, Self.secondConjugation))
    personal.append((root, Self.inEImperative))
    active(root, "ящ")
    passive(root, Self.enPassive)
    for soft in Self.softened(root) { passive(soft, Self.enPassive) }
    passive(stem, Self.tPassive)
  }

  private mutating func addPast(_ stem: Letters) {
    personal.append((stem, Self.past))
    active(stem, "вш")
    passive(stem, Self.nPassive)
  }

  /// The non-past of the first conjugation: after a vowel or a soft consonant, or after a hard one.
  private mutating func addFirst(_ stem: Letters, hard: Bool) {
    let vowel = stem.last.map(RussianInflection.vowels.contains) ?? false
    if hard && !vowel {
      let isLateral = stem.last == "л" || stem.last == "р"
      personal.append(
        (stem, isLateral ? Self.afterLateral : Self.afterHard))
      personal.append((stem, Self.hardImperative))
      active(stem, isLateral ? "ющ" : "ущ")
    } else {
      personal.append((stem, Self.afterSoft))
      personal.append((stem, vowel ? Self.vowelImperative : Self.plainImperative))
      active(stem, "ющ")
    }
  }

  private mutating func add(_ prefix: Letters, _ verb: RussianIrregularVerbs.Pattern) {
    for (stem, endings) in verb.personal { personal.append((prefix + stem, endings)) }
    for stem in verb.active { activeParticiples.append((prefix + stem, Self.participle)) }
    for (stem, suffix) in verb.passive {
      passive(
        prefix + stem,
        suffix == "т" ? Self.tPassive : suffix == "е" ? Self.enPassive : Self.nPassive)
    }
  }

  private mutating func active(_ stem: Letters, _ suffix: String) {
    activeParticiples.append((stem + Letters(suffix), Self.participle))
  }

  private mutating func passive(_ stem: Letters, _ endings: [Letters]) {
    passiveParticiples.append((stem, endings))
  }

  // MARK: Sounds

  /// The stem with its last consonant as the first person and the participle have it, in every way
  /// it may change: `осудить` has `осужу` and `осужден`.
  static func softened(_ root: Letters) -> [Letters] {
    guard let last = root.last else { return [root] }
    let rest = Letters(root.dropLast())
    func with(_ changed: String...) -> [Letters] { changed.map { rest + Letters($0) } }
    switch last {
    case "з": return with("ж")
    case "д": return with("ж", "жд")
    case "с": return with("ш")
    case "т": return rest.last == "с" ? [rest.dropLast() + Letters("щ")] : with("ч", "щ")
    case "г": return with("ж")
    case "к": return rest.last == "с" ? [rest.dropLast() + Letters("щ")] : with("ч")
    case "х": return with("ш")
    case "п", "б", "в", "м", "ф": return [root + Letters("л")]
    default: return [root]
    }
  }

  static func isHushing(_ stem: Letters) -> Bool {
    stem.last.map(RussianInflection.sibilants.contains) ?? false
  }

  private static func firstPerson(after stem: Letters) -> [Letters] {
    isHushing(stem) ? hushingFirst : softFirst
  }

  /// Roots of the verbs in `-ать` behind `ж ч ш щ` that are of the second conjugation.
  private static let likeHold = [Letters](
    "держ леж слыш дыш молч крич звуч дрож стуч торч ворч мч беж пищ трещ журч рыч жужж визж")

  /// Consonants that change before the endings of verbs in `-ать`.
  private static let changing = Set(Letters("зсткгхпм"))

  // The non-past after a soft consonant or vowel, after `л р`, after other hard ones.
  private static let afterSoft = [Letters]("ю ешь ет ем ете ют")
  private static let afterLateral = [Letters]("у ю ешь ет ем ете ут ют")
  private static let afterHard = [Letters]("у ешь ет ем ете ут")
  private static let hushingFirst = [Letters]("у")
  private static let softFirst = [Letters]("ю у")
  // The imperative and the converb of each class.
  private static let softImperative = [Letters]("и ите ь ьте й йте я а ив ивши")
  private static let hardImperative = [Letters]("и ите ь ьте а я")
  private static let vowelImperative = [Letters]("й йте я")
  private static let plainImperative = [Letters]("и ите я")
  private static let inEImperative = [Letters]("и ите ь ьте я")
  private static let hushingImperative = [Letters]("и ите а")
  private static let past = [Letters]("л ла ло ли в вши")
  private static let secondConjugation = [Letters]("ишь ит им ите ят ат")
  private static let participle = [Letters]("ий его ему им ем ая ей ую ее ие их ими")
  private static let adjective = [Letters]("ый ого ому ым ом ая ой ую ое ые ых ыми")
  private static let tPassive = adjective.map { Letters("т") + $0 } + [Letters]("т та то ты")
  private static let nPassive = adjective.map { Letters("нн") + $0 } + [Letters]("н на но ны")
  private static let enPassive = adjective.map { Letters("енн") + $0 } + [Letters]("ен ена ено ены")
  private static let emPassive = adjective.map { Letters("ем") + $0 } + [Letters]("ем ема емо емы")
  private static let imPassive = adjective.map { Letters("им") + $0 } + [Letters]("им има имо имы")
}

extension [Letters] {
  /// Endings parted by spaces.
  fileprivate init(_ endings: String) { self.init(endings: endings) }
}
