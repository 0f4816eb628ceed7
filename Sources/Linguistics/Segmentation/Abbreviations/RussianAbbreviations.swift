/// Abbreviations of Russian news, diplomacy, law and reference books.
let russianAbbreviations: [AbbreviationGroup] = [
  AbbreviationGroup(
    .title, "Ranks, degrees and offices: a name follows.",
    """
    г-н г-жа г-да гг-н проф акад доц докт канд инж адм ген полк подполк кап лейт серж мл ст ред
    гл зам пом дир пред секр о св преп архиеп еп митр прот иером игум кн гр д-р пр-р корр
    корресп обозр режисс реж худ комп муз авт пер изд сост чл.-корр к.т.н д.т.н к.м.н д.м.н к.ю.н
    д.ю.н к.э.н д.э.н к.п.н д.п.н к.ф.н д.ф.н и.о врио в.о тов им имени засл нар арт сов воен
    """),
  AbbreviationGroup(
    .address, "Streets, settlements and parts of a country: their name follows.",
    """
    ул просп пр-т пр-кт бул бульв пер пл наб ш туп мкр мкрн микрор кв-л д стр корп кв эт оф под с
    пос п пгт дер х хут аул ст-ца р оз о-в п-ов г-к м-в гор ур ж-д аэр
    """),
  AbbreviationGroup(
    .reference, "Pointers to a number, a page or another text.",
    """
    см ср соч рис табл илл ил фиг гл разд п пп подп ч чч абз прим примеч тел моб факс доб ном ном
    арх оп ф л лл вып т тт кн журн газ сб цит напр ред № рег инв идент исх вх
    """),
  AbbreviationGroup(
    .connective, "Two halves of a sentence joined: it goes on.",
    """
    т.е т.к т.н т.о т.наз т.ч т.ск т.зв так.наз напр нпр соотв прибл ок ориент включ искл
    род ум сконч сокр лат англ нем фр франц итал исп греч др.-греч рус русск укр каз тюрк араб перс кит яп
    буквл букв досл устар разг перен первонач наст псевд урожд ум в.т.ч
    """),
  AbbreviationGroup(
    .attribute, "Adjectives shortened before their noun.",
    """
    нац гос мин фед федер обл. респ. межд междунар общ обществ сев южн вост зап верх нижн
    бывш быв нек некот эконом полит науч техн физ хим биол мед юр юрид истор лит пед уч спец
    макс миним ср.-век совр древн ж.д
    """),
  AbbreviationGroup(
    .unit, "Measures and money after a number: a sentence may end with one.",
    """
    тыс млн млрд трлн руб коп тг тенге долл евро проц кг гр мг т ц км м см мм дм га кв.м куб.м
    кв.км л мл дл мин сек ч час сут нед мес шт экз чел уд ед квт мвт гвт вт кв в а гц мгц л.с
    об градус атм ккал кал км/ч м/с м/сек
    """),
  AbbreviationGroup(
    .date, "Years, centuries, months and days: a sentence may end with one.",
    """
    г гг в вв н.э до.н.э р.х янв февр фев мар апр июн июл авг сент сен окт нояб ноя дек пн вт ср чт
    пт сб вс пон втор четв пятн субб воскр
    """),
  AbbreviationGroup(
    .closing, "Ends of enumerations and of names: a sentence may end with one.",
    """
    др пр т.д т.п проч и.т.д и.т.п обл р-н респ окр край мн мн.др с.г т.г н.г п.г а.о о.о.о з.а.о
    корп. иностр см.выше и.др
    """),
]
