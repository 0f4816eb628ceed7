/// Abbreviations of Kazakh news, with the Russian ones that it uses. Members of the Russian list that
/// are Kazakh words (`бар`, `там`) are left out.
let kazakhAbbreviations: [AbbreviationGroup] = [
  AbbreviationGroup(
    .title, "Ranks, degrees and offices: a name follows.",
    """
    проф акад реж сәул мүс жаз комп инж док доц ген полк мырза г-н г-жа и.о им гл зам тов қ.а м.а
    канд докт губ лейт серж кап адм жетек орынб
    т.ғ.к т.ғ.д б.ғ.д ғ.д ф.ғ.д з.ғ.д э.ғ.д п.ғ.д м.ғ.д м.ғ.к ф.ғ.к э.ғ.к
    """),
  AbbreviationGroup(
    .address, "Streets and settlements.",
    "көш даң даңғ ш.а шағ.ауд ықш.ауд ауд.орт ул пр мкр г с д кв пос"),
  AbbreviationGroup(
    .reference, "Pointers to a number or another text.",
    "қар қар. кест қос сур тарм тел моб ішк рис см ст п т стр"),
  AbbreviationGroup(
    .connective, "The sentence goes on after these.",
    "мәс мыс т.е т.к т.н нем фр англ лат араб парс"),
  AbbreviationGroup(
    .attribute, "Numerals and years before what they count or date: a predicate ends the sentence.",
    "мың млн млрд трлн ж жж ғ ғғ б.з б.з.б б.з.д қаң ақп ат атын"),
  AbbreviationGroup(
    .unit, "Measures and money after a number: a sentence may end with one.",
    "тг кг км м см мм га сағ мин сек ш.м ш.км кв.м кв.км текше.м квт мвт долл руб тыс"),
  AbbreviationGroup(
    .date, "Months; Russian years, centuries, eras in names and quotations.",
    "нау наур сәу мам мау маус шіл қыр қаз қараш жел желт гг в вв н.э"),
  AbbreviationGroup(
    .closing, "Ends of enumerations: a sentence may end with one.",
    "т.б т.с.с т.т обл ауд қ др пр т.д т.п"),
]
