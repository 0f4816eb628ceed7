import Testing

@testable import Interchange

@Suite("Markdown there and back")
struct MarkdownDocumentTests {
  private func document(_ text: String) throws -> Translating {
    try Translating(Array(text.utf8), named: "a.md")
  }

  @Test(arguments: [
    // Blocks.
    ("# Заголовок #\n\nАбзац.\n", "Заголовок\nАбзац.\n"),
    ("Заголовок\n===\n\nДругой\n---\nАбзац\n", "Заголовок\nДругой\nАбзац\n"),
    ("Строка\nпродолжается.\n\nНовый абзац.", "Строка продолжается.\nНовый абзац.\n"),
    ("Строка  \nдругая\\\nтретья", "Строка\nдругая\nтретья\n"),
    (
      "- Раз\n- Два\n  дальше\n\n  Ещё абзац\n* [x] Три\n1. Четыре",
      "Раз\nДва дальше\nЕщё абзац\nТри\nЧетыре\n"
    ),
    ("> Цитата\n> дальше\n>\n> > Вторая", "Цитата дальше\nВторая\n"),
    ("| А | Б |\n|---|:-:|\n| один | **два** |\n\nПосле", "А\nБ\nодин\nдва\nПосле\n"),
    // What is not offered.
    ("---\ntitle: Имя\n---\nТекст\n", "Текст\n"), ("+++\nx = 1\n+++\nТекст\n", "Текст\n"),
    ("До\n\n```sh\n# код\n```\nПосле\n", "До\nПосле\n"), ("До\n\n    код\n\nПосле", "До\nПосле\n"),
    ("<div>\nразметка\n</div>\n\nТекст\n", "Текст\n"), ("<!-- скрыто\n\nещё -->\nТекст", "Текст\n"),
    ("До\n\n***\n\nПосле\n\n[a]: http://x \"Имя\"\n[^1]: Сноска", "До\nПосле\nСноска\n"),
    ("В 2024\n2025. Числа", "В 2024 2025. Числа\n"),
    // Marks in a text.
    ("Раз **два** _три_ `код` ~~четыре~~", "Раз два три код четыре\n"),
    ("Звёздочка \\*не\\* знак &mdash; 5 * 3 и a_b_c", "Звёздочка *не* знак — 5 * 3 и a_b_c\n"),
    ("Вот [ссылка](http://x/(y) \"Имя\") и <http://z>", "Вот ссылка и http://z\n"),
    ("`**не жирно**` [не ссылка]", "**не жирно** [не ссылка]\n"),
  ])
  func `Paragraphs, headings, items and cells are read`(_ source: String, _ text: String) throws {
    #expect(try document(source).document.text == text)
    #expect(try document(source).document.article.format == .markdown)
    #expect(try document(source.replacing("\n", with: "\r\n")).document.text == text)
    #expect(try document(source).text([]) == source)
  }

  @Test(arguments: [
    ("Раз **два** три", "Раз два три", "Раз <g1>два</g1> три"),
    ("**Весь жирный**", "Весь жирный", "Весь жирный"),
    ("**Начало** фразы", "Начало фразы", "<g1>Начало</g1> фразы"),
    ("***Оба*** и *один*", "Оба и один", "<g1>Оба</g1> и <g2>один</g2>"),
    ("Вот [**ссылка**](x)", "Вот ссылка", "Вот <g1>ссылка</g1>"),
    ("Вот ![вид](a.png)<br>тут[^1]", "Вот видтут", "Вот <g1>вид</g1><x2/>тут"),
    ("**Раз. Два** три.", "Раз.", "Раз."), ("**Раз. Два** три.", "Два три.", "Два<x1/> три."),
  ])
  func `Marks are codes`(_ source: String, _ text: String, _ tagged: String) throws {
    #expect(try document(source).tagged(text) == tagged)
  }

  @Test(arguments: [
    ("Раз **два** три", "Раз два три", "Үш <g1>екі</g1> бір", "Үш **екі** бір"),
    ("- Раз\n  два `x`\n", "Раз два x", "Бір <g1>x</g1> екі", "- Бір `x` екі\n"),
    (
      "Вот [имя][] и [дом].\n\n[имя]: x\n[дом]: y\n", "Вот имя и дом.",
      "Міне <g1>ат</g1>, <g2>үй</g2>.",
      "Міне [ат][имя], [үй][дом].\n\n[имя]: x\n[дом]: y\n"
    ),
    // What would be a mark is none.
    (
      "Просто текст", "Просто текст", "# *бір* [екі] <b> `x` _y_ a_b 5 * 3",
      "\\# \\*бір\\* \\[екі\\] \\<b> \\`x\\` \\_y\\_ a_b 5 * 3"
    ),
    ("А [1] б", "А [1] б", "B [1] a", "B [1] a"),
    ("Код `a`", "Код a", "<g1>*a*</g1> код", "`*a*` код"),
    ("| А | Б |\n|--|--|\n", "Б", "a|b", "| А | a\\|b |\n|--|--|\n"),
  ])
  func `Translations stand where their sentences stood`(
    _ source: String, _ text: String, _ translation: String, _ written: String
  ) throws {
    #expect(try document(source).text([(text, translation)]) == written)
  }

  @Test func `A text made to take time takes none`() throws {
    for piece in ["[](", "`", "a`b``", "<", "**a ", "![", "[^", "*_"] {
      _ = try document(String(repeating: piece, count: 5000)).document.text
    }
  }

  @Test func `Only the ending of a name makes Markdown of a text`() throws {
    #expect(try Translating("# Раз **два**").document.text == "# Раз **два**")
  }
}
