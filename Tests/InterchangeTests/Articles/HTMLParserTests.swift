import Testing

@testable import Interchange

@Suite("Pages as people write them")
struct HTMLParserTests {
  private func article(_ html: String) throws -> ArticleContent {
    try ArticleReader.read(data: Array(html.utf8), name: "page")
  }

  @Test(arguments: ["<p><font>#", "<div>#", "<p><b>#", "<span>#<br>", "<blockquote>#", "<ul><li>#"])
  func `Unclosed tags lose nothing, however many`(_ line: String) throws {
    let count = 700
    let html = (1...count).map { line.replacing("#", with: "Абзац номер \($0).") }.joined()
    let article = try article("<html><body>\(html)")
    #expect(article.text.split(separator: "\n").count == count)
    let isDeep =
      line.hasPrefix("<div") || line.hasPrefix("<span") || line.hasPrefix("<blockquote")
      || line.hasPrefix("<ul")
    #expect(article.notices == (isDeep ? [.deepNesting(limit: 512, line: 1)] : []))
  }

  @Test(arguments: [
    ("<p>Раз<p>два", ["Раз", "два"]), ("<b><p>Раз</b>два</p>", ["Раздва"]),
    ("<ul><li>Раз<ul><li>два</ul><li>три</ul>", ["Раз", "два", "три"]),
    ("<dl><dt>Раз<dd>два<dt>три</dl>", ["Раз", "два", "три"]),
    ("<table><tr><td>Раз<td>два<tr><td>три</table>", ["Раз", "два", "три"]),
    ("<table><tr><td>Раз<table><td>два</table>три</table>", ["Раз", "два", "три"]),
    ("<div>Раз</p>два</br>три</div>", ["Раз", "два", "три"]),
    ("<p>Раз</section></span></x>два", ["Раздва"]),
    ("<p>Раз</div></span></x>два", ["Раз", "два"]), ("<h2>Раз</h3><p>два", ["Раз", "два"]),
    ("<p>Раз <!-- a -- b --> два <!--> три <!x> четыре <?y z> пять", ["Раз два три четыре пять"]),
    ("<p a='>' b=\"</p>\" c=>>Раз", [">Раз"]), ("<P CLASS=x>Раз</P >два", ["Раз", "два"]),
    ("<p>a < b <5 <- <é", ["a < b <5 <- <é"]), ("<p>Раз<br/>два<br / >три", ["Раз", "два", "три"]),
    ("<body>Раз</body></html>два", ["Раздва"]),
    ("<p>Раз<svg><text>x</text><p>два", ["Раз", "два"]),
    ("<p>Раз<script><!-- <script> </script> --> x </script>два", ["Раздва"]),
    ("<p>Раз<style>p > b { }</style><title>x</title>два", ["Раздва"]),
    ("<p>Раз <a href=x>два <div>три</a> четыре</div>", ["Раз два", "три четыре"]),
    ("<select><option>x</select><p>Раз", ["Раз"]), ("<p>Раз<![CDATA[ x ]]>два", ["Раздва"]),
  ])
  func `Markup is mended as the HTML Standard says`(_ html: String, _ lines: [String]) throws {
    #expect(try article("<div>" + html).text.split(separator: "\n").map(String.init) == lines)
  }

  @Test func `XHTML's empty elements are empty`() throws {
    let html = """
      <?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><style/>\
      <script src="a"/></head><body><iframe src="x"/><p>Раз.</p><textarea/><p>Два <![CDATA[< 3]]>.</p>
      """
    #expect(try article(html).text == "Раз.\nДва < 3.\n")
  }

  @Test(arguments: ["<!--", "<script>", "<title>", "<style>", "<p class='"])
  func `What is begun and never ended is said`(_ start: String) throws {
    let article = try article("<p>Раз.</p>\n\(start) Два, три, четыре, пять, шесть, семь.")
    #expect(article.text == "Раз.\n")
    guard case .unclosed(let what, line: 2)? = article.notices.first else {
      Issue.record("\(article.notices)")
      return
    }
    #expect(start.hasPrefix(what))
  }

  @Test func `Time and memory are linear in whatever a page holds`() throws {
    for piece in [
      "<b>", "</b>", "<a href=x>", "<!--", "<div><p><table>", "&amp", "<p", "]]>", "<svg>",
    ] {
      let article = try article("<p>Раз." + String(repeating: piece, count: 2000))
      #expect(article.text.hasPrefix("Раз."))
    }
  }
}
