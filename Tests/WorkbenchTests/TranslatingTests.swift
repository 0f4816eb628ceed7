import Foundation
import Testing

extension WorkbenchTests {
  /// An article from its opening to its export, without a mouse.
  @Suite(.serialized) struct TranslatingTests {
    private let workbench: Workbench

    init() throws {
      workbench = try Workbench()
    }

    private var sample: String {
      Workbench.package.appendingPathComponent("tmx/samples/posol-mer.txt").path
    }

    @Test func theSampleArticleIsTranslatedByKeyboardAlone() async throws {
      try await workbench.fillMemory()
      try workbench.start(sample, "--to", "en")
      try await withPage { page in
        let browser = page.browser
        try await page.open(workbench)
        #expect(try await page.isAt(1))
        try await browser.type("Kazakhstan and Slovenia: cities grow closer")
        try await browser.press(.control + .enter)
        // The page's boilerplate in between is not offered.
        #expect(try await page.isAt(4))
        #expect(try await page.isState(1, "confirmed"))

        // A match with its numbers adapted, inserted and then edited.
        try await page.goTo(8)
        #expect(try await page.hasMatches())
        let adapted = try await browser.run(
          "return [...document.querySelectorAll('#help .adapted')].map(e => e.textContent)")
        #expect(adapted == ["6", "7", "45"])
        try await browser.press(.control + "1")
        #expect(try await page.says(8, "over the past 7 years"))
        try await browser.press(.backspace)
        try await browser.type(" in all.")
        #expect(try await page.text(8).hasSuffix("had exceeded 45 in all."))
        try await browser.press(.control + .enter)
        #expect(try await page.isState(8, "confirmed"))

        try await confirmTheRest(page)
        #expect(
          try await browser.waits(
            "return document.querySelector('#progress-words').textContent.endsWith('100 %')"))
        try await page.exportsByKeyboard(to: workbench.folder)
      }
      // Every sentence is in the memory, between its neighbours.
      let answer = try workbench.tm(
        "suggest", sample, "--to", "en", "--memory", "m.sqlite", "--json")
      let segments = try JSONDecoder().decode(JSON.self, from: Data(answer.utf8))["segments"].array
      for segment in segments where segment["offered"].bool {
        #expect(segment["matches"].array.first?["band"] == "context", "\(segment["text"].string)")
      }
    }

