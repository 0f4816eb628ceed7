import Linguistics
import Testing

@Suite struct LanguageGuesserTests {
  @Test(arguments: [
    ("Стороны обсудили торговлю и транспорт.", Language.russian),
    ("Тараптар сауда мен көлік мәселелерін талқылады.", .kazakh),
    ("The sides discussed trade and the future of transport.", .english),
    (
      "Токаев принял посла Қазақстан в Москве на встрече с представителями прессы страны.", .russian
    ),
  ])
  func threeLanguagesAreTold(_ text: String, _ language: Language) {
    #expect(LanguageGuesser.language(of: text) == language)
  }

  @Test(arguments: [
    "", "12 345", "Die Seiten erörterten Handel und Verkehr.",
    "Сторони обговорили її й їхні справи.",
  ])
  func othersAreNotGuessed(_ text: String) {
    #expect(LanguageGuesser.language(of: text) == nil)
  }
}
