import Linguistics

/// The form of Kazakh: the last word has the endings of all.
struct KazakhPlace: PlaceForm {
  func fitted(
    _ new: String, inPlaceOf old: String, base: String?, _ place: WordPlace
  ) -> (text: String, confidence: Double)? {
    let (olds, news) = (old.split(separator: " "), new.split(separator: " "))
    guard let form = olds.last, let last = news.last else { return nil }
    let head = news.dropLast().joined(separator: " ")
    func joined(_ word: String) -> String { head.isEmpty ? word : head + " " + word }
    let noun = KazakhInflection.Noun(lastOf: news)
    // A postposition has no endings.
    if postpositions.contains(last.lowercased()) {
      return postpositions.contains(form.lowercased()) ? (new, 0.9) : nil
    }
    // The head stays, and so does its form: `тығыз байланыс`, `бауырластық байланыс`.
    if news.count > 1, KazakhInflection.difference(form.lowercased(), of: noun) != nil {
      return (joined(String(form)), 0.97)
    }
    if let base {
      let bases = base.split(separator: " ")
      let old = KazakhInflection.Noun(lastOf: bases)
      if KazakhVerbInflection.isInfinitive(old.word), KazakhVerbInflection.isInfinitive(noun.word) {
        return KazakhVerbInflection.moved(form.lowercased(), of: old.word, to: noun.word).map {
          (joined($0), 0.9)
        }
      }
      return moved(form.lowercased(), of: old, to: noun, isHead: olds.count > 1 && bases.count == 1)
        .map { (joined($0), 0.97) }
    }
    // It has no possible ending, so it stands in its dictionary form.
    let readings = KazakhReading.all(of: form.lowercased())
    return readings.count == 1 ? (joined(String(last)), 0.85) : nil
  }

  func likeness(of new: String, to old: String, _ place: WordPlace) -> Double {
    guard let form = old.split(separator: " ").last?.lowercased(),
      let last = new.split(separator: " ").last?.lowercased()
    else { return 0 }
    if form == last { return 1 }
    // The possessive of a head goes with the words before it.
    if old.contains(" "), !new.contains(" "), Self.isPossessed(last) { return 0.3 }
    let (a, b) = (Self.endings(form), Self.endings(last))
    if a.isDisjoint(with: b) { return 0.2 }
    return a.count == 1 && b.count == 1 ? 0.95 : 0.85
  }

  /// The form of a noun; the possessive of a head goes with the words before it, and what is no
  /// thing has no plural: `қатынастардың`, but `ынтымақтастықтың`.
  private func moved(
    _ form: String, of old: KazakhInflection.Noun, to new: KazakhInflection.Noun, isHead: Bool
  ) -> String? {
    func formOfOld(_ model: String) -> String? {
      KazakhInflection.moved(model, of: KazakhInflection.Noun("қала"), to: old)
    }
    var bases = [old]
    if isHead, let possessed = formOfOld("қаласы") {
      bases.insert(KazakhInflection.Noun(possessed, isPossessed: true), at: 0)
    }
    if abstract.contains(where: new.word.lowercased().hasSuffix), let plural = formOfOld("қалалар")
    {
      bases.insert(KazakhInflection.Noun(plural), at: 0)
    }
    for base in bases {
      if let moved = KazakhInflection.moved(form, of: base, to: new) { return moved }
    }
    return nil
  }

  private let abstract = [
    "тастық", "тестік", "лестік", "достық", "сіздік", "сыздық", "тылық", "лылық", "лілік", "тілік",
  ]
  private let postpositions: Set = [
    "бойынша", "туралы", "үшін", "арқылы", "қарай", "дейін", "кейін", "бері", "жөнінде", "аясында",
    "барысында", "ретінде", "және", "мен", "бен", "пен",
  ]

  private static func isPossessed(_ word: String) -> Bool {
    let inflected = KazakhReading.all(of: word).filter {
      $0.stem.count >= 3
        && ($0.isPlural || $0.possessor != .none || $0.grammaticalCase != .nominative)
    }
    return !inflected.isEmpty && inflected.allSatisfy { $0.possessor == .third }
  }

  /// What endings a word may have, each reading as one; only the bare one for a word that can have
  /// none.
  private static func endings(_ word: String) -> Set<String> {
    let readings = KazakhReading.all(of: word).filter { $0.stem.count >= 3 }
    let inflected = readings.filter {
      $0.isPlural || $0.possessor != .none || $0.grammaticalCase != .nominative
    }
    let shown = inflected.isEmpty ? readings : inflected
    return Set(shown.map { "\($0.isPlural) \($0.possessor) \($0.grammaticalCase)" })
  }
}
