import Foundation
import Testing

/// What the tests share, because it is slow to make: one browser, and one filled memory to copy.
actor TestBed {
  @TaskLocal static var shared: TestBed?

  private var browser: Browser?
  private var memory: Workbench?

  /// The browser, as new, with the settings that a test asks for.
  func freshBrowser(_ settings: Browser.Settings) async throws -> Browser {
    if let browser {
      try await browser.startAnew(settings)
      return browser
    }
    let made = try await Browser(settings)
    browser = made
    return made
  }

  /// The folder of a memory of the project's own, with some terms.
  func filledMemory() throws -> URL {
    if let memory { return memory.folder }
    let made = try Workbench()
    try made.importContent()
    memory = made
    return made.folder
  }

  func close() async {
    await browser?.close()
    browser = nil
    memory = nil
  }
}

/// Opens the test bed before the first test and closes it after the last.
struct SharedTestBed: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let bed = TestBed()
    let outcome: Result<Void, any Error>
    do {
      try await TestBed.$shared.withValue(bed) { try await function() }
      outcome = .success(())
    } catch {
      outcome = .failure(error)
    }
    await bed.close()
    try outcome.get()
  }
}

extension Trait where Self == SharedTestBed {
  static var testBed: Self { Self() }
}

/// Gives a test the browser.
func withBrowser(
  _ settings: Browser.Settings = Browser.Settings(), _ body: (Browser) async throws -> Void
) async throws {
  let bed = try #require(TestBed.shared)
  try await body(bed.freshBrowser(settings))
}

/// Gives a test the browser for an article's page.
func withPage(_ body: (Page) async throws -> Void) async throws {
  try await withBrowser { try await body(Page(browser: $0)) }
}
