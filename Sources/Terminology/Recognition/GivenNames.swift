import Linguistics

/// Given names of news: what follows or is one is a person, not a place (`Джек Лондон`, `Рима`).
enum GivenNames {
  /// Whether a word in lower case is a form of a Russian given name.
  static func isRussian(_ word: Letters) -> Bool { russian.contains(word) }

  static func isEnglish(_ word: Letters) -> Bool { english.contains(word) }

  private static let english = Set([Letters](endings: englishList))

  /// In all their cases.
  private static let russian: Set<Letters> = {
    var forms: Set<Letters> = []
    for name in [Letters](endings: russianList) {
      forms.formUnion(RussianInflection.formsOfName(name).forms)
    }
    return forms
  }()

  private static let russianList = """
    джек джон джеймс джордж джозеф дэвид дэниел майкл роберт ричард уильям чарльз томас эдвард генри \
    мэри мари анна элизабет маргарет джейн кейт сара мария роберто карлос хуан хосе луис пьер жан \
    франсуа эммануэль николя ангела герхард ганс карл фридрих вольфганг дональд джо барак билл хиллари \
    борис владимир дмитрий сергей александр алексей андрей виктор михаил николай иван петр павел юрий \
    олег игорь евгений константин григорий василий федор анатолий валерий геннадий леонид станислав \
    вячеслав ярослав ростислав ольга елена наталья татьяна ирина светлана екатерина людмила галина \
    рима роман лев тимур арман нурлан ерлан кайрат серик марат болат асхат данияр канат касым мурат \
    руслан рустам тимур ильхам шавкат эмомали садыр сердар гурбангулы реджеп хакан мевлют пэрис \
    джордан сидней виктория флоренс остин чад адриан инна нина рита роза зинаида раиса лейла айгуль \
    динара сауле гульнара асель алия дарига жанна индира антониу урсула стивен стив питер пол марк \
    мартин эрик ларс олаф пекка сильвио джузеппе марио серджо джорджия
    """

  private static let englishList = """
    bill mark grant frank will grace hope faith art gene rich jack pat rose dean earl duke victor max \
    miles guy norm chance chase pierce page dawn joy ray rob sue drew carol harry nick chuck penny \
    iris ivy lily glen cliff clay jade ruby amber mason carter john james george joseph david daniel \
    michael robert richard william charles thomas edward henry mary anna elizabeth margaret jane kate \
    sarah donald joe barack hillary boris vladimir peter paul martin eric jordan austin chad paris \
    sydney victoria florence georgia kenya china india chelsea brooklyn
    """
}
