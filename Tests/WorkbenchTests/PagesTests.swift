import Testing

extension WorkbenchTests {
  /// The pages beside the article's: the list, the memory, the glossary; and what all share.
  @Suite(.serialized) struct PagesTests {
    private let workbench: Workbench

    init() throws {
      workbench = try Workbench()
    }

    @Test func aPastedTextAndADroppedFileBecomeArticles() async throws {
      try workbench.start()
      try await withBrowser { browser in
        try await browser.open(workbench.page("/"))
        #expect(try await browser.waits("return document.querySelector('#empty').hidden === false"))
        try await browser.run("document.querySelector('#text').focus()")
        try await browser.type("Посол прибыл.")
        try await browser.press(.control + .enter)
        let page = Page(browser: browser)
        #expect(try await page.isReady())
        #expect(try await browser.run("return location.pathname") == "/articles/1")
        try await browser.open(workbench.page("/"))
        try await browser.run(
          """
          const transfer = new DataTransfer();
          transfer.items.add(new File(['Стороны обменялись мнениями.'], 'встреча.txt'));
          document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
          """)
        #expect(try await browser.waits("return location.pathname === '/articles/2'"))
        #expect(try await page.isReady())
        #expect(
          try await browser.run("return document.querySelector('h1').textContent") == "встреча.txt")
      }
    }

