import Linguistics

/// Changes of a word's form that only agree with another word and that no translation shows.
enum AgreementChange {
  /// Whether two forms of one word differ in what English and Kazakh do not have: the gender and
  /// case of a Russian adjective or participle, the gender of a past tense.
  static func isInvisible(_ a: String, _ b: String, _ language: Language?) -> Bool {
    guard language == .russian else { return false }
    let (x, y) = (a.lowercased(), b.lowercased())
    return haveOneStem(x, y, past) || haveOneStem(x, y, shortParticiples)
      || haveOneStem(x, y, adjectives)
        && ![x, y].contains(where: RussianWordShape.isVerbalNoun)
  }

  private static func haveOneStem(_ a: String, _ b: String, _ endings: [String]) -> Bool {
    func stems(_ word: String) -> Set<String> {
      Set(
        endings.filter { word.hasSuffix($0) && word.count - $0.count >= 3 }.map {
          String(word.dropLast($0.count))
        })
    }
    return !stems(a).isDisjoint(with: stems(b))
  }

  static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private static let past = words("л ла ло ли лся лась лось лись")
  private static let shortParticiples = words("ен ена ено ены ан ана ано аны")
  private static let adjectives = words(
    """
    ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ей ую юю ых их ыми ими ийся аяся ееся \
    иеся егося емуся имся ейся уюся ихся имися
    """)
}
