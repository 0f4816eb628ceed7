/// The measures of news, with the words they are recognised by and written with.
enum MeasureTable {
  /// How a measure may be written; `*` stands for an ending.
  private struct Pattern: Sendable {
    let pieces: [String]
    let measure: Measure
  }

  /// One measure: its words, then further ways to write it by language.
  private static func row(
    _ name: String, _ dimension: Measure.Dimension, _ russian: String, _ english: String,
    _ kazakh: String, sign: String? = nil, ru: [String] = [], en: [String] = [], kk: [String] = []
  ) -> (words: Measure.Words, ru: [String], en: [String], kk: [String]) {
    func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    let signs = sign.map { [$0] } ?? []
    return (
      Measure.Words(
        measure: Measure(name, dimension), russian: list(russian), english: list(english),
        kazakh: kazakh, sign: sign),
      list(russian) + ru + signs, list(english) + en + signs, [kazakh + "*"] + kk + signs
    )
  }

  private static let rows = [
    row(
      "dollar", .money, "доллар доллара долларов", "dollar dollars", "доллар", sign: "$",
      ru: ["доллар* сша", "доллар*", "долл сша", "долл", "usd"],
      en: ["us dollar", "us dollars", "usd"], kk: ["ақш доллар*", "долл"]),
    row("euro", .money, "евро", "euro euros", "еуро", sign: "€", en: ["eur"], kk: ["евро*"]),
    row(
      "tenge", .money, "тенге", "tenge", "теңге", ru: ["тг", "₸"], en: ["tenges", "kzt", "₸"],
      kk: ["тг", "₸"]),
    row(
      "rouble", .money, "рубль рубля рублей", "rouble roubles", "рубль", ru: ["рубл*", "руб", "₽"],
      en: ["ruble", "rubles", "₽", "rub"], kk: ["рубл*"]),
    row("yuan", .money, "юань юаня юаней", "yuan", "юань", ru: ["юан*"], en: ["cny", "rmb"]),
    row(
      "pound", .money, "фунт фунта фунтов", "pound pounds", "фунт", sign: "£",
      ru: ["фунт* стерлингов", "фунт*"], en: ["pounds sterling"], kk: ["фунт* стерлинг*"]),
    row("yen", .money, "иена иены иен", "yen", "иен", sign: "¥", ru: ["йен*", "иен*"]),
    row("franc", .money, "франк франка франков", "franc francs", "франк", ru: ["франк*"]),
    row("rupee", .money, "рупия рупии рупий", "rupee rupees", "рупия", ru: ["рупи*"]),
    row("dirham", .money, "дирхам дирхама дирхамов", "dirham dirhams", "дирхам", ru: ["дирхам*"]),
    row("som", .money, "сом сома сомов", "som soms", "сом", ru: ["сом*"]),
    row("soum", .money, "сум сума сумов", "soum soums", "сум", ru: ["сум*"]),
    row("manat", .money, "манат маната манатов", "manat manats", "манат", ru: ["манат*"]),
    row("hryvnia", .money, "гривна гривны гривен", "hryvnia hryvnias", "гривна", ru: ["гривн*"]),
    row("lira", .money, "лира лиры лир", "lira", "лира", ru: ["лир*"], en: ["liras"]),
    row("second", .time, "секунда секунды секунд", "second seconds", "секунд", ru: ["секунд*"]),
    row("minute", .time, "минута минуты минут", "minute minutes", "минут", ru: ["минут*", "мин"]),
    row("hour", .time, "час часа часов", "hour hours", "сағат", ru: ["час*", "ч"]),
    row(
      "day", .time, "день дня дней", "day days", "күн",
      ru: ["дню", "днем", "днями", "дням", "днях", "суток", "сутки", "суткам", "дневн*"],
      kk: ["тәулік*"]),
    row("week", .time, "неделя недели недель", "week weeks", "апта", ru: ["недел*"]),
    row("month", .time, "месяц месяца месяцев", "month months", "ай", ru: ["месяц*", "месячн*"]),
    row(
      "year", .time, "год года лет", "year years", "жыл",
      ru: [
        "году", "годом", "годам", "годами", "годах", "годы", "годов", "г", "гг", "лета", "летн*",
        "летие", "летия", "летию", "летием", "летии",
      ],
      kk: ["жылғы", "ж", "жж", "жас*"]),
    row("century", .time, "век века веков", "century centuries", "ғасыр", ru: ["век*", "столет*"]),
    row(
      "kilometre", .length, "километр километра километров", "kilometre kilometres", "километр",
      ru: ["километр*", "км"], en: ["kilometer", "kilometers", "km"], kk: ["шақырым*", "км"]),
    row(
      "metre", .length, "метр метра метров", "metre metres", "метр", ru: ["метр*", "м"],
      en: ["meter", "meters", "m"], kk: ["м"]),
    row(
      "centimetre", .length, "сантиметр сантиметра сантиметров", "centimetre centimetres",
      "сантиметр", ru: ["сантиметр*", "см"], en: ["centimeter", "centimeters", "cm"], kk: ["см"]),
    row("mile", .length, "миля мили миль", "mile miles", "миля", ru: ["мил*"]),
    row("foot", .length, "фут фута футов", "foot feet", "фут", ru: ["фут*"], en: ["ft"]),
    row("inch", .length, "дюйм дюйма дюймов", "inch inches", "дюйм", ru: ["дюйм*"]),
    row("acre", .area, "акр акра акров", "acre acres", "акр", ru: ["акр*"]),
    row(
      "square mile", .area, "", "", "шаршы миля", ru: ["кв мил*", "квадратн* мил*"],
      en: ["square mile", "square miles", "sq mi"], kk: ["шаршы миля*"]),
    row(
      "hectare", .area, "гектар гектара гектаров", "hectare hectares", "гектар",
      ru: ["гектар*", "га"], en: ["ha"], kk: ["га"]),
    row(
      "square metre", .area, "", "", "шаршы метр", ru: ["кв м", "квадратн* метр*", "м²"],
      en: ["square metre", "square metres", "square meter", "square meters", "sq m", "m²"],
      kk: ["шаршы метр*", "ш м", "м²"]),
    row(
      "square kilometre", .area, "", "", "шаршы километр",
      ru: ["кв км", "квадратн* километр*", "км²"],
      en: [
        "square kilometre", "square kilometres", "square kilometer", "square kilometers",
        "sq km", "km²",
      ],
      kk: ["шаршы километр*", "шаршы шақырым*", "ш км", "км²"]),
    row(
      "kilogram", .mass, "килограмм килограмма килограммов", "kilogram kilograms", "килограмм",
      ru: ["килограмм*", "кг"], en: ["kg", "kilo", "kilos"], kk: ["кг", "келі*"]),
    row("gram", .mass, "грамм грамма граммов", "gram grams", "грамм", ru: ["грамм*"]),
    row(
      "tonne", .mass, "тонна тонны тонн", "tonne tonnes", "тонна", ru: ["тонн*", "т"],
      en: ["ton", "tons", "metric tons", "metric tonnes", "t"], kk: ["т"]),
    row(
      "litre", .volume, "литр литра литров", "litre litres", "литр", ru: ["литр*", "л"],
      en: ["liter", "liters"]),
    row(
      "cubic metre", .volume, "", "", "текше метр",
      ru: ["куб м", "кубометр*", "кубическ* метр*", "м³"],
      en: ["cubic metre", "cubic metres", "cubic meter", "cubic meters", "cu m", "m³"],
      kk: ["текше метр*", "м³"]),
    row(
      "barrel", .volume, "баррель барреля баррелей", "barrel barrels", "баррель", ru: ["баррел*"]),
    row(
      "megawatt", .power, "мегаватт", "megawatt megawatts", "мегаватт", ru: ["мвт"], en: ["mw"],
      kk: ["мвт"]),
    row(
      "gigawatt", .power, "гигаватт", "gigawatt gigawatts", "гигаватт", ru: ["гвт"], en: ["gw"],
      kk: ["гвт"]),
    row(
      "percentage point", .share, "", "", "пайыздық тармақ",
      ru: ["процентн* пункт*", "п п", "пп"], en: ["percentage point", "percentage points", "pp"],
      kk: ["пайыздық тармақ*", "пайыздық пункт*", "п т"]),
    row(
      "percent", .share, "процент процента процентов", "percent", "пайыз",
      ru: ["процент*", "%"], en: ["per cent", "%"], kk: ["процент*", "%"]),
    row("point", .share, "пункт пункта пунктов", "point points", "тармақ", ru: ["пункт*"]),
    row(
      "time", .factor, "раз раза раз", "time times", "есе", ru: ["кратн*"], en: ["fold"],
      kk: ["рет*"]),
    row(
      "degree", .temperature, "градус градуса градусов", "degree degrees", "градус",
      ru: ["градус*", "° c", "° с", "°"], en: ["° c", "°"], kk: ["° c", "° с", "°"]),
    row(
      "person", .people, "человек человека человек", "person people", "адам",
      ru: ["людей", "человек*"], en: ["persons"], kk: ["кісі*"]),
  ]

