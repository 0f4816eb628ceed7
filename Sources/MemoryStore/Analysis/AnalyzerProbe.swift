import Bitext
import Linguistics

/// A text for each language that meets as many rules of its analysis as it can: word after word of
/// stems with endings, then marks, numbers and codes.
///
/// Stems and tokens come from Snowball's library, which tells no version, and from our own rules. A
/// change of either shows in what they make of this text; see ``AnalysisVersion``.
enum AnalyzerProbe {
  /// The text of a language, as the content of a segment.
  static func content(for language: LanguageTag) -> SegmentContent {
    let words: [[String]] =
      switch language.language {
      case .russian: [combined(russianStems, russianEndings)]
      case .kazakh: [combined(kazakhStems, kazakhEndings)]
      case .english: [combined(englishStems, englishEndings)]
      case nil:
        [combined(englishStems, otherEndings), combined(russianStems, ["ът", "ове", "ого"])]
      }
    return SegmentContent(markup: words.joined().joined(separator: " ") + marks)
  }

  private static let marks = """
     «Ёлка» – это № 12,5 % (1 000 000 – 2 000 000); “слово”, don’t e-mail\u{2011}адрес… \
    12.05.2026, 09:30! <ph x="1">&lt;b&gt;</ph>СССР-ның <bpt i="1">i</bpt>т.\u{00AD}е.<ept i="1"/> \
    кофе́ naïve COVID‑19 10км ½ м² A&amp;B https://example.org/a?b=c \
    c o
    """

  private static func combined(_ stems: String, _ endings: String) -> [String] {
    let endings = endings.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    return combined(stems, endings)
  }

  private static func combined(_ stems: String, _ endings: [String]) -> [String] {
    stems.split(separator: " ").flatMap { stem in endings.map { stem + $0 } }
  }

  private static let russianStems = "стран договор говор друж"
  private static let russianEndings = """
     а я о е ё и ы у ю ой ей ою ею ом ем ам ям ами ями ах ях ов ев ий ия ие ию ией ии иям иями иях \
    ость ости остью ный ная ное ные ного ному ным ных ными ную ский ская ское ские ского скому ским \
    ть ти ла ло ли л ет ют ит ат ят ешь ишь ете ите ём им в вши вшись ясь ющий ющая ющего ившись \
    йте ся сь лся лась ется ются ейше ейший ейшего енный енная ованный ование ования ованию чик ник
    """

  private static let kazakhStems = "ел қала келісім көлік"
  private static let kazakhEndings = """
     лар лер дар дер тар тер ға ге қа ке на не да де та те дан ден тан тен нан нен ның нің дың дің \
    тың тің ны ні ды ді ты ті мен бен пен ы і сы сі ым ім ымыз іміз ымызға ларының леріне ларымен \
    дағы дегі ындағы лық лік лығы лігі шы ші сыз сіз ған ген қан кен ды ып іп п у уға а е й мақ мек \
    майды мейді са се сын сін ар ер атын етін
    """

  private static let englishStems = "nation agree organ run"
  private static let englishEndings = """
     s es ed ing ings ly er ers est ment ments ness ful fully less ation ations ational ization izer \
    izing ize ized ity ities ive iveness able ably ible ance ence ous ousness al ally ism ist logi \
    ogist y ies ied 's s' eed eedly edly ingly ion ions ic ical icate icated t ning ner
    """

  private static let otherEndings = """
     e en er es em n heit keit ung ungen lich lichen isch ischen tion tionen ment eur euse eaux ité \
    ités ción ciones mente ar ando iendo ado idos zione zioni are ere ire ato ção ções ować ych ego \
    ami lık lar ler ları nın ların ssa lle het hetene ene anden arna ista isme ös ök ség ul ului ilor
    """
}
