extension Language {
  /// Words that begin sentences and are no names.
  var openers: String {
    switch self {
    case .russian:
      """
      в во на он она они оно это этот эта эти этого этому этой этим с со из к у о об от до за при
      для по и а но не как когда если что чтобы кто где там тут здесь его её их ему ей им мы вы я
      после перед также тогда теперь сейчас кроме однако ранее затем потом так такой такая такие
      все всё каждый между среди через под над без помимо именно вместе сегодня завтра вчера напомним
      отметим согласно благодаря поэтому причём причем кстати впервые всего лишь уже ещё еще
      """
    case .kazakh:
      """
      ол бұл олар осы сол оның оған оны онда одан содан сондай соңында сонымен және ал бірақ біз
      осыған бүгін ертең кеше қазір кейін жалпы мұнда мұндай барлық сондықтан алайда
      """
    case .english:
      """
      the a an he she it they we i you this that these those there here in on at by for from to of
      with after before when while if as but and or however his her its their our your no not also
      meanwhile although since during under over about among both all some many most more each every
      only then now today yesterday what who where why how is are was were nobody nothing so
      """
    }
  }

  /// What the name of a place stands behind.
  var prepositions: String {
    switch self {
    case .russian: "в во на из от до у к ко по с со под между через близ возле около за"
    case .kazakh, .english: ""
    }
  }

  /// Nouns that a letter names, or their beginnings: `группа А`, `hepatitis C`.
  var labels: String {
    switch self {
    case .russian:
      """
      групп класс категори витамин гепатит грипп пункт литер сери рейтинг квартал план тип блок
      формат вариант маршрут корпус сектор зон лиг дивизион подъезд лини букв уровен уровн этап
      раздел приложени част форм терминал зал палат секци выход платформ точк объект штамм вирус
      модел знак отметк оценк индекс помещени здани строени дом ряд склад участ рот позици тариф виз
      акци облигаци отряд корзин гемофили шкал
      """
    case .kazakh: "топ топт санат класс сери тип нұсқа блок дәрумен гепатит"
    case .english:
      """
      group plan vitamin hepatitis type class category series section appendix annex part schedule
      exhibit letter grade unit block gate terminal zone phase room hall team point option rating
      line wing level tier form table chapter article list stage sector building pier track route
      league division pool influenza flu virus strain item clause war visa row platform model pot
      serie product country scenario variant
      """
    }
  }

  /// Capitalized words with the endings of surnames that are none.
  var commonWords: String {
    switch self {
    case .russian:
      """
      один одна одной одну снова слова слов основа основе основы половина половины причина причины
      причиной картина картины машина машины женщина женщины мужчина мужчины длина глубина вершина
      величина годовщина украина украины украине голова королева готов готовы магазин магазины
      условий участков готова нова основной часов домов городов годов
      """
    case .kazakh, .english: ""
    }
  }
}

extension RuleWords {
  /// Zones, days and months, behind an hour.
  static let zoneWords = """
    mon monday tue tuesday wed wednesday thu thursday fri friday sat saturday sun sunday
    january february march april may june july august september october november december
    eastern central pacific mountain moscow local greenwich beijing gmt utc est edt cst cdt pst
    pdt cet cest bst ist et pt ct msk alt
    """

  /// What stands behind the name of a zone: `Astana time`.
  static let clockWords = "time standard daylight hours"

  /// English offices, behind which a letter is an initial.
  static let officeWords = """
    minister president secretary ambassador governor mayor deputy chairman chairwoman chair director
    speaker akim senator judge general colonel major captain professor doctor prosecutor
    commissioner head envoy consul counsellor adviser advisor economist journalist spokesman
    spokeswoman spokesperson officer chief manager lawyer writer historian rector academician
    """
}
