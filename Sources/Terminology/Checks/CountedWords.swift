import Linguistics

/// The numbers of a text, each with the words that say what it counts.
///
/// `20 классов`: the words behind it, up to a mark, a conjunction or the next number; `экспорт вырос
/// на 5 %`: where the number has its measure, or nothing follows, the words before it; `пункт 8`: a
/// noun that numbers number.
struct CountedWords {
  let numbers: [(quantity: Quantity, words: [String])]
  let text: String

  /// What a word may be.
  private enum Piece {
    case word(String)
    case number(Int)
    case stop
  }

  init(_ stated: StatedQuantities, _ language: LanguageTag) {
    text = stated.text
    let pieces = Self.pieces(stated, language)
    var behind = [[String]](repeating: [], count: stated.all.count)
    var before = [[String]](repeating: [], count: stated.all.count)
    var last: Int?
    var open: [String] = []
    for piece in pieces {
      switch piece {
      case .stop:
        last = nil
        open = []
      case .word(let word):
        open.append(word)
        if let last { behind[last].append(word) }
      case .number(let number):
        // What stands behind another number is that one's.
        if last == nil || open.last.map(Self.isLabel) == true {
          before[number] = open
        }
        last = number
        open = []
      }
    }
    numbers = stated.all.indices.compactMap { index in
      let quantity = stated.all[index]
      guard quantity.number != nil, quantity.kind == .amount || quantity.kind == .ordinal,
        quantity.date == nil, !quantity.isScore,
        // `one of the`, `both`: words that come and go.
        quantity.isInDigits || (quantity.number?.whole ?? 0) > 2
      else { return nil }
      let words = Self.words(quantity, before: before[index], behind: behind[index])
      return words.isEmpty ? nil : (quantity, words)
    }
  }

  private static func words(
    _ quantity: Quantity, before: [String], behind: [String]
  ) -> [String] {
    if let label = before.last, isLabel(label) { return [label] }
    let isMeasured = quantity.measure != nil || quantity.scale != nil
    if !isMeasured, !behind.isEmpty || before.isEmpty { return behind }
    // `200 m, 400 m and 800 m races`: what follows a length is not of it alone.
    let isLone = before.isEmpty && quantity.measure.map { $0.dimension != .share } == true
    return before.isEmpty && !isLone ? behind : before
  }

  private static func pieces(_ stated: StatedQuantities, _ language: LanguageTag) -> [Piece] {
    let bytes = Array(stated.text.utf8)
    var pieces: [Piece] = []
    for token in Tokenizer().tokens(in: stated.text) {
      if let number = stated.all.firstIndex(where: { $0.range.overlaps(token.range) }) {
        if case .number(number)? = pieces.last { continue }
        pieces.append(.number(number))
        continue
      }
      let text = String(decoding: bytes[token.range], as: UTF8.self).lowercased()
      switch token.kind {
      case .word:
        if conjunctions.contains(text) {
          pieces.append(.stop)
        } else if text.count > 2, !prepositions.contains(text), !people.contains(text) {
          pieces.append(.word(text))
        }
      // A dash stands for the verb, and what is in quotation marks is a name.
      case .punctuation where !"–—-«»“”\"№#".contains(text): pieces.append(.stop)
      default: break
      }
    }
    return pieces
  }

  /// Whether a number behind the word numbers it.
  private static func isLabel(_ word: String) -> Bool { labels.contains(where: word.hasPrefix) }

  /// Beginnings of nouns that have a number behind them.
  private static let labels = [
    "пункт", "подпункт", "стать", "част", "глав", "раздел", "параграф", "приложени", "номер",
    "квартир", "кабинет", "комнат", "палат", "рейс", "маршрут", "школ", "гимнази", "лице", "том",
    "страниц", "строк", "резолюци", "закон", "указ", "приказ", "постановлени", "участ", "блок",
    "категори", "корпус", "строени", "канал", "этап", "групп", "article", "paragraph",
    "subparagraph", "clause", "chapter", "section", "part", "annex", "appendix", "number", "room",
    "flat", "apartment", "flight", "route", "school", "volume", "page", "resolution", "law",
    "decree", "order", "line", "item", "phase", "channel", "gate", "terminal", "ward", "block",
    "unit", "group", "category",
  ]
  private static let conjunctions: Set = [
    "и", "а", "но", "или", "and", "or", "but", "while", "with", "мен", "пен", "бен", "ал", "және",
  ]
  /// Who is counted with everything: `ранены 12 человек`.
  private static let people: Set = [
    "человек", "человека", "людей", "people", "persons", "person", "адам", "кісі",
  ]
  private static let prepositions: Set = [
    "для", "при", "над", "под", "из", "the", "from", "for", "into", "үшін", "дейін", "бойынша",
  ]
}
