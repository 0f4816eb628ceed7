import Linguistics

/// Words that no term begins or ends with: function words, and those every news text is full of.
enum StopWords {
  private static let russian = words(
    """
    а без более больше будет будто будут бы был была были было быть в вам вас ваш вдруг \
    ведь весь во вот впрочем время все всегда всего всей всем всех всю вы где года году \
    да даже данного данной данный два для до другой его ее ей ему если есть еще ж же за \
    зачем заявил здесь и из или им иногда их к как какая какой когда конечно которая \
    которого которое которой которые который которым которых кто куда лет ли лучше люди \
    между меня мне много может можно мой моя мы на над надо наконец нас наш наша нашего \
    нашей нашем наши не него нее ней нельзя нет ни нибудь никогда ним них ничего но ну о \
    об один однако он она они опять от отметил перед передает по под поскольку после \
    потом потому почти при про раз разве рамках ряд с сам своего своей своем своим \
    своими своих свой свою себе себя сейчас сказал со совсем согласно сообщает сообщил \
    соответствии стал стала стали так также такие таких такой там тебя тем теперь то \
    тогда того тоже только том тот три тут ты у уж уже хорошо хоть целью чего человек \
    чем через что чтоб чтобы чуть эти этим этих это этого этой этом этот эту я является \
    являются
    """)

  private static let english = words(
    """
    a about after again against all also an and any are as at be because been before \
    being between both but by can could did do does down during each even few first for \
    from had has have he her his how i if in into is it its just last many may might \
    more most mr much must my new no nor not of off on one only or other our out over \
    own people said same says shall she should so some such than that the their them \
    then there these they this those through time to too two under until up very was we \
    were what when where which while who why will with would year years you your monday tuesday \
    wednesday thursday friday saturday sunday three four five six seven eight nine ten january \
    february march april june july august september october november december every next
    """)

  private static let kazakh = words(
    """
    айтты ал алады алған арқылы аса атап ба байланысты бар барлық бе бен бойынша болады \
    болатын болды болу болып болған біз біздің бір бірақ бірге бүкіл бұл бұндай бұрын да \
    де деген дейді дейін деп еді екен екі емес етеді еткен етті ету етіп ең жатыр жатқан \
    жоқ жыл жылы жылғы және кезде кезінде кейін келген келді келеді керек көп ма ме мен \
    мүмкін мұндай мәлімдеді негізінде немесе ол олар олардың оның осы осындай отыр \
    отырған па пе пен ретінде сен сол сондай сондай-ақ сонымен соң сіз та табылады те \
    тек тиіс туралы тұр тұрған хабарлады яғни ғана қазір қарай қатар үш үшін әр әрі өз \
    өзі өзінің өте өтті
    """)

  /// Months are in every date.
  private static let months = words(
    """
    январь января январе февраль февраля феврале март марта марте апрель апреля апреле май мая \
    мае июнь июня июне июль июля июле август августа августе сентябрь сентября сентябре октябрь \
    октября октябре ноябрь ноября ноябре декабрь декабря декабре млн млрд тыс понедельник \
    понедельника вторник вторника среду четверг четверга пятница пятницу пятницы суббота субботу \
    субботы воскресенье воскресенья четыре шесть семь восемь девять десять двадцать тридцать \
    сорок пятьдесят сто пять первый второй третий спасибо пожалуйста сегодня завтра вчера \
    каждый любой самый самом самого самой самую самые самых числе назад
    """)

  static func of(_ language: LanguageTag) -> Set<String> {
    switch language.language {
    case .russian: russian.union(months)
    case .english: english
    case .kazakh: kazakh
    case nil: []
    }
  }

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }
}
