import Interchange
import Testing

@Suite("Articles in HTML")
struct ArticleFormatTests {
  private func text(_ html: String) throws -> String {
    let article = try ArticleReader.read(data: Array(html.utf8), name: "page")
    #expect(article.format == .html)
    return article.text
  }

  @Test func `The article is read and the page's furniture is not`() throws {
    let page = """
      <!DOCTYPE html><html><head><title>Сайт</title><script>var x = "<p>нет</p>";</script></head>
      <body><header><a href="/">Главная</a></header><nav><ul><li>Новости</li></ul></nav>
      <article><h1>Визит
      главы МИД</h1><p>Первый&nbsp;абзац о <b>визите</b>.<br>Вторая строка.</p>
      <aside>Читайте также</aside><ul><li>пункт</li></ul></article>
      <footer>Все права защищены</footer></body></html>
      """
    #expect(
      try text(page)
        == "Визит главы МИД\nПервый\u{A0}абзац о визите.\nВторая строка.\nпункт\n")
  }

  @Test func `Without an article element the densest block of paragraphs is it`() throws {
    let words = String(repeating: "Стороны обсудили двусторонние отношения. ", count: 5)
    let page = """
      <html><body><h1>Заголовок</h1><div class="menu"><a href="1">Один</a> <a href="2">Два</a></div>
      <div><p>\(words)</p><p>\(words)</p></div><div><p>Реклама канала здесь, подпишись</p></div>
      </body></html>
      """
    let lines = try text(page).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first == "Заголовок")
  }

  @Test func `A page in windows-1251 says so itself`() throws {
    let start = Array("<html><head><meta charset=\"windows-1251\"></head><body><p>".utf8)
    let article = try ArticleReader.read(
      data: start + [0xC4, 0xE0] + Array("</p></body></html>".utf8), name: "page")
    #expect(article.text == "Да\n")
  }
}
