/// An ending of Kazakh nouns and numbers, whatever shape it has.
///
/// The only table of them: ``KazakhEndings`` are taken off by it, and ``KazakhSuffix`` and
/// ``KazakhInflection`` put them on. After any grammar of Kazakh (e.g. Muhamedowa, *Kazakh: A
/// Comprehensive Grammar*, 2016, chapters on phonology and nominal morphology).
enum KazakhMorpheme: CaseIterable, Sendable {
  case collective, plural, ordinal, shortOrdinal, quality, approximation, possessive
  case genitive, dative, accusative, locative, ablative, instrumental, relative

  typealias SoundClasses = KazakhEndings.SoundClasses

  /// A shape with back vowels.
  struct Shape {
    let form: String
    /// The sounds it is written after.
    let after: SoundClasses
    /// Other sounds it is met after, in loans and where writers do not agree.
    let alsoAfter: SoundClasses

    init(_ form: String, _ after: SoundClasses, also alsoAfter: SoundClasses = []) {
      self.form = form
      self.after = after
      self.alsoAfter = alsoAfter
    }
  }

  /// The shapes, by the sound before them.
  var shapes: [Shape] {
    let voiced: SoundClasses = [.vowel, .nasal, .liquid, .sibilant, .glide]
    return switch self {
    case .collective: [Shape("ау", [.vowel, .consonant])]
    case .plural:
      [
        Shape("лар", [.vowel, .liquid, .glide]),
        Shape("дар", [.nasal, .sibilant], also: .liquid), Shape("тар", .voiceless),
      ]
    case .ordinal: [Shape("ыншы", .consonant), Shape("ншы", .vowel), Shape("сыншы", [])]
    case .shortOrdinal: [Shape("шы", [.vowel, .consonant])]
    case .quality:
      [
        Shape("лық", [.vowel, .liquid, .glide]), Shape("дық", [.nasal, .sibilant]),
        Shape("тық", .voiceless),
      ]
    case .approximation: [Shape("дай", voiced), Shape("тай", .voiceless)]
    case .possessive: [Shape("сы", .vowel), Shape("ы", .consonant)]
    case .genitive:
      [
        Shape("ның", [.vowel, .nasal], also: .glide), Shape("тың", .voiceless),
        Shape("дың", [.liquid, .sibilant, .glide], also: .nasal),
      ]
    case .dative: [Shape("ға", voiced), Shape("қа", .voiceless)]
    case .accusative:
      [
        Shape("ны", .vowel, also: .glide), Shape("ты", .voiceless),
        Shape("ды", [.liquid, .sibilant, .nasal, .glide]),
      ]
    case .locative: [Shape("да", voiced), Shape("та", .voiceless)]
    case .ablative:
      [
        Shape("дан", [.vowel, .liquid, .sibilant, .glide]), Shape("тан", .voiceless),
        Shape("нан", .nasal),
      ]
    case .instrumental:
      [
        Shape("мен", [.vowel, .liquid, .nasal, .glide], also: .voiceless),
        Shape("пен", .voiceless), Shape("бен", .sibilant, also: [.voiceless, .nasal, .liquid]),
      ]
    case .relative: [Shape("дағы", voiced), Shape("тағы", .voiceless)]
    }
  }

  /// The shape of a case after a possessive of the third person; nil when it is like any other.
  var shapeAfterPossessive: Shape? {
    switch self {
    case .genitive: Shape("ның", .vowel)
    case .dative: Shape("на", .vowel)
    case .accusative: Shape("н", .vowel)
    case .locative: Shape("нда", .vowel)
    case .ablative: Shape("нан", .vowel)
    case .relative: Shape("ндағы", .vowel)
    default: nil
    }
  }

  /// Every shape in either harmony, with the sounds it may follow.
  var allForms: [(form: String, follows: SoundClasses)] {
    var forms: [(form: String, follows: SoundClasses)] = []
    for shape in shapes + (shapeAfterPossessive.map { [$0] } ?? []) {
      for form in harmonies(shape.form) {
        let follows = shape.after.union(shape.alsoAfter)
        if let known = forms.firstIndex(where: { $0.form == form }) {
          forms[known].follows.formUnion(follows)
        } else {
          forms.append((form, follows))
        }
      }
    }
    return forms
  }

  /// A form with back vowels and the same with front ones; `мен` has one for all.
  private func harmonies(_ form: String) -> [String] {
    let front = KazakhEndings.fronted(form)
    return self == .instrumental || front == form ? [form] : [form, front]
  }
}

extension KazakhMorpheme {
  /// The endings that a text is made of; nil when it is not made of endings alone.
  ///
  /// The first may have any shape, because the text may be wrong or the word unknown; each further
  /// one has the shape that the one before asks for.
  static func parse(_ text: Substring) -> [KazakhMorpheme]? {
    parse(text, after: nil, read: "")
  }

  private static func parse(
    _ rest: Substring, after previous: KazakhMorpheme?, read: String
  ) -> [KazakhMorpheme]? {
    if rest.isEmpty { return previous == nil ? nil : [] }
    for morpheme in allCases where morpheme.mayFollow(previous) {
      for form in morpheme.shapes(after: previous).flatMap({ morpheme.harmonies($0.form) })
      where rest.hasPrefix(form) {
        if let previous, morpheme.form(after: read, previous) != form { continue }
        if let tail = parse(rest.dropFirst(form.count), after: morpheme, read: read + form) {
          return [morpheme] + tail
        }
      }
    }
    return nil
  }

  private func mayFollow(_ previous: KazakhMorpheme?) -> Bool {
    switch previous {
    case nil: true
    case .collective: self == .possessive
    case .plural: self == .possessive || isCase
    case .ordinal, .shortOrdinal, .quality: self == .plural || self == .possessive || isCase
    case .possessive: isCase
    default: false
    }
  }

  private var isCase: Bool {
    switch self {
    case .genitive, .dative, .accusative, .locative, .ablative, .instrumental, .relative: true
    default: false
    }
  }

  private func shapes(after previous: KazakhMorpheme?) -> [Shape] {
    if previous == .possessive, let shape = shapeAfterPossessive { return [shape] }
    return shapes
  }

  /// The shape that it has after a word.
  func form(after word: String, _ previous: KazakhMorpheme?) -> String {
    let letters = Letters(word.hasSuffix("ь") ? String(word.dropLast()) : word)
    let sound = letters.last.map(KazakhEndings.soundClass) ?? .vowel
    let isSoft = word.hasSuffix("ь") && !letters.contains { KazakhEndings.isBack($0) }
    let isFront = isSoft || KazakhEndings.isFront(letters)
    let shapes = shapes(after: previous)
    var form = (shapes.first { $0.after.contains(sound) } ?? shapes[0]).form
    if self == .ordinal, word == "жиырма" { form = "сыншы" }
    if word.hasSuffix("л") {
      if self == .plural { form = "дар" }
      if self == .quality { form = "дық" }
    }
    return isFront && self != .instrumental ? KazakhEndings.fronted(form) : form
  }
}
