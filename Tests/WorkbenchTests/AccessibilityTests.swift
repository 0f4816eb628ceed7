import Testing

extension WorkbenchTests {
  /// Names, roles, contrast, target size and focus order of every page, light and dark.
  @Suite(.serialized) struct AccessibilityTests {
    private let workbench: Workbench

    init() async throws {
      workbench = try Workbench()
      try await workbench.fillMemory()
      try workbench.start(
        Workbench.package.appendingPathComponent("tmx/samples/posol-mer.txt").path, "--to", "en")
    }

    private func audit(_ browser: Browser, _ place: String) async throws {
      for (check, script) in AccessibilityAudit.all {
        let faults = try await browser.run(script).array.map(\.string)
        #expect(faults.isEmpty, "\(place), \(check): \(faults.prefix(6).joined(separator: "\n"))")
      }
    }

    /// Presses Tab through the page: the order is the page's, and the focus is always seen.
    private func walk(_ browser: Browser, _ place: String, steps: Int) async throws {
      var last = -1
      var turns = 0
      for _ in 0..<steps {
        try await browser.press(.tab)
        let focus = try await browser.run(AccessibilityAudit.focus)
        let here = focus["place"].int
        if here < last { turns += 1 }
        last = here
        guard here >= 0 else { continue }
        #expect(focus["ring"].bool, "\(place): no sign of focus: \(focus["what"].string)")
        #expect(focus["inView"].bool, "\(place): out of view: \(focus["what"].string)")
      }
      #expect(turns <= 1 + steps / 20, "\(place): the order of focus jumps")
    }

    @Test(arguments: Browser.Theme.allCases, [1280, 640])
    func everyPageIsFitForEverybody(theme: Browser.Theme, width: Int) async throws {
      let settings = Browser.Settings(theme: theme, width: width, height: width * 5 / 8)
      try await withBrowser(settings) { browser in
        let page = Page(browser: browser)
        try await browser.open(workbench.page("/"))
        #expect(try await browser.waits("return document.querySelectorAll('.card').length > 0"))
        try await audit(browser, "articles")
        try await walk(browser, "articles", steps: 14)

        try await page.open(workbench)
        try await page.goTo(8)
        #expect(try await page.hasMatches())
        try await browser.type("The Kazakh diplomat rec")
        _ = try await page.offer()
        try await audit(browser, "article")
        try await browser.press(.escape)
        try await browser.press(.f6)
        try await walk(browser, "article", steps: 20)
        try await browser.press(.f1)
        try await audit(browser, "keys")
        try await browser.press(.escape)
        try await browser.press(.alt + "e")
        #expect(try await browser.waits("return document.activeElement.matches('#export-menu a')"))
        try await audit(browser, "export")
        try await browser.press(.escape)
        try await page.goTo(8)
        try await browser.press(.alt + "t")
        #expect(
          try await browser.waits(
            "return document.querySelector('dialog[open] .term-row') !== null"))
        try await audit(browser, "term form of an article")
        try await browser.press(.escape)
        try await browser.press(.alt + "k")
        try await browser.type("город")
        try await browser.press(.enter)
        #expect(try await browser.waits("return document.querySelector('#hits mark') !== null"))
        try await audit(browser, "concordance")

        try await browser.open(workbench.page("/memory"))
        #expect(try await browser.waits("return document.querySelectorAll('.card').length > 0"))
        try await audit(browser, "memory")
        try await walk(browser, "memory", steps: 14)

        try await browser.open(workbench.page("/glossary"))
        #expect(try await browser.waits("return document.querySelectorAll('.card').length > 0"))
        try await audit(browser, "glossary")
        try await browser.run("document.querySelector('#add').focus()")
        try await browser.press(.enter)
        #expect(
          try await browser.waits(
            "return document.querySelector('dialog[open] .term-row') !== null"))
        try await audit(browser, "term form")
      }
    }
  }
}
