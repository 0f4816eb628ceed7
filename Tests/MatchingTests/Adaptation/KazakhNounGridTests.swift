import Linguistics
import Testing

@testable import Matching

/// What stands behind a number and a hyphen may be a noun, which must come through whole.
@Suite struct KazakhNounGridTests {
  private static let nouns = """
    бап тармақ тармақша бөлім тарау бет парақ том кітап сынып мектеп лицей гимназия курс топ дәріс
    сабақ емтихан билет сұрақ тапсырма тақырып жоба кезең саты қадам деңгей дәреже санат разряд орын
    қатар орындық үй пәтер бөлме кабинет қабат кіреберіс блок корпус көше квартал ауыл аймақ округ
    учаске станса бекет вокзал әуежай терминал бағыт рейс вагон орам автобус трамвай кеме ұшақ
    бригада батальон рота взвод полк дивизия сап шеп отырыс жиын сессия съезд құрылтай форум кеңес
    комиссия палата сайлау тур айналым матч ойын кубок лига маусым апта күн ай тоқсан жыл ғасыр мезгіл
    сағат минут бұйрық қаулы жарлық шешім қарар хаттама шарт келісім қосымша кесте сурет лот нысан
    телеарна қойылым зауыт цех бұлақ шахта ұңғыма сынақ
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// Cases, plurals and possessives of some noun; the noun's own shape of each is reckoned.
  private static let endings = [
    "", "дың", "ға", "ды", "да", "дан", "мен", "дағы", "лар", "лардың", "ы", "ының", "ына", "ын",
    "ында", "ынан", "ымен", "ындағы", "лары", "сыз",
  ]

  private func adapted(_ old: Int, _ new: Int, _ target: String) -> String? {
    let russian = LanguageTag(.russian)
    let analyzer = TextAnalyzer(language: russian)
    let (storedText, newText) = ("Объект \(old) обсудили.", "Объект \(new) обсудили.")
    let (stored, fresh) = (analyzer.analyze(storedText), analyzer.analyze(newText))
    let adaptation = NumberAdaptation(
      EditScript(stored: stored.tokens, new: fresh.tokens), stored: stored, storedText: storedText,
      new: fresh, newText: newText, language: russian)
    return adaptation?.adapt(target, language: LanguageTag(.kazakh)).adapted?.text
  }

  @Test func `No noun is damaged with any ending and numeral`() {
    #expect(Self.nouns.count >= 100)
    let numerals = (1...100).map { $0 } + [120, 250, 1000, 2026]
    var damaged: [String] = []
    var (tried, changed) = (0, 0)
    for (place, noun) in Self.nouns.enumerated() {
      for (number, ending) in Self.endings.enumerated() {
        let shaped = ending.isEmpty ? "" : KazakhSuffix.reshaped(ending, after: noun) ?? ending
        let old = numerals[(7 * place + 13 * number) % numerals.count]
        let new = numerals[(31 * place + 3 * number + 5) % numerals.count]
        guard old != new else { continue }
        tried += 1
        guard let result = adapted(old, new, "Отырыста \(old)-\(noun)\(shaped) талқыланды.")
        else { continue }
        changed += 1
        if result != "Отырыста \(new)-\(noun)\(shaped) талқыланды." {
          damaged.append("\(old) → \(new): \(result)")
        }
      }
    }
    #expect(damaged == [])
    #expect(changed * 10 >= tried * 9, "only \(changed) of \(tried) are adapted")
  }
}
