import Linguistics
import Testing

@testable import Terminology

@Suite("Names in a translation")
struct NameCheckTests {
  private func fault(
    _ source: String, _ target: String, to language: Language = .english
  ) -> [String]? {
    NameCheck(from: LanguageTag(.russian), to: LanguageTag(language))
      .fault(source: source, target: target).map { [$0.missing, $0.extra] }
  }

  @Test(
    "A place that became another is a fault",
    arguments: [
      ("Делегация вернулась из Вены.", "The delegation returned from Prague.", ["Вены", "Prague"]),
      (
        "Посла Франции приняли утром.", "The German ambassador was received.",
        ["Франции", "German"]
      ),
      ("Из Тараза он уехал в Актау.", "He left Taraz for Atyrau.", ["Актау", "Atyrau"]),
      ("Туркменские товары подорожали.", "Turkish goods went up.", ["Туркменские", "Turkish"]),
      ("Сёла Грузии затопило.", "Villages in Ukraine were flooded.", ["Грузии", "Ukraine"]),
    ])
  func otherPlaces(source: String, target: String, names: [String]) {
    #expect(fault(source, target) == names)
  }

  @Test(
    "A place said in another way is none",
    arguments: [
      ("Пекин возразил.", "China objected."), ("Власти Китая молчат.", "Beijing is silent."),
      ("Он вырос в Ленинграде.", "He grew up in St Petersburg."),
      ("Лондон и Париж согласны.", "Britain and France agree."),
      ("Голландские цветы завяли.", "Flowers from the Netherlands withered."),
      ("США ввели пошлины.", "The U.S. imposed tariffs."),
      ("Он купил нам чай.", "He bought us tea."),
      ("Республика растёт.", "Kazakhstan is growing."), ("Семей стало больше.", "Families grew."),
      ("Вена на руке болит.", "A vein in the arm hurts."),
      ("Он улетел в Женеву.", "He flew to Geneva."),
      ("Немцы и турки спорят.", "Germans argue with Turks."),
      ("Кубы льда растаяли в Париже.", "Ice melted in Paris."),
    ])
  func samePlaces(source: String, target: String) {
    #expect(fault(source, target) == nil)
  }

  @Test("Kazakh names of places have their endings")
  func kazakh() {
    #expect(fault("В Варшаве тепло.", "Варшавада жылы.", to: .kazakh) == nil)
    #expect(
      fault("В Варшаве тепло.", "Будапештте жылы.", to: .kazakh) == ["Варшаве", "Будапештте"])
    #expect(fault("Он летит в Ригу.", "Ол Римге ұшады.", to: .kazakh) == ["Ригу", "Римге"])
    #expect(fault("Он летит в Рим.", "Ол Римге ұшады.", to: .kazakh) == nil)
    #expect(fault("Жители Германии рады.", "Неміс халқы қуанышты.", to: .kazakh) == nil)
    #expect(fault("Торговля с Финляндией растёт.", "Фин елімен сауда өсті.", to: .kazakh) == nil)
    #expect(fault("Послы Австрии и Кубы.", "Аустрия мен Куба елшілері.", to: .kazakh) == nil)
  }

  @Test(
    "A surname that no way of transliteration gives is another person's",
    arguments: [
      ("Слово взял Рахметов.", "Rakhmedov took the floor.", ["Рахметов", "Rakhmedov"]),
      ("Письмо подписано Егоровым.", "The letter was signed by Petrov.", ["Егоровым", "Petrov"]),
      ("Победила Касенова.", "Kaseinova won.", ["Касенова", "Kaseinova"]),
    ])
  func otherPersons(source: String, target: String, names: [String]) {
    #expect(fault(source, target) == names)
  }

  @Test(
    "A surname in any spelling of its own is not",
    arguments: [
      ("Горбачёв ушёл.", "Gorbachev left."), ("Соловьёву вручили приз.", "Solovyov got a prize."),
      ("У Щербаева гости.", "Shcherbayev has guests."), ("Цой и Хусаинов пели.", "Khusainov sang."),
      ("С Жумагалиевым говорили.", "They spoke to Zhumagaliyev."),
      ("Магазин открыт.", "Robin opened the shop."), ("Кузьмин вернулся.", "The envoy is back."),
      ("Айдарбеков и Юсупов спорят.", "Aidarbekov and Yussupov argue."),
    ])
  func samePersons(source: String, target: String) {
    #expect(fault(source, target) == nil)
  }
}
