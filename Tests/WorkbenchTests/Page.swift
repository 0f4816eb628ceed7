import Testing

/// What the tests do and see on the article's page.
struct Page {
  let browser: Browser

  /// Opens an article and waits until a field has the focus.
  func open(_ workbench: Workbench, article: Int = 1) async throws {
    try await browser.open(workbench.page("/articles/\(article)"))
    #expect(try await isReady())
  }

  func isReady() async throws -> Bool {
    try await browser.waits("return document.activeElement?.matches('.row textarea') ?? false")
  }

  /// Goes to a segment by the keyboard.
  func goTo(_ number: Int) async throws {
    try await browser.press(.control + "g")
    #expect(try await browser.waits("return document.activeElement?.type === 'number'"))
    try await browser.type("\(number)")
    try await browser.press(.enter)
    #expect(try await isAt(number))
  }

  /// Whether a segment's field has the focus, now or soon.
  func isAt(_ number: Int) async throws -> Bool {
    try await browser.waits(
      "return document.activeElement.getAttribute('aria-label') === 'Translation ' + arguments[0]",
      .number(Double(number)))
  }

  /// What stands in a segment's field.
  func text(_ number: Int) async throws -> String {
    try await browser.run(
      "return document.querySelector(`[aria-label='Translation ${arguments[0]}']`).value",
      .number(Double(number))
    ).string
  }

  /// Whether a translation holds these words, now or soon: what a key inserts may still be on its way.
  func says(_ number: Int, _ words: String) async throws -> Bool {
    try await browser.waits(
      "return document.querySelector(`[aria-label='Translation ${arguments[0]}']`)?.value.includes(arguments[1])",
      .number(Double(number)), .string(words))
  }

  func hasText(_ number: Int, _ text: String) async throws -> Bool {
    try await browser.waits(
      "return document.querySelector(`[aria-label='Translation ${arguments[0]}']`)?.value === arguments[1]",
      .number(Double(number)), .string(text))
  }

  /// Whether a segment gets into a state: `empty`, `draft`, `confirmed`.
  func isState(_ number: Int, _ state: String) async throws -> Bool {
    try await browser.waits(
      "return document.querySelector(`[data-n='${arguments[0]}']`)?.dataset.state === arguments[1]",
      .number(Double(number)), .string(state))
  }

  /// Whether everything typed is with the server.
  func isSaved() async throws -> Bool {
    try await browser.waits(
      "return document.querySelector('#saving').textContent === 'Saved' && !Object.keys(localStorage).some(k => k.startsWith('tm.draft'))"
    )
  }

  /// Whether the open segment's matches are shown.
  func hasMatches() async throws -> Bool {
    try await helps(with: ".match .insert")
  }

  /// Whether the help that is shown is the open segment's, and has such an element.
  func helps(with selector: String) async throws -> Bool {
    try await browser.waits(
      "return document.querySelector(`#help[aria-busy=false] ${arguments[0]}`) !== null",
      .string(selector))
  }

  /// The words offered in the open segment, once there are some.
  func offer() async throws -> String {
    #expect(
      try await browser.waits(
        "return document.querySelector('.row.open .ghost').textContent !== ''"))
    return try await browser.run("return document.querySelector('.row.open .ghost').textContent")
      .string
  }

  /// What an address of the server's API answers to the page.
  func api(_ path: String) async throws -> JSON {
    try await browser.await(
      "const done = arguments[1]; fetch('/api/v1/' + arguments[0]).then(r => r.json()).then(done)",
      .string(path))
  }
}
