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
      "lay lays laid laying", "tell tells told telling", "get gets got gotten getting",
      "show shows showed shown showing", "catch catches caught catching",
      "strike strikes struck stricken striking",
      "wear wears wore worn wearing", "bear bears bore borne bearing",
      "tear tears tore torn tearing",
      "swear swears swore sworn swearing", "throw throws threw thrown throwing",
      "overthrow overthrows overthrew overthrown overthrowing",
      "overcome overcomes overcame overcome overcoming", "fly flies flew flown flying",
      "fall falls fell fallen falling", "arise arises arose arisen arising",
      "uphold upholds upheld upholding", "withhold withholds withheld withholding",
      "foresee foresees foresaw foreseen foreseeing",
      "oversee oversees oversaw overseen overseeing",
      "understand understands understood understanding",
      "withstand withstands withstood withstanding", "rebuild rebuilds rebuilt rebuilding",
      "repay repays repaid repaying", "resell resells resold reselling",
      "mislead misleads misled misleading", "shake shakes shook shaken shaking",
      "hang hangs hung hanging", "sit sits sat sitting", "shoot shoots shot shooting",
      "steal steals stole stolen stealing", "speed speeds sped speeding",
      "spread spreads spreading", "shut shuts shutting", "cast casts casting",
      "broadcast broadcasts broadcasting", "cost costs costing", "hurt hurts hurting",
      "bid bids bade bidden bidding", "drink drinks drank drunk drinking",
      "sing sings sang sung singing", "sink sinks sank sunk sinking",
      "swim swims swam swum swimming",
      "ring rings rang rung ringing", "eat eats ate eaten eating", "hide hides hid hidden hiding",
      "ride rides rode ridden riding", "freeze freezes froze frozen freezing",
      "forget forgets forgot forgotten forgetting", "forgive forgives forgave forgiven forgiving",
      "hear hears heard hearing", "deal deals dealt dealing",
      "learn learns learned learnt learning", "light lights lit lighted lighting",
      "breed breeds bred breeding", "feed feeds fed feeding", "bleed bleeds bled bleeding",
      "flee flees fled fleeing", "lean leans leaned leant leaning", "sleep sleeps slept sleeping",
      "sweep sweeps swept sweeping", "bend bends bent bending", "shine shines shone shining",
      "stick sticks stuck sticking", "swing swings swung swinging", "split splits splitting",
      "quit quits quitting", "beat beats beaten beating", "blow blows blew blown blowing",
      "die dies died dying", "lie lies lied lying", "tie ties tied tying",
    ]
    return Dictionary(
      lines.map { line in
        [Letters](endings: line).map(EnglishInflection.normalized)
      }.map { ($0[0], Array($0.dropFirst())) }, uniquingKeysWith: +)
  }()

  /// Nouns whose plural no ending tells.
  static let nouns: [String: String] = {
    let words = """
      child children, grandchild grandchildren, schoolchild schoolchildren, person people, \
      foot feet, tooth teeth, mouse mice, goose geese, ox oxen, life lives, half halves, \
      wolf wolves, knife knives, wife wives, housewife housewives, midwife midwives, shelf shelves, \
      leaf leaves, thief thieves, loaf loaves, calf calves, scarf scarves, hoof hooves, \
      crisis crises, analysis analyses, basis bases, thesis theses, hypothesis hypotheses, \
      oasis oases, diagnosis diagnoses, criterion criteria, phenomenon phenomena, \
      memorandum memoranda, bacterium bacteria, curriculum curricula, appendix appendices, \
      series series, species species, aircraft aircraft, spacecraft spacecraft, sheep sheep, \
      deer deer, fish fish, offspring offspring, headquarters headquarters, \
      hero heroes, veto vetoes, tomato tomatoes, potato potatoes, volcano volcanoes, echo echoes, \
      torpedo torpedoes, embargo embargoes, cargo cargoes, mosquito mosquitoes, \
      bus buses, minibus minibuses, trolleybus trolleybuses, virus viruses, campus campuses, \
      bonus bonuses, status statuses, census censuses, circus circuses, surplus surpluses, \
      genius geniuses, gas gases, atlas atlases, lens lenses, quiz quizzes
      """
    let pairs = words.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    return Dictionary(pairs.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }()

  /// Words in `-man` and `-men` that are not formed with `man`.
  static let ofNoMan: Set = [
    "human", "german", "roman", "ottoman", "shaman", "talisman", "specimen", "regimen", "abdomen",
    "acumen", "omen",
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
