import Foundation
import Testing

/// `tm omegat --watch` beside OmegaT's own classes.
@Suite(.serialized) struct OmegaTWatchTests {
  private let command: Command

  init() throws {
    command = try Command()
    try command.write(
      Command.tmx([
        ("Посол встретился с мэром Софии.", "The ambassador met the mayor of Sofia."),
        ("Переговоры прошли вчера.", "The talks were held yesterday."),
      ]), to: "m.tmx")
    try command.tm("import", "m.tmx", "--memory", "m.sqlite")
    try command.write(
      """
      Посол встретился с мэром Астаны в четверг утром.
      Визит продлится два дня.
      Посол встретился с мэром Алматы в четверг утром.
      Переговоры прошли вчера.
      """, to: "a.txt")
    try command.tm("pretranslate", "a.txt", "--to", "en", "--omegat", "p", "--memory", "m.sqlite")
  }

  private func watch() throws -> Process {
    try command.start(["omegat", "p", "--watch", "--every", "0.1", "--memory", "m.sqlite"])
  }

  /// Asks again until it is so.
  private func eventually(_ isSo: () throws -> Bool) throws -> Bool {
    let end = Date() + 60
    while Date() < end {
      if try isSo() { return true }
      usleep(100_000)
    }
    return false
  }

  private func memory() throws -> String {
    try command.tm("export", "--format", "tsv", "--langs", "ru,en", "--memory", "m.sqlite").output
  }

