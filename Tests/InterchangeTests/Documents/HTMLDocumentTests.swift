import Testing

@testable import Interchange

@Suite("Pages there and back")
struct HTMLDocumentTests {
  private func body(_ content: String) throws -> Translating {
    try Translating("<body><article>\(content)</article></body>")
  }

  private func translated(
    _ content: String, _ translations: [(String, String)]
  ) throws -> String {
    let whole = try body(content).text(translations)
    return String(whole.dropFirst("<body><article>".count).dropLast("</article></body>".count))
  }

  @Test func `What is translated inside the markup of a sentence goes along with it`() throws {
    let page =
      "<html lang=ru><body><article><p>Вид <img src=a alt=\"флаг\" title=x> и "
      + "<span lang=\"ru\">слово</span> здесь.</p></article></body></html>"
    #expect(
      try Translating(page).text([
        ("Вид и слово здесь.", "<g2>word</g2> and <x1/> here."), ("флаг", "flag"),
      ])
        == "<html lang=\"kk\"><body><article><p><span lang=\"kk\">word</span> and "
        + "<img src=a alt=\"flag\" title=x> here.</p></article></body></html>")
  }

  @Test(arguments: [
    // All of it looks alike: no codes.
    ("<p><b>Весь текст.</b></p>", "Весь текст."), ("<p><a href='x'>Ссылка</a></p>", "Ссылка"),
    ("<p>Просто &laquo;текст&raquo;\n  здесь.</p>", "Просто «текст» здесь."),
    ("<p>Слово<!-- c --> здесь.</p>", "Слово<x1/> здесь."),
    // What is beside the words only.
    ("<p><img src=x> Слово <b>два</b>.</p>", "Слово <g1>два</g1>."),
    ("<p><b>Первое</b> слово.</p>", "<g1>Первое</g1> слово."),
    ("<p>Слово <b>последнее.</b></p>", "Слово <g1>последнее.</g1>"),
    // Runs that look alike, pairs in pairs, pairs without text.
    ("<p>Раз <b>два</b><b> три</b>.</p>", "Раз <g1>два три</g1>."),
    ("<p>Раз <a href=x><b>два</b></a>.</p>", "Раз <g1>два</g1>."),
    ("<p>Раз <a href=x><b>два</b> три</a>.</p>", "Раз <g1><g2>два</g2> три</g1>."),
    ("<p>Раз <a name=x></a>два.</p>", "Раз <x1/>два."),
    ("<p>Раз <span class=c><img src=x></span> два.</p>", "Раз <x1/>два."),
    // White space inside and outside of tags.
    ("<p>Раз <b>два </b>три.</p>", "Раз <g1>два </g1>три."),
    ("<p>Раз <b> два</b> три.</p>", "Раз <g1>два</g1> три."),
    // Of hidden text nothing is shown.
    ("<p>Раз <span hidden>нет</span> два.</p>", "Раз <x1/>два."),
    ("<p>Раз <script>var x = '</b>';</script>два.</p>", "Раз <x1/>два."),
    ("<p>Сло&shy;во <i>два</i>.</p>", "Слово <g1>два</g1>."),
  ])
  func `Markup among the words is codes`(_ html: String, _ tagged: String) throws {
    let plain = tagged.replacing(/<\/?[gx]\d\/?>/, with: "")
    let text = try body(html)
    #expect(text.document.article.text == plain + "\n")
    #expect(try text.tagged(plain) == tagged)
    // Written as it was, the page reads as it did.
    let same = try Translating(text.text([(plain, tagged)]))
    #expect(same.document.article.text == text.document.article.text)
    #expect(try same.tagged(plain) == tagged)
  }

  @Test(arguments: [
    ("<g1>Екі</g1> бір.", "<p><b class=x>Екі</b> бір.</p>"),
    ("Бір < екі & үш.", "<p>Бір &lt; екі &amp; үш.</p>"),
    ("<g1>Бір <g1>екі</g1>", "<p><b class=x>Бір <b class=x>екі</b></b></p>"),
  ])
  func `Codes come back where the translation has them`(
    _ target: String, _ expected: String
  ) throws {
    let html = "<p>Раз <b class=x>два</b>.</p>"
    #expect(try translated(html, [("Раз два.", target)]) == expected)
  }

  @Test func `A tag that two sentences share stays between them`() throws {
    let html = "<p><b>Раз. Два</b> три.</p>"
    let text = try body(html)
    #expect(try text.tagged("Раз.") == "Раз.")
    #expect(try text.tagged("Два три.") == "Два<x1/> три.")
    #expect(
      try translated(html, [("Раз.", "Бір."), ("Два три.", "Екі<x1/> үш.")])
        == "<p><b>Бір. Екі</b> үш.</p>")
    #expect(
      try translated(html, [("Два три.", "Екі үш.")]) == "<p><b>Раз. </b>Екі үш.</p>")
  }

  @Test func `Title, description and alternatives are offered and written`() throws {
    let html = """
      <!doctype html><html><head><title>Визит &amp; встреча</title>
      <meta name='description' content='О визите "делегации"'><meta name=keywords content=нет></head>
      <body><img alt='Логотип'><article><h1>Визит</h1>
      <p><img src=a alt=Карта> Делегация прибыла в город.</p></article></body></html>
      """
    let text = try Translating(html)
    #expect(text.document.article.text == "Визит\nДелегация прибыла в город.\n")
    #expect(text.document.further.map(\.kind) == [.title, .description, .alternative])
    let written = try text.text(
      [
        ("Визит & встреча", "Visit & <talks>"),
        ("О визите \"делегации\"", "The delegation's visit"),
        ("Карта", "A \"map\""), ("Делегация прибыла в город.", "The delegation arrived."),
      ], to: "en")
    #expect(written.contains("<html lang=\"en\">"))
    #expect(written.contains("<title>Visit &amp; &lt;talks&gt;</title>"))
    #expect(written.contains("content='The delegation&#39;s visit'>"))
    #expect(written.contains("alt=\"A &quot;map&quot;\"> The delegation arrived.</p>"))
    #expect(written.contains("<img alt='Логотип'>"))
  }

  @Test func `The language is said anew where the text is`() throws {
    let html = """
      <html lang="ru-RU" xml:lang=ru><body><main><p lang="ru">Первый абзац.</p>
      <p lang="ru">Второй абзац.</p><p lang="de">Zitat. Третий абзац.</p></main></body></html>
      """
    let written = try Translating(html).text(
      [("Первый абзац.", "Бірінші."), ("Третий абзац.", "Үшінші.")])
    #expect(
      written == """
        <html lang="kk" xml:lang="kk"><body><main><p lang="kk">Бірінші.</p>
        <p lang="ru">Второй абзац.</p><p lang="de">Zitat. Үшінші.</p></main></body></html>
        """)
    #expect(try Translating(html).text([]) == html)
  }

  @Test func `An old encoding stays, with references for what it lacks`() throws {
    let html = "<meta charset=windows-1251><main><p>Первый абзац — «да».</p></main>"
    let bytes = try #require(EncodedText(Array(html.utf8), in: "windows-1251")).bytes
    let written = try Translating(bytes).written([("Первый абзац — «да».", "Иә, ғой — «да».")])
    let expected = "<meta charset=windows-1251><main><p>Иә, &#1171;ой — «да».</p></main>"
      .replacing("ә", with: "&#1241;")
    #expect(written.bytes == EncodedText(Array(expected.utf8), in: "windows-1251")?.bytes)
  }

  /// Every page that the reader's tests know, and more: written with its own texts, it reads the same.
  @Test(arguments: [
    "<p>Раз<br>два <i>три<p>Четыре</i> пять.", "<pre>Раз\n  <b>два</b>\n\nтри &lt;</pre>",
    "<table><tr><td>Раз <b>два<td>три</b></table>", "<p>a<b>b<i>c</b>d</i>e.</p>",
    "<p>Раз <b><i>два</b></i> три.</p>", "<ul><li>Раз<li><a href=x>два</a> три</ul>",
    "<p>Да &amp;amp; нет &quot;тут&quot; &nbsp; там.</p>",
    "<p>Раз <math><mi>x</mi></math> два.</p>",
    "<p>a<ruby>漢<rt>kan</rt></ruby>b.</p>", "<p>Раз</b> два <u>три.</p><p>Четыре</u> пять.</p>",
  ])
  func `Written with its own texts a page reads as it did`(_ html: String) throws {
    let text = try body(html)
    let lines = text.document.article.text.split(separator: "\n").map(String.init)
    let written = try text.text(
      lines.map { line in
        let trimmed = line.trimmed
        return (trimmed, try text.tagged(trimmed))
      })
    #expect(try Translating(written).document.article.text == text.document.article.text)
  }
}
