/// Abbreviations of English news and diplomacy.
let englishAbbreviations: [AbbreviationGroup] = [
  AbbreviationGroup(
    .title, "Courtesy titles, ranks and offices: a name follows.",
    """
    mr mrs ms messrs drs profs gens mme mlle dr prof rev fr hon gen maj lt col cpl capt cmdr sgt pvt adm brig supt
    insp det gov lt.gov sen rep reps sens pres amb atty assoc asst dir st ste msgr h.e mx sr.
    mmes rt ven bp h.r.h h.m chmn cllrs
    ald cllr spc pfc cdr comdr ens 1st.lt lt.col lt.gen maj.gen brig.gen
    """),
  AbbreviationGroup(
    .address, "Parts of a name of a place: the name follows.", "mt ft pt is n s e w bldg rm apt ste"
  ),
  AbbreviationGroup(
    .reference, "Pointers to a number, a page or another text.",
    """
    no nos fig figs vol vols ch chap sec sect art arts par para pp p ed eds ref refs eq app tab
    pop op cit ibid cf viz tel ext dept govt nr paras subpara cl cls doc docs
    """),
  AbbreviationGroup(
    .connective, "The sentence goes on after these.",
    "i.e e.g eg ie vs v al a.k.a aka approx appr ca c incl excl esp est resp abbr orig transl"),
  AbbreviationGroup(
    .unit, "Measures and money after a number: a sentence may end with one.",
    "mln bln bn tn km kg cm mm ft in lb lbs oz sq cu mph min mins hr hrs sec secs yd yds cwt"),
  AbbreviationGroup(
    .date, "Months, days and hours: a sentence may end with one.",
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    a.m p.m b.c a.d b.c.e c.e
    """),
  AbbreviationGroup(
    .closing, "Ends of names and enumerations: a sentence may end with one.",
    """
    etc inc ltd co corp bros llc llp lp plc mfg intl natl assn jr sr esq ph.d m.d b.a m.a b.sc m.sc ph.d.s d.d.s r.n j.d l.l.m
    comm mgmt u.s u.k u.n e.u u.s.a u.s.s.r u.a.e d.c l.a n.y st ave blvd rd ln hwy sq univ gmbh s.a s.p.a
    """),
]
