import Foundation
import Testing

/// What OmegaT's own classes find in a project of ours: its search for matches, its glossary pane.
@Suite(.serialized) struct OmegaTHelpTests {
  private let command: Command

  private static func unit(_ ru: String, _ en: String, _ kk: String? = nil) -> String {
    let kazakh = kk.map { "<tuv xml:lang=\"kk\"><seg>\($0)</seg></tuv>" } ?? ""
    return """
      <tu><tuv xml:lang="ru"><seg>\(ru)</seg></tuv><tuv xml:lang="en"><seg>\(en)</seg></tuv>\
      \(kazakh)</tu>
      """
  }

  /// Enough of a text to learn words from.
  private static let lessons = (1...12).flatMap { number in
    [
      unit(
        "Стороны обменялись мнениями о торговле \(number).",
        "The sides exchanged views on trade \(number)."),
      unit(
        "Министры обсудили торговлю и туризм \(number).",
        "The ministers discussed trade and tourism \(number)."),
      unit("Стороны обсудили туризм \(number).", "The sides discussed tourism \(number)."),
    ]
  }

  init() throws {
    command = try Command()
    let units = [
      Self.unit("Визит состоялся вчера.", "The visit took place yesterday.", "Сапар кеше өтті."),
      Self.unit("Подписано 12 документов.", "12 documents were signed."),
      Self.unit("Посол встретился с мэром Софии.", "The ambassador met the mayor of Sofia."),
    ]
    try command.write(
      """
      <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" \
      o-tmf="t" adminlang="en" srclang="ru" datatype="plaintext"/><body>
      \((units + Self.lessons).joined(separator: "\n"))
      </body></tmx>
      """, to: "m.tmx")
    try command.tm("import", "m.tmx", "--memory", "m.sqlite")
    try command.tm("learn", "--memory", "m.sqlite")
    try command.write(
      """
      id\tru\ten\tstatus\tnote
      1\tповестка дня\tagenda\tpreferred\t
      1\t\torder of the day\tadmitted\t
      1\t\tday order\tforbidden\t
      2\tпосол\tambassador\tpreferred\tof a state
      """, to: "t.tsv")
    try command.tm("glossary", "import", "t.tsv", "--memory", "m.sqlite")
    try command.write(
      """
      Визит состоялся вчера.
      Подписано 35 документов.
      Посол встретился с мэром Астаны.
      В повестке дня – торговля, и министры обсудили туризм в г. Астане. Всё.
      """, to: "a.txt")
    let outcome = try command.tm(
      "pretranslate", "a.txt", "--to", "en", "--omegat", "p", "--memory", "m.sqlite")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `Its search for matches finds ours, with the article's numbers`() throws {
    defer { command.remove() }
    let project = try OmegaTHarness("p", in: command)
    let segments = try project.segments()
    #expect(
      segments.map(\.source) == [
        "Визит состоялся вчера.", "Подписано 35 документов.", "Посол встретился с мэром Астаны.",
        "В повестке дня – торговля, и министры обсудили туризм в г. Астане.", "Всё.",
      ])
    #expect(segments.map(\.target) == ["The visit took place yesterday.", "", "", "", ""])
    let exact = try project.matches(1)
    #expect(exact.first?.target == "The visit took place yesterday.")
    #expect(exact.first?.scores == [100, 100, 100])
    // The adapted text first, as sure as the folder says; behind it what is stored.
    let adapted = try project.matches(2)
    #expect(adapted.map(\.target) == ["35 documents were signed.", "12 documents were signed."])
    #expect(adapted.first?.source == "Подписано 35 документов.")
    #expect(adapted.first?.scores == [98, 98, 98])
    #expect(adapted.first?.files.hasSuffix("p/tm/penalty-002/tm-adapted/a.txt.tmx") == true)
    #expect(adapted.first?.note.contains("numbers adapted") == true)
    #expect(adapted.last?.note == "as it is stored")
    #expect(try project.matches(3).first?.target == "The ambassador met the mayor of Sofia.")
    #expect(try project.others(1) == ["KK": "Сапар кеше өтті."])
    #expect(try project.others(2).isEmpty)
    project.close()
    #expect(
      try command.read("p/tm/penalty-002/tm-adapted/a.txt.tmx").contains(
        "<note>Numbers adapted. Stored: 12 documents were signed.</note>"))
  }

  @Test func `Its glossary pane has all terms and the parts of sentences`() throws {
    defer { command.remove() }
    let project = try OmegaTHarness("p", in: command)
    #expect(try project.terms(3) == [["посол", "ambassador", "of a state"]])
    let terms = try project.terms(4)
    let agenda = try #require(terms.first { $0[0] == "повестка дня" })
    #expect(agenda[1].components(separatedBy: " | ") == ["agenda", "order of the day"])
    #expect(agenda[2].contains("≠ day order"))
    // Which of the parts that may be cut is for others to say.
    let part = terms.first { $0[1].contains("discussed") }
    #expect(part != nil, "\(terms)")
    #expect(part?[2].contains(" %, ") == true)
    // What its user writes stands beside it.
    try command.write("всё\tall\tmine\n", to: "p/glossary/glossary.txt")
    #expect(try project.terms(5) == [["всё", "all", "mine"]])
  }

  /// A Kazakh form leads OmegaT, which has no Kazakh stems, to nothing but itself.
  @Test func `Kazakh terms are found in the forms they stand in`() throws {
    defer { command.remove() }
    try command.write("id\tkk\tru\n1\tкелісім\tсоглашение\n", to: "k.tsv")
    try command.tm("glossary", "import", "k.tsv", "--memory", "k.sqlite")
    try command.tm("add", "--kk", "Иә.", "--ru", "Да.", "--memory", "k.sqlite")
    try command.write("Екі елдің келісімдеріне қол қойылды.\n", to: "k.txt")
    let outcome = try command.tm(
      "pretranslate", "k.txt", "--from", "kk", "--to", "ru", "--omegat", "k", "--memory",
      "k.sqlite")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let project = try OmegaTHarness("k", in: command)
    #expect(try project.terms(1) == [["келісімдеріне", "соглашение", ""]])
  }

  /// Trust in a match lies in its folder, whose number OmegaT takes off.
  @Test func `Aligned and pivot matches stand in folders of their own`() throws {
    defer { command.remove() }
    try command.write(
      """
      Делегация прибыла в Астану 5 мая 2026 года.
      Мэр принял гостей в 10 часов.
      Стороны обсудили 3 проекта стоимостью 20 млн долларов.
      Казахстан и Болгария подписали 4 документа.
      """, to: "one.ru.txt")
    try command.write(
      """
      The delegation arrived in Astana on 5 May 2026.
      The mayor received the guests at 10 o'clock.
      The sides discussed 3 projects worth 20 million dollars.
      Kazakhstan and Bulgaria signed 4 documents.
      """, to: "one.en.txt")
    let aligned = try command.tm(
      "align", "one.ru.txt", "one.en.txt", "--import", "--memory", "t.sqlite")
    #expect(aligned.status == 0, "\(aligned.errors)")
    try command.tm(
      "add", "--ru", "Гости уехали.", "--kk", "Қонақтар кетті.", "--memory", "t.sqlite")
    try command.tm(
      "add", "--kk", "Қонақтар кетті.", "--en", "The guests left.", "--memory", "t.sqlite")
    try command.write("Мэр принял гостей в 10 часов.\n\nГости уехали.\n", to: "t.txt")
    try command.tm("pretranslate", "t.txt", "--to", "en", "--omegat", "t", "--memory", "t.sqlite")
    let project = try OmegaTHarness("t", in: command)
    let first = try #require(try project.matches(1).first)
    #expect(
      first.target == "The mayor received the guests at 10 o'clock."
        && first.scores == [97, 97, 97])
    #expect(first.files.contains("/penalty-003/tm-aligned/"))
    let second = try #require(try project.matches(2).first)
    #expect(second.target == "The guests left." && second.scores == [90, 90, 90])
    #expect(second.files.contains("/penalty-010/tm-pivot/"))
  }

  /// A memory that is served comes into the project by OmegaT's mapping, and as a machine's translation.
  @Test func `A served memory is fetched when it has changed, and asked`() throws {
    defer { command.remove() }
    let server = try ServeCommandTests.Running(command, [])
    let project = try OmegaTHarness("p", in: command)
    let address = "\(server.base)/t/\(server.token)/export/ru-en.tmx"
    let first = try project.get(address)
    #expect(first.status == "200" && !first.tag.isEmpty)
    try command.write(first.body, to: "p/tm/mapped.tmx")
    // OmegaT looks at its folder each second.
    let end = Date() + 60
    var files = ""
    while Date() < end, !files.contains("mapped.tmx") {
      files = try project.matches(3).first?.files ?? ""
      usleep(200_000)
    }
    #expect(files.contains("/p/tm/mapped.tmx"))
    #expect(try project.get(address, known: first.tag).status == "304")
    try command.tm("add", "--ru", "Новое.", "--en", "New.", "--memory", "m.sqlite")
    let changed = try project.get(address, known: first.tag)
    #expect(changed.status == "200" && changed.body.contains("<seg>New.</seg>"))
    #expect(changed.tag != first.tag)
    // The bar between the languages comes as it is, spaces as plus signs.
    let text = "Подписано 35 документов.".split(separator: " ").map {
      $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }.joined(separator: "+")
    for pair in ["ru|en", "ru_RU|en_US"] {
      let query = "q=\(text)&markUnknown=no&langpair=\(pair)&key=\(server.token)"
      let answer = try project.get("\(server.base)/apertium/translate?\(query)")
      #expect(answer.status == "200")
      #expect(answer.body.contains("\"translatedText\":\"35 documents were signed.\""))
      #expect(answer.body.contains("\"responseStatus\":200"))
    }
    let none = try project.get(
      "\(server.base)/apertium/translate?q=abc&langpair=ru|en&key=\(server.token)")
    #expect(none.status == "200" && !none.body.contains("\"responseStatus\":200"))
  }
}
