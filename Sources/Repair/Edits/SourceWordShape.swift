import Linguistics

/// What a word of the source may be, as far as its ending tells; Russian only, elsewhere nothing is
/// told.
enum SourceWordShape {
  /// Whether a word is an adjective or participle by its ending, and so stands before its noun.
  static func looksLikeModifier(_ word: String, _ language: Language?) -> Bool {
    language == .russian && RussianWordShape.looksLikeModifier(word)
  }

  /// Whether a word is a verb in the past, the present or the infinitive, or a short participle.
  static func looksLikeVerb(_ word: String, _ language: Language?) -> Bool {
    guard language == .russian else { return false }
    let lower = word.lowercased()
    return lower.count >= 4 && verbs.contains(where: lower.hasSuffix)
      && !nouns.contains(where: lower.hasSuffix)
  }

  private static let verbs = AgreementChange.words(
    """
    ал ала ало али ил ила ило или ел ела ело ели ул ула уло ули ял яла яло яли ыл ыла ыло ыли шёл \
    шел шла шло шли нёс нес лся лась лось лись ть ться ти тись ет ют ит ат ят ут ется ются ится \
    ятся ются ен ена ено ены ан ана ано аны ят ята ято яты ыт ыта ыто ыты
    """)
  /// Nouns that end so too: `канал`, `совет`, `визит`, `деятельность`.
  private static let nouns = AgreementChange.words(
    """
    нал риал онал овет итет бинет юджет орет визит лимит ость есть сть туть епутат формат ультат \
    мандат план стан страны стена цена смена страна сторона стороны школа сила дела дело числа \
    области власти пути почти вести части
    """)
}