  static let words: [String: Measure.Words] = Dictionary(
    rows.map { ($0.words.measure.name, $0.words) }, uniquingKeysWith: { first, _ in first })

  /// By the beginning of their first piece, the longest patterns first.
  private static let patterns: [Language: [Character: [Pattern]]] = {
    func table(_ list: [(Measure, [String])]) -> [Character: [Pattern]] {
      var patterns: [Pattern] = []
      for (measure, texts) in list {
        for text in texts {
          patterns.append(
            Pattern(pieces: text.split(separator: " ").map(String.init), measure: measure))
        }
      }
      patterns.sort {
        ($0.pieces.count, $0.pieces[0].count) > ($1.pieces.count, $1.pieces[0].count)
      }
      return Dictionary(grouping: patterns.filter { !$0.pieces[0].isEmpty }) {
        $0.pieces[0].first ?? " "
      }
    }
    return [
      .russian: table(rows.map { ($0.words.measure, $0.ru) }),
      .english: table(rows.map { ($0.words.measure, $0.en) }),
      .kazakh: table(rows.map { ($0.words.measure, $0.kk) }),
    ]
  }()

  /// The measure that begins with a piece; `piece(n)` is the n-th one from there in lower case, nil
  /// at the end. Full stops after abbreviations are not counted.
  static func measure(
    _ language: Language, _ piece: (Int) -> String?
  ) -> Measure.Found? {
    guard let first = piece(0), let letter = first.first else { return nil }
    for pattern in patterns[language]?[letter] ?? [] {
      var ending = ""
      let isMet = pattern.pieces.enumerated().allSatisfy { index, wanted in
        guard let text = piece(index) else { return false }
        guard wanted.hasSuffix("*") else {
          ending = ""
          return text == wanted
        }
        let stem = wanted.dropLast()
        guard text.hasPrefix(stem) else { return false }
        ending = String(text.dropFirst(stem.count))
        return ending.isEmpty
          || (language == .kazakh ? KazakhSuffix.isEnding(ending) : russianEndings.contains(ending))
      }
      guard isMet else { continue }
      let words = words[pattern.measure.name]
      let isWord: Bool =
        switch language {
        case .russian: words?.russian.contains(first) == true
        case .english: words?.english.contains(first) == true
        case .kazakh: pattern.pieces == [(words?.kazakh ?? "") + "*"]
        }
      return Measure.Found(
        measure: pattern.measure, length: pattern.pieces.count, ending: ending, isWord: isWord)
    }
    return nil
  }

  private static let russianEndings: Set<String> = [
    "а", "у", "ом", "е", "ы", "и", "ов", "ев", "ей", "ам", "ами", "ах", "ях", "ь", "я", "ю", "ем",
    "ям", "ями", "ой", "ью", "ый", "ая", "ое", "ого", "ому", "ым", "ую", "ые", "ых", "ыми", "их",
    "ий", "ия", "ию", "ием", "ии",
  ]
}
