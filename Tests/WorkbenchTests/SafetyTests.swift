import Foundation
import Testing

extension WorkbenchTests {
  /// Nothing typed is lost: not by a reload, not by the server's death, not by another tab.
  @Suite(.serialized) struct SafetyTests {
    private let workbench: Workbench

    init() throws {
      workbench = try Workbench()
      try workbench.write("Стороны обменялись мнениями.\nПосол прибыл в город.\n", to: "a.txt")
      try workbench.start("a.txt", "--to", "en")
    }

    @Test func aReloadKeepsTheLastLetter() async throws {
      try await withPage { page in
        try await page.open(workbench)
        try await page.goTo(1)
        try await page.browser.type("The sides exch")
        try await page.browser.reload()
        #expect(try await page.isReady())
        #expect(try await page.hasText(1, "The sides exch"))
        #expect(try await page.isSaved())
      }
    }

    @Test func theServersDeathTakesNothingFromAnOpenPage() async throws {
      try await withPage { page in
        try await page.open(workbench)
        try await page.goTo(2)
        try await page.browser.type("The ambassador ")
        workbench.kill()
        try await page.browser.type("has arrived")
        #expect(
          try await page.browser.waits("return document.querySelector('#saving.bad') !== null"))
        try workbench.start()
        #expect(try await page.isSaved())
        let article = try await page.api("articles/1")
        #expect(article["segments"].array[1]["target"] == "The ambassador has arrived")
      }
    }

    /// The browser that typed is gone too: only what was typed in its last second may be missing.
    @Test func aKillWhileTypingLosesAtMostASecond() async throws {
      let page = Page(browser: try await Browser())
      try await page.open(workbench)
      try await page.goTo(2)
      try await page.browser.type("The ambassador has arrived in the city")
      // Within a second, if the machine is not very slow; nothing was done but typing.
      #expect(try await page.isSaved())
      try await page.browser.type(" tod")
      workbench.kill()
      await page.browser.close(abruptly: true)
      try workbench.start()
      try await withPage { page in
        try await page.open(workbench)
        #expect(try await page.text(2).hasPrefix("The ambassador has arrived in the city"))
      }
    }

    @Test func aSecondTabAgrees() async throws {
      try await withPage { page in
        let browser = page.browser
        try await page.open(workbench)
        let first = try await browser.tab
        let second = try await browser.newTab()
        try await page.open(workbench)
        try await page.goTo(2)
        try await browser.type("The ambassador has arrived.")
        try await browser.press(.control + .enter)
        #expect(try await page.isState(2, "confirmed"))
        try await browser.turn(to: first)
        #expect(try await page.hasText(2, "The ambassador has arrived."))
        #expect(try await page.isState(2, "confirmed"))
        try await browser.turn(to: second)
        #expect(try await page.isSaved())
      }
    }

    /// Somebody else's words came first: both texts are shown, and the typed one can stay.
    @Test func twoTextsOfOneSegmentAreBothShown() async throws {
      try await withPage { page in
        let browser = page.browser
        try await page.open(workbench)
        try await page.goTo(1)
        try await page.writeElsewhere(segment: 1, "Views were exchanged.")
        try await browser.type("The sides talked.")
        #expect(
          try await browser.waits(
            """
            const conflict = document.querySelector('[data-n="1"] .conflict');
            return conflict?.querySelector('.mine').textContent === 'The sides talked.'
              && conflict.querySelector('.theirs').textContent === 'Views were exchanged.'
              && document.querySelector('#saving.bad')?.textContent.startsWith('Not saved')
            """))
        // Ctrl+Enter leads to the choice, Enter makes it.
        try await browser.press(.control + .enter)
        try await browser.press(.enter)
        #expect(try await page.isSaved())
        let article = try await page.api("articles/1")
        #expect(article["segments"].array[0]["target"] == "The sides talked.")
      }
    }

    @Test func theOtherTextCanBeTakenAndTheOwnBroughtBack() async throws {
      try await withPage { page in
        let browser = page.browser
        try await page.open(workbench)
        try await page.goTo(1)
        try await page.writeElsewhere(segment: 1, "Views were exchanged.")
        try await browser.type("The sides talked.")
        #expect(try await browser.waits("return document.querySelector('.conflict') !== null"))
        try await browser.press(.control + .enter)
        try await browser.press(.tab)
        try await browser.press(.enter)
        #expect(try await page.hasText(1, "Views were exchanged."))
        try await browser.press(.control + "z")
        #expect(try await page.hasText(1, "The sides talked."))
      }
    }
  }
}

extension Page {
  /// Writes a segment as another program would: the page hears of it when it saves or polls.
  func writeElsewhere(segment: Int, _ text: String) async throws {
    let answer = try await browser.await(
      """
      const [number, target, done] = arguments;
      const path = '/api/v1/articles/1';
      fetch(path).then(r => r.json()).then(({ segments }) =>
        fetch(`${path}/segments/${number}`, {
          method: 'PUT', headers: { 'X-TM': '1', 'Content-Type': 'application/json' },
          body: JSON.stringify({ target, state: 'draft', revision: segments[number - 1].revision }),
        })).then(r => done(r.status))
      """, .number(Double(segment)), .string(text))
    #expect(answer == 200)
  }

  /// Exports the document by keys, into a folder.
  func exportsByKeyboard(to folder: URL) async throws {
    try await browser.keepDownloads(in: folder)
    try await browser.press(.alt + "e")
    #expect(try await browser.waits("return document.activeElement.matches('#export-menu a')"))
    try await browser.press(.enter)
    for _ in 0..<200 {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      if let name = files.first(where: { $0.hasSuffix(".txt") }) {
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        #expect(text.contains("Kazakhstan and Slovenia: cities grow closer"))
        #expect(text.contains("had exceeded 45 in all."))
        return
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("nothing was exported")
  }
}
