import Foundation

/// A Chromium without a window, driven as a person with a keyboard would.
final class Browser: Sendable {
  enum Theme: String, Sendable, CaseIterable {
    case light, dark
  }

  /// What a page asks the browser about; `width` and `height` are CSS pixels.
  struct Settings: Sendable {
    var language = "en"
    var theme = Theme.light
    var width = 1280
    var height = 800
  }

  private let driver: WebDriver
  private let session: String
  private let process: pid_t
  private let firstTab: String

  init(_ settings: Settings = Settings()) async throws {
    driver = try WebDriver()
    let options: JSON = [
      "args": [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--window-size=1280,800",
      ],
      "prefs": ["intl.accept_languages": "en"],
    ]
    let answer = try await driver.ask(
      "POST", "/session", ["capabilities": ["alwaysMatch": ["goog:chromeOptions": options]]])
    session = "/session/" + answer["sessionId"].string
    process = pid_t(answer["capabilities"]["goog:processID"].int)
    firstTab = try await driver.ask("GET", session + "/window").string
    try await startAnew(settings)
  }

  /// Forgets what was kept for the last page, and shows an empty one.
  func startAnew(_ settings: Settings) async throws {
    for tab in try await driver.ask("GET", session + "/window/handles").array.map(\.string)
    where tab != firstTab {
      try await turn(to: tab)
      try await driver.ask("DELETE", session + "/window")
    }
    try await turn(to: firstTab)
    let origin = try await run("return location.origin").string
    try await open("about:blank")
    if origin.hasPrefix("http") {
      try await command(
        "Storage.clearDataForOrigin", ["origin": .string(origin), "storageTypes": "all"])
    }
    try await command("Network.clearBrowserCookies", [:])
    try await keepFocus()
    try await command(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(settings.width)), "height": .number(Double(settings.height)),
        "deviceScaleFactor": 1, "mobile": false,
      ])
    try await command(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": .string(settings.theme.rawValue)]]])
    try await command(
      "Emulation.setUserAgentOverride",
      [
        "userAgent": try await run("return navigator.userAgent"),
        "acceptLanguage": .string(settings.language),
      ])
  }

  /// Ends the browser; without a word to the page, as a crash does, when `abruptly`.
  func close(abruptly: Bool = false) async {
    if abruptly {
      if process > 1 { kill(process, SIGKILL) }
    } else {
      _ = try? await driver.ask("DELETE", session)
    }
    driver.stop()
  }

  private func command(_ name: String, _ parameters: JSON) async throws {
    try await driver.ask(
      "POST", session + "/goog/cdp/execute", ["cmd": .string(name), "params": parameters])
  }

  /// The page behaves as the one in front, whatever windows the machine has.
  private func keepFocus() async throws {
    try await command("Emulation.setFocusEmulationEnabled", ["enabled": .bool(true)])
  }

  func keepDownloads(in folder: URL) async throws {
    try await command(
      "Browser.setDownloadBehavior",
      ["behavior": "allow", "downloadPath": .string(folder.path)])
  }

  func open(_ address: String) async throws {
    try await driver.ask("POST", session + "/url", ["url": .string(address)])
  }

  func reload() async throws { try await driver.ask("POST", session + "/refresh") }

  /// What a script returns; `arguments[0]` and so on are what it is given.
  @discardableResult
  func run(_ script: String, _ arguments: JSON...) async throws -> JSON {
    try await driver.ask(
      "POST", session + "/execute/sync", ["script": .string(script), "args": .array(arguments)])
  }

  /// What a script says to the function that is its last argument.
  func await(_ script: String, _ arguments: JSON...) async throws -> JSON {
    try await driver.ask(
      "POST", session + "/execute/async", ["script": .string(script), "args": .array(arguments)])
  }

  /// Waits until a script returns true; false after `seconds`.
  func waits(_ script: String, _ arguments: JSON..., seconds: Double = 60) async throws -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    repeat {
      let answer = try await driver.ask(
        "POST", session + "/execute/sync", ["script": .string(script), "args": .array(arguments)])
      if answer.bool { return true }
      try await Task.sleep(for: .milliseconds(30))
    } while Date() < end
    return false
  }

  /// Presses keys together and lets them go.
  func press(_ chord: Chord, times: Int = 1) async throws {
    let down = chord.keys.map { JSON.object(["type": "keyDown", "value": .string($0)]) }
    let up = chord.keys.reversed().map { JSON.object(["type": "keyUp", "value": .string($0)]) }
    for _ in 0..<times { try await send(down + up) }
  }

  /// Types a text, letter by letter.
  func type(_ text: String) async throws {
    var actions: [JSON] = []
    for letter in text {
      for kind in ["keyDown", "keyUp"] {
        actions.append(["type": .string(kind), "value": .string(String(letter))])
      }
    }
    try await send(actions)
  }

  private func send(_ actions: [JSON]) async throws {
    try await driver.ask(
      "POST", session + "/actions",
      ["actions": [["type": "key", "id": "keyboard", "actions": .array(actions)]]])
  }

  // Tabs

  var tab: String { get async throws { try await driver.ask("GET", session + "/window").string } }

  func newTab() async throws -> String {
    let handle = try await driver.ask("POST", session + "/window/new", ["type": "tab"])["handle"]
      .string
    try await turn(to: handle)
    try await keepFocus()
    return handle
  }

  func turn(to tab: String) async throws {
    try await driver.ask("POST", session + "/window", ["handle": .string(tab)])
  }

  /// A PNG of what is seen.
  func picture() async throws -> Data {
    Data(base64Encoded: try await driver.ask("GET", session + "/screenshot").string) ?? Data()
  }
}