    /// Confirms every open segment: its best match, or a text of its own.
    private func confirmTheRest(_ page: Page) async throws {
      let browser = page.browser
      for _ in 0..<30 {
        let open = try await browser.run(
          "return document.querySelectorAll('.row[data-state=empty] textarea, .row[data-state=draft] textarea').length"
        ).int
        guard open > 0 else { return }
        let before = try await browser.run(
          "return document.activeElement.getAttribute('aria-label')"
        ).string
        #expect(try await page.helps(with: "*"))
        try await browser.press(.control + "1")
        if try await browser.run("return document.activeElement.value").string.isEmpty {
          try await browser.type("A sentence of its own, \(before).")
        }
        try await browser.press(.control + .enter)
        guard open > 1 else { break }
        #expect(
          try await browser.waits(
            "return document.activeElement.getAttribute('aria-label') !== arguments[0]",
            .string(before)))
      }
      #expect(try await page.isSaved())
    }

    @Test func offersAreTakenWholeByWordOrNotAtAll() async throws {
      try await workbench.fillMemory()
      try workbench.start(sample, "--to", "en")
      try await withPage { page in
        let browser = page.browser
        try await page.open(workbench)
        try await page.goTo(8)
        try await browser.type("The Kazakh diplomat rec")
        let offer = try await page.offer()
        try await browser.press(.tab)
        #expect(try await page.hasText(8, "The Kazakh diplomat rec" + offer))
        #expect(try await page.isAt(8))
        // In one step, what a key put in is gone again.
        try await browser.press(.control + "z")
        #expect(try await page.hasText(8, "The Kazakh diplomat rec"))
        try await browser.type("a")
        let rest = try await page.offer()
        try await browser.press(.control + .right)
        let word = String(rest.prefix { !$0.isWhitespace })
        #expect(try await page.hasText(8, "The Kazakh diplomat reca" + word))
        try await browser.type(" t")
        _ = try await page.offer()
        try await browser.press(.escape)
        #expect(
          try await browser.run("return document.querySelector('.row.open .ghost').textContent")
            == "")
        // Without an offer Tab moves on.
        try await browser.press(.tab)
        #expect(try await page.isAt(9))
      }
    }

    /// Whoever comes back to a confirmed translation is not offered words behind its end.
    @Test func aConfirmedTranslationIsOfferedNoWords() async throws {
      try workbench.write("Посол прибыл.\nСтороны обменялись мнениями.\n", to: "a.txt")
      try workbench.start("a.txt", "--to", "en")
      try await withPage { page in
        let browser = page.browser
        try await page.open(workbench)
        try await page.goTo(1)
        try await browser.type("The envoy came.")
        try await browser.press(.control + .enter)
        #expect(try await page.isAt(2))
        #expect(try await page.isSaved())
        try await browser.run("performance.clearResourceTimings()")
        try await page.goTo(1)
        try await browser.type("!")
        let asked = """
          return performance.getEntriesByType('resource')
            .map(({ name }) => new URL(name)).filter(({ pathname }) => pathname.endsWith('/complete'))
            .map(({ searchParams }) => searchParams.get('typed'))
          """
        #expect(try await browser.waits("return (() => {\(asked)})().length > 0"))
        #expect(try await browser.run(asked) == ["The envoy came.!"])
      }
    }

    @Test func repetitionsAreFilledInAndUndone() async throws {
      try workbench.write(
        "Стороны обменялись мнениями.\nПосол прибыл в город.\nСтороны обменялись мнениями.\n",
        to: "a.txt")
      try workbench.start("a.txt", "--to", "en")
      try await withPage { page in
        let browser = page.browser
        try await page.open(workbench)
        try await page.goTo(1)
        try await browser.type("The sides exchanged views.")
        try await browser.press(.control + .enter)
        #expect(try await page.hasText(3, "The sides exchanged views."))
        #expect(try await page.isAt(2))
        // Across segments: the confirmation with all it did, then the words.
        try await browser.press(.control + "z")
        #expect(try await page.hasText(3, ""))
        #expect(try await page.isState(1, "draft"))
        #expect(try await page.isAt(1))
        try await browser.press(.control + "z")
        #expect(try await page.hasText(1, ""))
        try await browser.press(.control + "y")
        #expect(try await page.hasText(1, "The sides exchanged views."))
        try await browser.press(.control + "y")
        #expect(try await page.hasText(3, "The sides exchanged views."))
        #expect(try await page.isState(1, "confirmed"))
      }
    }

    @Test func findingsAreShownAndNeverInTheWay() async throws {
      try workbench.write("В городе 45 школ.\nПосол прибыл в город.\n", to: "a.txt")
      try workbench.start("a.txt", "--to", "en")
      try await withPage { page in
        let browser = page.browser
        try await page.open(workbench)
        try await page.goTo(1)
        try await browser.type("There are 54 schools in the city.")
        try await browser.press(.control + .enter)
        #expect(try await page.isAt(2))
        #expect(try await page.isState(1, "confirmed"))
        #expect(
          try await browser.waits(
            "return document.querySelector('[data-n=\"1\"] .finding') !== null"))
        #expect(
          try await browser.run(
            "return document.querySelector('#filters [data-value=warned]').textContent")
            == "Warnings 1")
        // What it is about is said, and marked where it stands.
        #expect(
          try await browser.run("return document.querySelector('.finding').textContent")
            == "Numbers or dates differ: not in the translation: “45”; not in the source: “54”")
        #expect(
          try await browser.run(
            "return [...CSS.highlights.get('fault')].map(r => r.startContainer.data.slice(r.startOffset, r.endOffset))"
          ) == ["54"])
        try await browser.reload()
        #expect(try await page.isReady())
        #expect(
          try await browser.waits(
            "return document.querySelector('[data-n=\"1\"] .finding')?.textContent.includes('45')"))
      }
    }

    @Test func inlineCodesAreShownAndKeepTheFormatting() async throws {
      try workbench.write("Посол **прибыл** в город.\n\nОн рад.\n", to: "a.md")
      try workbench.start("a.md", "--to", "en")
      try await withPage { page in
        let browser = page.browser
        try await page.open(workbench)
        #expect(
          try await browser.waits(
            "return document.querySelectorAll('.row.open .source .code').length === 2"))
        // They are none of the text.
        #expect(
          try await browser.run("return document.querySelector('.row.open .source').textContent")
            == "Посол прибыл в город.")
        try await browser.type("The envoy ")
        try await browser.press(.alt + "g")
        try await browser.type("came")
        try await browser.press(.alt + "g")
        try await browser.type(" to town.")
        #expect(try await page.isSaved())
        let written = try await browser.await(
          "const done = arguments[0]; fetch('/api/v1/articles/1/export?format=document').then(r => r.text()).then(done)"
        ).string
        #expect(written.hasPrefix("The envoy **came** to town."))
      }
    }

    @Test func segmentsAreSplitMergedAndCommentedOn() async throws {
      try workbench.write("Посол прибыл; стороны обменялись мнениями.\n", to: "a.txt")
      try workbench.start("a.txt", "--to", "en")
      try await withPage { page in
        let browser = page.browser
        try await page.open(workbench)
        try await browser.press(.alt + "/")
        #expect(
          try await browser.waits("return document.activeElement.classList.contains('split-text')"))
        try await browser.press(.enter)
        #expect(try await browser.waits("return document.querySelectorAll('.row').length === 2"))
        #expect(try await page.isAt(1))
        try await browser.press(.alt + "j")
        #expect(try await browser.waits("return document.querySelectorAll('.row').length === 1"))
        try await browser.press(.alt + "c")
        #expect(try await browser.waits("return document.activeElement.id === 'comment'"))
        try await browser.type("Ask the embassy.")
        try await browser.press(.enter)
        #expect(
          try await browser.waits(
            "return document.querySelector('#comments p')?.textContent === 'Ask the embassy.'"))
      }
    }

    @Test func signsLetterCaseAndTermsHaveKeys() async throws {
      try await workbench.fillMemory()
      try workbench.start(sample, "--to", "en")
      try await withPage { page in
        let browser = page.browser
        try await page.open(workbench)
        try await page.goTo(9)
        #expect(try await page.helps(with: ".terms .use"))
        let term = try await browser.run(
          "return document.querySelector('#help .terms .use').textContent"
        ).string
        try await browser.press(.alt + ",")
        try await browser.press(.alt + ".")
        try await browser.press(.alt + "-")
        try await browser.press(.control + .shift + " ")
        #expect(try await page.hasText(9, "«»—\u{A0}"))
        try await browser.press(.alt + "1")
        #expect(try await page.hasText(9, "«»—\u{A0}" + term))
        try await browser.press(.shift + .f3)
        #expect(try await page.text(9) != "«»—\u{A0}" + term)
      }
    }

    /// Confirming both languages of an article makes one unit of three.
    @Test func anArticleIntoTwoLanguagesGivesTrilingualUnits() async throws {
      try workbench.write("Стороны обменялись мнениями.\n", to: "a.txt")
      try workbench.start("a.txt", "--to", "en,kk")
      try await withPage { page in
        let browser = page.browser
        try await page.open(workbench)
        try await browser.type("The sides exchanged views.")
        try await browser.press(.control + .shift + .enter)
        #expect(try await page.isState(1, "confirmed"))
        #expect(try await page.isSaved())
        try await browser.press(.alt + "o")
        #expect(try await page.hasText(1, ""))
        try await browser.type("Тараптар пікір алмасты.")
        try await browser.press(.control + .shift + .enter)
        #expect(try await page.isState(1, "confirmed"))
        #expect(try await page.isSaved())
        let units = try await page.api("units")["units"].array
        #expect(units.count == 1)
        #expect(units.first?["texts"].object.keys.sorted() == ["en", "kk", "ru"])
      }
    }
  }
}
