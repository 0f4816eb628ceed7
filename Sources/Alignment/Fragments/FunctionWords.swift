import Linguistics

/// The words of a language that say little by themselves: a fragment needs two others.
package struct FunctionWords: Sendable {
  /// Stem hashes of function words and of single letters.
  private let stems: Set<UInt32>
  /// Those that join what follows to what precedes, and so begin no fragment.
  private let conjunctions: Set<UInt32>
  /// Whether function words stand behind what they govern, as Kazakh postpositions do.
  private let isHeadFinal: Bool

  package init(_ language: LanguageTag) {
    let analyzer = TextAnalyzer(language: language)
    func hashes(_ words: String) -> Set<UInt32> {
      Set(analyzer.analyze(words).tokens.map(\.stem))
    }
    let lists = language.language.flatMap { Self.lists[$0] } ?? (function: "", joining: "")
    conjunctions = hashes(lists.joining)
    stems = hashes(lists.function).union(conjunctions).union(hashes(Self.letters))
    isHeadFinal = language.language == .kazakh
  }

  /// Whether a word carries meaning; numbers do.
  package func isContent(_ stem: UInt32) -> Bool { !stems.contains(stem) }

  /// Whether a fragment of the text to be translated may have these as its first and last words.
  package func mayBound(first: UInt32, last: UInt32) -> Bool {
    isContent(last) && !conjunctions.contains(first)
  }

  /// Whether a word may begin a translation without dangling.
  func mayBegin(_ stem: UInt32) -> Bool {
    isHeadFinal ? isContent(stem) : !conjunctions.contains(stem)
  }

  /// Whether a word may end a translation without dangling.
  func mayEnd(_ stem: UInt32) -> Bool {
    isHeadFinal ? !conjunctions.contains(stem) : isContent(stem)
  }

  /// Whether an unlinked word may be taken to what follows it: a content word, and a preposition
  /// or article where these stand before what they govern.
  func mayJoin(before stem: UInt32) -> Bool {
    isContent(stem) || !isHeadFinal && !conjunctions.contains(stem)
  }

  private static let letters =
    "a b c d e f g h i j k l m n o p q r s t u v w x y z а б в г д е ж з и й к л м н о п р с т у ф х "
    + "ц ч ш щ ъ ы ь э ю я ә ғ қ ң ө ұ ү һ і"

  private static let lists: [Language: (function: String, joining: String)] = [
    .russian: (
      """
      в во не на с со по к ко о об от до из у за для при над под через без между это этот эта эти так \
      он она они оно мы вы я его её ее их был была было были быть есть бы ли же тем то того этом том \
      также который которая которое которые которого которой которых которым всех все всё уже более \
      свой своей свои своих
      """, "и а но или что как"
    ),
    .english: (
      """
      the a an of in to for on at by with from into about over after than is are was were be been \
      being has have had will would can not it its he she they we you i his her our your their this \
      that these those who whom which also
      """, "and or but that as"
    ),
    .kazakh: (
      """
      бұл осы сол ол үшін туралы бойынша болып болды болған болатын бар емес еді екен деп дейін кейін \
      арқылы қарай жатқан жатыр отыр тұр ғана өз өзінің оның олардың оған осындай барлық
      """, "және мен бен пен да де та те ал немесе сондай-ақ"
    ),
  ]
}
