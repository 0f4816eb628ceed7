import Testing

@testable import Interchange

@Suite("Subtitles there and back")
struct SubtitleDocumentTests {
  private static let film = """
    1
    00:00:01,000 --> 00:00:03,500
    Добрый день.

    2
    00:00:04,000 --> 00:00:06,000 X1:10
    Мы приехали сюда
    <i>утром</i>, а потом

    3
    00:00:06,500 --> 00:00:08,000
    пошли домой. Всё.

    4
    00:00:09,000 --> 00:00:10,000
    - Правда?
    - Да.

    """

  @Test(arguments: ["\n", "\r\n"])
  func `A sentence over two cues is one, and is shared out again`(_ ending: String) throws {
    let film = Self.film.replacing("\n", with: ending)
    let subtitles = try Translating(film)
    #expect(
      subtitles.document.text
        == "Добрый день.\nМы приехали сюда утром, а потом пошли домой. Всё.\n- Правда?\n- Да.\n")
    #expect(subtitles.document.article.format == .subtitles)
    #expect(try subtitles.text([]) == film)
    let segment = "Мы приехали сюда утром, а потом пошли домой."
    #expect(
      try subtitles.tagged(segment) == "Мы приехали сюда <g1>утром</g1>, а потом пошли домой.")
    #expect(
      try subtitles.text([
        ("Добрый день.", "Good day."),
        (segment, "We came here <g1>this morning</g1>, then went home."),
        ("- Да.", "- Yes."),
      ])
        == film.replacing("Добрый день.", with: "Good day.")
        .replacing("Мы приехали сюда", with: "We came here")
        .replacing("<i>утром</i>, а потом", with: "<i>this morning</i>,")
        .replacing("пошли домой.", with: "then went home.").replacing("- Да.", with: "- Yes."))
  }

  @Test func `A pair that a cut goes through is closed and opened again`() throws {
    let film = "1\n00:00:01,000 --> 00:00:02,000\n<i>Долгие слова</i>\n<i>и ещё</i> слова.\n"
    #expect(
      try Translating(film).text([("Долгие слова и ещё слова.", "<g1>Long words and</g1> more.")])
        .hasPrefix("1\n00:00:01,000 --> 00:00:02,000\n<i>Long words</i>\n<i>and</i> more."))
  }

  @Test func `Numbers and empty lines may be missing`() throws {
    let film = """
      1
      00:00:01,000 --> 00:00:02,000
      Раз.
      2
      00:00:02,000 --> 00:00:03,000
      Два.
      00:00:03.000 --> 00:00:04.000

      3
      00:00:05,000 --> 00:00:06,000
      {\\an8}Три
      """
    #expect(try Translating(film).document.text == "Раз.\nДва.\nТри\n")
    #expect(try Translating(film).text([("Три", "Үш")]) == film.replacing("Три", with: "Үш"))
    // One word for two cues.
    let two = "1\n00:00:01,000 --> 00:00:02,000\nРаз\n\n2\n00:00:02,000 --> 00:00:03,000\nдва.\n"
    #expect(
      try Translating(two).text([("Раз два.", "Бір")])
        == "1\n00:00:01,000 --> 00:00:02,000\nБір\n\n2\n00:00:02,000 --> 00:00:03,000\n\n")
  }
}
