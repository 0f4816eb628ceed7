import Testing

@testable import Interchange

/// The lines of the article in a page or a piece of one.
func articleLines(_ html: String) throws -> [String] {
  let article = try ArticleReader.read(data: Array(html.utf8), name: "page")
  #expect(article.format == .html)
  return article.text.split(separator: "\n").map(String.init)
}

@Suite("Where the article is in a page")
struct HTMLArticleTests {
  private let first = "Послы двух стран встретились утром и договорились о новой дороге."
  private let second = "Дорогу построят за три года, она свяжет два порта и пять городов."
  private let third = "Деньги на неё уже есть, сказал посол после встречи с журналистами."

  private func page(_ body: String) -> String {
    "<!DOCTYPE html><html><head><meta charset=utf-8><title>Газета</title></head><body>"
      + "<header><a href='/'>Газета</a></header>\(body)<footer>Все права защищены.</footer>"
      + "</body></html>"
  }

  @Test func `An article element is read and the page's boilerplate is not`() throws {
    let html = page(
      """
      <nav><ul><li>Новости</li></ul></nav><article><h1>Новая
      дорога</h1><p>Первый&nbsp;абзац о <b>дороге</b>.<br>Вторая строка.</p>
      <aside>Читайте нас</aside><ul><li>пункт</li></ul></article>
      """)
    #expect(
      try articleLines(html)
        == ["Новая дорога", "Первый\u{A0}абзац о дороге.", "Вторая строка.", "пункт"])
  }

  @Test(arguments: [
    "<div>1<br><br>2<br>3</div>",
    "<div><p>1</p></div><div><div><p>2</p><p>3</p></div></div>",
    "<article><p>1</p></article><article><p>2</p><p>3</p></article>",
    "<div itemprop=articleBody>1</div><div class=ad>Скидки</div><div itemprop=articleBody>2<p>3</div>",
    "<form action=/><input type=hidden><div><p>1<p>2<p>3</div></form>",
    "<main><section><p>1</section><section><p>2</p>3</section></main>",
    "<table><tr><td><a href=1>Раз</a><br><a href=2>Два</a></td><td><p>1<p>2<p>3</td></tr></table>",
    "<div class=with-share><div class=lead>1</div><center>2</center><font>3</font></div>",
    "<p>1<p>2<p>3", "1<br>2<br>3", "<blockquote>1</blockquote><p>2<ul><li>3</ul>",
  ])
  func `All of the text is read wherever it stands`(_ body: String) throws {
    let text = body.replacing("1", with: first, maxReplacements: body.contains("=1>") ? 0 : 1)
      .replacing(">2<", with: ">\(second)<").replacing(">3", with: ">\(third)")
      .replacing(">1<", with: ">\(first)<")
    for headline in ["", "<h1>Новая дорога</h1>"] {
      let lines = try articleLines(page(headline + text))
      #expect(lines == (headline.isEmpty ? [] : ["Новая дорога"]) + [first, second, third])
    }
  }

  @Test(arguments: [
    "<section id=comments><h3>2 комментария</h3><article class=comment><p>1</p></article></section>",
    "<div class='share-row'><span>Facebook</span> <span>WhatsApp</span></div>",
    "<p>Facebook WhatsApp Telegram</p>", "<ul><li>Facebook</li><li>Telegram</li></ul>",
    "<div>Поделиться: <a href=f>Facebook</a> <a href=v>ВКонтакте</a></div>",
    "<div><span>Поделиться:</span><a href=f>YouTube</a><a href=v>ВКонтакте</a><a href=x>X</a></div>",
    "<div class=b-comment><b>Иван</b><p>Дорогу давно пора было построить, спасибо послам.</p></div>",
    "<p class=tags><a href=1>дороги</a> <a href=2>порты</a></p>",
    "<div>Теги: <a href=1>дороги</a>, <a href=2>порты</a></div>",
    "<div class=author-box><img src=a><p>Иван Петров пишет о дорогах десять лет. Любит море.</p></div>",
    "<div itemprop=author>Иван Петров, корреспондент отдела дорог нашей газеты.</div>",
    "<h3>Читайте также</h3><ul><li><a href=1>Мост открыт</a><li><a href=2>Порт закрыт</a></ul>",
    "<div class=readAlso><p>Мост через реку откроют летом, обещают строители города.</p></div>",
    "<form><p>Подпишитесь на рассылку и получайте новости каждое утро.</p><input></form>",
    "<div role=complementary><p>Погода сегодня хорошая, ветра нет, дождя тоже нет.</p></div>",
    "<div style='color:red; DISPLAY : none !important'><p>1</p></div>",
    "<p style='/* x */display:/**/none'>1</p>", "<p>&#8203;</p>", "<p hidden>1</p>",
    "<p style='visibility:hidden'>1</p>", "<div aria-hidden=true>1</div>", "<template>1</template>",
    "<noscript><p>1</p></noscript>", "<span class=sr-only>1</span>", "<!-- <p>1</p> -->",
    "<script>document.write('<p>1</p>')</script>", "<![if !supportLists]><![endif]>",
  ])
  func `Neither boilerplate nor what is hidden is the article`(_ other: String) throws {
    let other = other.replacing(">1<", with: ">\(third)<")
    for (start, end) in [
      ("<article><h1>Новая дорога</h1>", "</article>"),
      ("<h1>Новая дорога</h1><div class=text>", "</div>"),
    ] {
      let inside = "\(start)<p>\(first)</p><p>\(second)</p>\(other)\(end)"
      #expect(try articleLines(page(inside)) == ["Новая дорога", first, second])
      let outside = "\(start)<p>\(first)</p><p>\(second)</p>\(end)\(other)"
      #expect(try articleLines(page(outside)) == ["Новая дорога", first, second])
    }
  }

  @Test func `Comments longer than the article are still comments`() throws {
    let readers = (1...40).map { "<li class=comment><p>\(first) \($0)</p></li>" }.joined()
    let html = page(
      "<h1>Новая дорога</h1><div><p>\(first)</p></div><ol class=commentlist>\(readers)</ol>")
    #expect(try articleLines(html) == ["Новая дорога", first])
  }

  @Test func `A name that the whole page has says nothing of the article`() throws {
    let html =
      "<body class='nav-open'><div id=sidebar-left-layout><h1>Дорога</h1><p>\(first)</p></div>"
    #expect(try articleLines(html) == ["Дорога", first])
  }

  @Test func `Without a headline the heading before the text is taken`() throws {
    let html = page("<div><a href=1>Раз</a></div><div><h2>Новая дорога</h2><p>\(first)</p></div>")
    #expect(try articleLines(html) == ["Новая дорога", first])
  }

  @Test(arguments: [
    "<div>T</div><div>1</div>", "<center><b>T</b></center><br>1", "<p><font size=4>T</font><p>1",
    "<span class=title>T</span><div>1</div>", "<div class=news-title>T</div><div><p>1</p></div>",
    "<nav><a href=1>Раз</a></nav><ul><li><a href=2>Два</a></ul><div>T</div><section>1</section>",
  ])
  func `A title that is no heading is one before the text`(_ body: String) throws {
    let html = body.replacing("T", with: "Новая дорога").replacing(
      "1", with: "\(first)<br>\(second)", maxReplacements: body.contains("=1>") ? 0 : 1)
    let lines = try articleLines(page(html.replacing(">1<", with: ">\(first)<br>\(second)<")))
    #expect(lines == ["Новая дорога", first, second])
  }

  @Test func `A heading that counts comments ends the text, one that names them does not`() throws {
    for heading in ["2 комментария", "Комментарии (2)", "Comments: 2"] {
      let html = page(
        "<h1>Дорога</h1><p>\(first)</p><h3>\(heading)</h3><div><p>\(second)</p></div>")
      #expect(try articleLines(html) == ["Дорога", first])
    }
    let named = page("<h1>Дорога</h1><p>\(first)</p><h3>Комментарии</h3><p>\(second)</p>")
    #expect(try articleLines(named) == ["Дорога", first, "Комментарии", second])
    let commentary = page("<h1>Дорога</h1><p class=commentary>\(first)</p><p>\(second)</p>")
    #expect(try articleLines(commentary) == ["Дорога", first, second])
  }

  @Test func `Announcements of other articles are not this one`() throws {
    let cards = (1...3).map {
      "<article><h3><a href=\($0)>Другая новость</a></h3><p>\(third)</p></article>"
    }.joined()
    let html = page("<article><h1>Дорога</h1><p>\(first)</p><p>\(second)</p></article>\(cards)")
    #expect(try articleLines(html) == ["Дорога", first, second])
  }

  @Test func `Short last lines in the article's container stay, a foot of short lines goes`() throws
  {
    let html = "<h1>Дорога</h1><div><p>\(first)</p><p>Фото автора</p></div><div>Реклама здесь</div>"
    #expect(try articleLines(html) == ["Дорога", first, "Фото автора"])
  }

  @Test(arguments: [
    "<article style='display:none'><p>1</p></article>", "<div id=root></div><script>1</script>",
  ])
  func `A page that shows nothing is said to`(_ body: String) throws {
    let html = "<!doctype html><body>" + body.replacing("1", with: first)
    let article = try ArticleReader.read(data: Array(html.utf8), name: "page")
    #expect(article.text.isEmpty)
    #expect(article.notices.contains(.nothingShown))
  }

  @Test(arguments: [
    "<section><p>Да.</p></section>", "<!-- блок --><p>Да.</p>", "<b>Да.</b>", "<custom-box>Да.",
    "\u{FEFF}<p>Да.", "\n\n <h2>Да.</h2>", "<td>Да.</td>",
    "<?xml version='1.0'?><html><p>Да.</html>",
    "Warning: x\n<!doctype html><p>Да.",
  ])
  func `A piece of a page is known by its first tag or comment`(_ html: String) throws {
    let article = try ArticleReader.read(data: Array(html.utf8), name: "a")
    #expect(article.format == .html)
    #expect(article.text.contains("Да.") && !article.text.contains("<"))
  }

  @Test func `Other XML is refused, and text that begins with a sign is text`() throws {
    #expect(throws: InterchangeError.self) {
      try ArticleReader.read(data: Array("<?xml version='1.0'?><rss/>".utf8), name: "a")
    }
    for text in ["<Название>", "< 5 лет", "<>", "a < b > c"] {
      #expect(try ArticleReader.read(data: Array(text.utf8), name: "a").text == text)
    }
  }
}