  /// A saved file as OmegaT writes it.
  private func save(_ pairs: [(String, String)], date: Int = 1) throws {
    let units = pairs.map {
      """
      <tu><tuv lang="ru"><seg>\($0.0)</seg></tuv><tuv lang="en" changeid="me" \
      changedate="20260501T10000\(date)Z"><seg>\($0.1)</seg></tuv></tu>
      """
    }
    try command.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE tmx SYSTEM "tmx11.dtd">
      <tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" \
      datatype="plaintext" creationtoolversion="3.6" segtype="paragraph" srclang="ru"/><body>
      \(units.joined())</body></tmx>
      """, to: "p/omegat/project_save.tmx.new")
    command.shell("mv p/omegat/project_save.tmx.new p/omegat/project_save.tmx")
  }

  @Test func `What is saved in OmegaT is in the memory, and helps with the next segment`() throws {
    defer { command.remove() }
    let process = try watch()
    defer { process.terminate() }
    let project = try OmegaTHarness("p", in: command)
    let text = "On Thursday morning the ambassador met the mayor of Astana."
    #expect(try project.matches(3).contains { $0.target == text } == false)
    try project.confirm(1, as: text)
    #expect(try eventually { try memory().contains("\t\(text)\n") })
    // OmegaT reads our files itself, and its project's own translations are no file of ours.
    #expect(
      try eventually {
        try project.matches(3).contains {
          $0.target == text && $0.files.contains("/tm/tm/a.txt.tmx")
        }
      })
    // What OmegaT filled in and nobody confirmed teaches nothing.
    let units = try memory()
    #expect(units.components(separatedBy: "Переговоры прошли вчера.").count == 2)
    // A correction takes the place of what it corrects.
    try project.confirm(1, as: "The ambassador met Astana's mayor on Thursday morning.")
    #expect(
      try eventually {
        let units = try memory()
        return units.contains("Astana's mayor") && !units.contains(text)
      })
    project.close()
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
  }

  @Test func `A confirmed segment is one in context from then on`() throws {
    defer { command.remove() }
    try save([
      ("Посол встретился с мэром Астаны в четверг утром.", "First."),
      ("Визит продлится два дня.", "The visit will last two days."),
      ("Посол встретился с мэром Алматы в четверг утром.", "Third."),
    ])
    let outcome = try command.tm("omegat", "p", "--memory", "m.sqlite")
    #expect(outcome.lines.first?.hasPrefix("confirmed 3 · new 3 ") == true, "\(outcome)")
    let found = try command.tm(
      "suggest", "a.txt", "--to", "en", "--jsonl", "--memory", "m.sqlite")
    let bands = found.lines.map { $0.contains("\"band\":\"context\"") }
    #expect(bands == [true, true, true, false], "the last was not confirmed")
    let again = try command.tm("omegat", "p", "--memory", "m.sqlite")
    #expect(again.lines.first?.hasPrefix("confirmed 3 · new 0 · same 3 ") == true, "\(again)")
    #expect(try command.tm("doctor", "--memory", "m.sqlite").status == 0)
  }

  @Test func `What the user and OmegaT wrote is left alone`() throws {
    defer { command.remove() }
    try save([("Визит продлится два дня.", "The visit will last two days.")])
    try command.write("визит\tvisit\n", to: "p/glossary/glossary.txt")
    let listing =
      "cd p; find . -type f -not -path '*/tm-*' -not -path '*/tm/tm/*' "
      + "-not -path '*/auto/tm/*' | sort | xargs sha256sum"
    let before = try command.script(listing).output
    #expect(try command.tm("omegat", "p", "--memory", "m.sqlite").status == 0)
    #expect(try command.script(listing).output == before)
  }

  @Test func `A file that OmegaT is still writing is waited for`() throws {
    defer { command.remove() }
    let process = try watch()
    defer { process.terminate() }
    try command.write(
      "<?xml version=\"1.0\"?><tmx version=\"1.1\"><header/><body><tu>",
      to:
        "p/omegat/project_save.tmx")
    usleep(500_000)
    #expect(process.isRunning)
    try command.write("", to: "p/omegat/project_save.tmx")
    usleep(300_000)
    #expect(process.isRunning)
    try save([("Визит продлится два дня.", "The visit will last two days.")])
    #expect(try eventually { try memory().contains("The visit will last two days.") })
    command.shell("rm p/omegat/project_save.tmx")
    usleep(300_000)
    #expect(process.isRunning)
    try save([("Визит продлится два дня.", "The visit lasts two days.")], date: 2)
    #expect(try eventually { try memory().contains("The visit lasts two days.") })
  }

  @Test func `One that stays broken is an error`() throws {
    defer { command.remove() }
    try command.write("<tmx version=\"1.1\"><body><tu>", to: "p/omegat/project_save.tmx")
    let outcome = try command.tm("omegat", "p", "--memory", "m.sqlite")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("p/omegat/project_save.tmx:1: the file ends before"))
    let none = try command.tm("omegat", "nowhere", "--memory", "m.sqlite")
    #expect(none.status == 2)
    #expect(none.errors.contains("nowhere is no OmegaT project"))
  }

  /// Whatever lies in the source folder is an article: another project's page, too.
  @Test func `A project that OmegaT made gets its help too`() throws {
    defer { command.remove() }
    try command.write(
      "<html><body><p>Переговоры прошли вчера. Что-то ещё.</p></body></html>",
      to: "p/source/page.html")
    try command.write("%PDF-1.4 nothing", to: "p/source/x.pdf")
    let outcome = try command.tm("omegat", "p", "--memory", "m.sqlite")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("x.pdf"), "\(outcome.errors)")
    #expect(
      try command.read("p/tm/auto/tm/page.html.tmx").contains("The talks were held yesterday."))
  }

  static let rounds = ProcessInfo.processInfo.environment["TM_KILLS"].flatMap(Int.init) ?? 10

  /// Killed at a random moment it leaves every file whole, the memory without faults and a project
  /// that opens. `TM_KILLS` sets the rounds.
  @Test func `Nothing is half-written when it is killed`() throws {
    defer { command.remove() }
    let sentences = (1...60).map { "Предложение номер \($0) о торговле с соседями." }
    try command.write(sentences.joined(separator: "\n") + "\n", to: "b.txt")
    try command.tm("pretranslate", "b.txt", "--to", "en", "--omegat", "p", "--memory", "m.sqlite")
    for round in 1...Self.rounds {
      if round % 10 == 0 { try #expect(OmegaTHarness("p", in: command).segments().count == 64) }
      let process = try watch()
      let end = Date() + Double.random(in: 0.05...1.5)
      var saved = 0
      while Date() < end {
        saved += 1
        try save(
          sentences.prefix(saved * 7 % 60).map {
            ($0, "Sentence \($0.count) of round \(round).\(saved)")
          },
          date: saved % 10)
        usleep(UInt32.random(in: 10_000...150_000))
      }
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let faults = try command.tm("doctor", "--memory", "m.sqlite")
      #expect(faults.status == 0, "\(faults.output)\(faults.errors)")
      #expect(
        command.shell("find p/tm p/omegat -name '*.tmx' -print0 | xargs -0 xmllint --nonet --noout")
          == 0)
      #expect(
        command.shell("! find p/glossary -name '*.txt' -print0 | xargs -0 -r tail -qc1 | grep -q .")
          == 0)
    }
    // The next run goes on, and tidies up what was left.
    #expect(try command.tm("omegat", "p", "--memory", "m.sqlite").status == 0)
    #expect(command.shell("test -z \"$(find p -name '.tm-*')\"") == 0)
    let project = try OmegaTHarness("p", in: command)
    #expect(try project.segments().count == 64)
  }
}
