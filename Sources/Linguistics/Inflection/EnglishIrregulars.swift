/// What English inflection cannot be generated from: closed classes, by the list.
enum EnglishIrregulars {
  /// Forms of irregular nouns and verbs, all with the first one's.
  static let forms: [Letters: [Letters]] = {
    let lines = [
      "man men", "woman women", "chairman chairmen", "chairwoman chairwomen",
      "spokesman spokesmen", "spokeswoman spokeswomen", "businessman businessmen",
      "statesman statesmen", "congressman congressmen", "serviceman servicemen",
      "child children", "person people persons", "foot feet", "tooth teeth", "mouse mice",
      "half halves", "leaf leaves", "life lives", "wife wives", "knife knives", "wolf wolves",
      "shelf shelves", "thief thieves", "crisis crises", "analysis analyses", "basis bases",
      "thesis theses", "axis axes", "diagnosis diagnoses", "criterion criteria",
      "phenomenon phenomena", "memorandum memoranda memorandums", "datum data",
      "medium media mediums", "referendum referenda referendums", "addendum addenda",
      "curriculum curricula", "forum fora forums", "index indices indexes",
      "appendix appendices appendixes", "attache attaches", "persona personae",
      "be am is are was were been being", "have has had having", "do does did done doing",
      "go goes went gone going", "make makes made making", "take takes took taken taking",
      "give gives gave given giving", "come comes came coming", "become becomes became becoming",
      "hold holds held holding", "meet meets met meeting", "say says said saying",
      "speak speaks spoke spoken speaking", "write writes wrote written writing",
      "lead leads led leading", "leave leaves left leaving", "send sends sent sending",
      "build builds built building", "spend spends spent spending", "lend lends lent lending",
      "pay pays paid paying", "buy buys bought buying", "sell sells sold selling",
      "bring brings brought bringing", "seek seeks sought seeking", "fight fights fought fighting",
      "teach teaches taught teaching", "think thinks thought thinking",
      "find finds found finding", "keep keeps kept keeping", "feel feels felt feeling",
      "grow grows grew grown growing", "know knows knew known knowing",
      "draw draws drew drawn drawing", "withdraw withdraws withdrew withdrawn withdrawing",
      "begin begins began begun beginning", "run runs ran running", "win wins won winning",
      "choose chooses chose chosen choosing", "rise rises rose risen rising",
      "drive drives drove driven driving", "break breaks broke broken breaking",
      "see sees saw seen seeing", "undertake undertakes undertook undertaken undertaking",
      "forbid forbids forbade forbidden forbidding", "bind binds bound binding",
      "lose loses lost losing", "stand stands stood standing", "read reads reading",
      "set sets setting", "put puts putting", "cut cuts cutting", "let lets letting",
      "die dies died dying", "lie lies lied lying", "tie ties tied tying",
    ]
    return Dictionary(
      lines.map { line in
        [Letters](endings: line).map(EnglishInflection.normalized)
      }.map { ($0[0], Array($0.dropFirst())) }, uniquingKeysWith: +)
  }()

  /// Nouns whose plural is irregular.
  static let nouns = [
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet",
    "crisis": "crises", "analysis": "analyses", "basis": "bases", "criterion": "criteria",
    "phenomenon": "phenomena", "memorandum": "memoranda", "life": "lives", "half": "halves",
    "serviceman": "servicemen", "spokesman": "spokesmen", "businessman": "businessmen",
    "chairman": "chairmen", "series": "series", "species": "species", "aircraft": "aircraft",
  ]

  /// Words in `-s` whose singular means something else or nothing.
  static let pluralsOnly = Set([Letters](endings: "means headquarters series species customs"))

  /// Words without other forms (`news` is none of `new`).
  static let functionWords = Set(
    [Letters](
      endings: """
        the and for with from into onto over under between among against about through during \
        not nor but new that this these those its their his her our your who whom which what
        """))

  /// British spellings that no ending tells, and what Americans write.
  static let spellings: [Letters: Letters] = {
    let pairs = [
      "programme program", "programmes programs", "cheque check", "cheques checks",
      "grey gray", "tyre tire", "tyres tires", "aluminium aluminum", "plough plow",
      "defence defense", "offence offense", "offences offenses", "pretence pretense",
      "licence license", "licences licenses", "labour labor", "counsellor counselor",
      "counsellors counselors", "enrolment enrollment", "fulfil fulfill", "instalment installment",
      "instalments installments", "judgement judgment", "judgements judgments",
      "sceptical skeptical", "travelling traveling", "catalogue catalog",
    ].map { [Letters](endings: $0) }
    return Dictionary(pairs.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
  }()
}