    @Test func aUnitIsFoundEditedAndDeleted() async throws {
      try workbench.write("ru,en\nПосол прибыл в город.,The ambassador came.\n", to: "p.csv")
      try workbench.tm("import", "p.csv", "--memory", "m.sqlite")
      try workbench.start()
      try await withBrowser { browser in
        try await browser.open(workbench.page("/memory"))
        #expect(try await browser.waits("return document.activeElement.id === 'phrase'"))
        try await browser.type("послы")
        #expect(try await browser.waits("return document.querySelectorAll('.card').length === 1"))
        try await browser.run("document.querySelector('.card button').focus()")
        try await browser.press(.enter)
        #expect(try await browser.waits("return document.activeElement.matches('.card textarea')"))
        try await browser.run("document.querySelector('.card textarea[lang=en]').focus()")
        try await browser.press(.control + "a")
        try await browser.type("The ambassador has arrived.")
        try await browser.press(.control + .enter)
        #expect(
          try await browser.waits(
            "return document.querySelector('.card dd[lang=en]')?.textContent === 'The ambassador has arrived.'"
          ))
        try await browser.press(.tab)
        try await browser.press(.enter)
        #expect(
          try await browser.waits(
            "return document.querySelector('dialog[open] .history-list')?.textContent.includes('The ambassador came.')"
          ))
        try await browser.press(.escape)
        try await browser.run("document.querySelectorAll('.card button')[2].focus()")
        try await browser.press(.enter)
        #expect(try await browser.waits("return document.activeElement.matches('dialog .main')"))
        try await browser.press(.enter)
        #expect(try await browser.waits("return document.querySelectorAll('.card').length === 0"))
        #expect(try await Page(browser: browser).api("units")["units"] == [])
      }
    }

    @Test func aTermIsAddedAndShownBesideItsSentence() async throws {
      try workbench.write("Посол прибыл в город.\n", to: "a.txt")
      try workbench.start("a.txt", "--to", "en")
      try await withBrowser { browser in
        try await browser.open(workbench.page("/glossary"))
        #expect(try await browser.waits("return document.activeElement.id === 'phrase'"))
        try await browser.run("document.querySelector('#add').focus()")
        try await browser.press(.enter)
        #expect(try await browser.waits("return document.activeElement.matches('.term-row input')"))
        try await browser.type("посол")
        try await browser.run("document.querySelector('.term-row input[lang=en]').focus()")
        try await browser.type("ambassador")
        try await browser.press(.enter)
        #expect(try await browser.waits("return document.querySelectorAll('.card').length === 1"))
        let page = Page(browser: browser)
        try await page.open(workbench)
        #expect(
          try await browser.waits(
            "return document.querySelector('#help .terms .use')?.textContent === 'ambassador'"))
        try await browser.press(.alt + "1")
        #expect(try await page.hasText(1, "Ambassador"))
      }
    }

    /// Both aspects of a verb are found in one form; words of everyday bear no mark.
    @Test func termsAreShownOnceAndOnlyTermsAreMarked() async throws {
      try workbench.write("Посол прибыл в город.\n", to: "a.txt")
      try workbench.write(
        "ru\ten\tdomain\nпосол\tambassador\tdiplomacy\nприбыть\tarrive\tvocabulary\n"
          + "прибывать\tarrive\tvocabulary\n", to: "terms.tsv")
      try workbench.tm("glossary", "import", "terms.tsv", "--memory", "m.sqlite")
      try workbench.start("a.txt", "--to", "en")
      try await withBrowser { browser in
        let page = Page(browser: browser)
        try await page.open(workbench)
        #expect(try await page.helps(with: ".terms .use"))
        #expect(
          try await browser.run(
            "return [...document.querySelectorAll('#help .terms .use')].map(e => e.textContent)")
            == ["ambassador", "arrive"])
        #expect(
          try await browser.run(
            "return [...document.querySelectorAll('.row.open .source .term')].map(e => e.textContent)"
          ) == ["Посол"])
        // They can be put in from the text all the same.
        try await browser.run(
          "document.querySelector('.source .everyday').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))"
        )
        #expect(try await page.hasText(1, "Arrive"))
      }
    }

    /// Terms come with statuses of other tools, or without one; saving an entry changes none.
    @Test func anEditedTermKeepsItsStatus() async throws {
      try workbench.start()
      try await withBrowser { browser in
        let page = Page(browser: browser)
        try await browser.open(workbench.page("/glossary"))
        let added = try await browser.await(
          """
          const [done] = arguments;
          fetch('/api/v1/terms', {
            method: 'POST', headers: { 'X-TM': '1', 'Content-Type': 'application/json' },
            body: JSON.stringify({ terms: [
              { lang: 'ru', text: 'посол', status: 'superseded' }, { lang: 'en', text: 'envoy' }] }),
          }).then(r => done(r.status))
          """)
        #expect(added == 201)
        try await browser.reload()
        #expect(try await browser.waits("return document.querySelectorAll('.card').length === 1"))
        let before = try await page.api("terms")["terms"].array[0]["terms"]
        try await browser.run("document.querySelector('.card button').focus()")
        try await browser.press(.enter)
        #expect(try await browser.waits("return document.activeElement.matches('.term-row input')"))
        try await browser.run("document.querySelector('[name=note]').focus()")
        try await browser.type("of old")
        try await browser.press(.enter)
        #expect(
          try await browser.waits(
            "return document.querySelector('.card .about')?.textContent === 'of old'"))
        let after = try await page.api("terms")["terms"].array[0]
        #expect(after["note"] == "of old")
        #expect(after["terms"] == before)
      }
    }

    /// Texts come from files that others made: markup in them is text.
    @Test func markupInTextsIsShownAsText() async throws {
      let hostile = "Посол <img src=x onerror=window.hit=1><script>window.hit=1</script> прибыл."
      try workbench.write(hostile + "\n", to: "a.txt")
      try workbench.write(
        "ru\ten\n\(hostile)\t<b onmouseover=window.hit=1>Came</b>.\n", to: "p.tsv")
      try workbench.tm("import", "p.tsv", "--memory", "m.sqlite")
      try workbench.start("a.txt", "--to", "en")
      try await withBrowser { browser in
        let page = Page(browser: browser)
        try await page.open(workbench)
        #expect(try await page.hasMatches())
        let text = try await browser.run("return document.body.textContent").string
        #expect(text.contains("<script>window.hit=1</script>"))
        #expect(text.contains("<b onmouseover=window.hit=1>"))
        try await browser.open(workbench.page("/memory"))
        #expect(try await browser.waits("return document.querySelectorAll('.card').length === 1"))
        for (path, sign) in [("/", ".card"), ("/memory", ".card"), ("/articles/1", "#help .match")]
        {
          try await browser.open(workbench.page(path))
          #expect(
            try await browser.waits(
              "return document.querySelector(arguments[0]) !== null", .string(sign)))
          #expect(
            try await browser.run(
              "return [window.hit === undefined, document.querySelectorAll('main img, main script, main b').length]"
            ) == [true, 0])
        }
      }
    }

    @Test(arguments: [
      ("ru", "Перевод 1"), ("kk", "Аударма 1"), ("en", "Translation 1"), ("de", "Translation 1"),
    ])
    func theInterfaceSpeaksTheBrowsersLanguage(language: String, label: String) async throws {
      try workbench.write("Посол прибыл.\n", to: "a.txt")
      try workbench.start("a.txt", "--to", "en")
      try await withBrowser(Browser.Settings(language: language)) { browser in
        let page = Page(browser: browser)
        try await page.open(workbench)
        #expect(
          try await browser.run("return document.activeElement.getAttribute('aria-label')").string
            == label)
        // Every language has every word, with the same places to fill in.
        let faults = try await browser.await(
          """
          const done = arguments[0];
          Promise.all(['en', 'ru', 'kk'].map((code) => import(`/assets/words.${code}.js`))).then((modules) => {
            const [en, ...others] = modules.map((module) => module.default);
            const places = (words) => [...new Set(JSON.stringify(words ?? '').match(/\\{\\w+\\}/g))].sort().join();
            done(others.flatMap((table) => [...new Set([...Object.keys(en), ...Object.keys(table)])]
              .filter((key) => !(key in table) || !(key in en) || places(en[key]) !== places(table[key]))));
          });
          """)
        #expect(faults == [])
      }
    }

    /// An article that is gone has no tools, only the way to the others.
    @Test func anArticleThatIsGoneLeadsToTheOthers() async throws {
      try workbench.start()
      try await withBrowser { browser in
        try await browser.open(workbench.page("/articles/7"))
        #expect(try await browser.waits("return document.querySelector('main a') !== null"))
        #expect(
          try await browser.run("return document.querySelector('h1').textContent")
            == "There is no such article")
        #expect(
          try await browser.run(
            "return [...document.querySelectorAll('main button, aside, .bar button')].filter(e => e.checkVisibility()).length"
          ) == 0)
        try await browser.run("document.querySelector('main a').click()")
        #expect(try await browser.waits("return document.querySelector('#new') !== null"))
      }
    }

    @Test func withoutATokenThereIsOnlyADoor() async throws {
      try workbench.start()
      try await withBrowser { browser in
        try await browser.open(workbench.address + "/")
        #expect(
          try await browser.waits(
            "return document.querySelector('[name=token]')?.ariaLabel === 'Address or token'"))
        try await browser.run("document.querySelector('[name=token]').focus()")
        try await browser.type(workbench.page("/"))
        try await browser.press(.enter)
        #expect(try await browser.waits("return document.querySelector('#new') !== null"))
        // The token does not stay in the address, where it would be shown and kept.
        #expect(try await browser.run("return location.search") == "")
      }
    }
  }
}
