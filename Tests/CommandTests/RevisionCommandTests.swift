import Foundation
import Testing

/// A memory that is brought up to date: newer dates, corrections, languages that join.
@Suite struct RevisionCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
  }

  private static func unit(
    _ texts: [String: String], date: String? = nil, file: String? = nil
  ) -> String {
    let place = file.map { "<prop type=\"file\">\($0)</prop><prop type=\"prev\">x</prop>" } ?? ""
    let dated = date.map { " changedate=\"\($0)T000000Z\"" } ?? ""
    let variants = ["ru", "en", "kk"].compactMap { language in
      texts[language].map { text in
        let attributes = language == "ru" ? "" : dated
        return "<tuv xml:lang=\"\(language)\"\(attributes)><seg>\(text)</seg></tuv>"
      }
    }
    return "<tu>\(place)\(variants.joined())</tu>"
  }

  private func write(_ name: String, _ units: String...) throws {
    try command.write(
      """
      <tmx version="1.4"><header creationtool="OmegaT" creationtoolversion="6" segtype="sentence" \
      o-tmf="x" adminlang="en" srclang="ru" datatype="plaintext"/><body>
      \(units.joined(separator: "\n"))
      </body></tmx>
      """, to: name)
  }

  private func importFile(_ name: String, _ options: String...) throws -> String {
    try command.run(["import", name, "--memory", "m.sqlite"] + options).lines.joined()
  }

  private func table(_ languages: String = "ru,en") throws -> [String] {
    try command.run([
      "export", "--format", "tsv", "--langs", languages, "--memory", "m.sqlite",
    ]).lines.dropFirst().sorted()
  }

  private func expectSound() throws {
    let doctor = try command.tm("doctor", "--memory", "m.sqlite")
    #expect(doctor.status == 0, "\(doctor.output)")
  }

  @Test func theSameTextWithANewerDateIsAnUpdate() throws {
    defer { command.remove() }
    try write("a.tmx", Self.unit(["ru": "Мост.", "en": "Bridge."], date: "20250101"))
    try write("b.tmx", Self.unit(["ru": "Мост.", "en": "Bridge."], date: "20260101"))
    _ = try importFile("a.tmx")
    #expect(try importFile("b.tmx") == "read 1 · new 0 · same 0 · updated 1 · skipped 0")
    #expect(try importFile("b.tmx") == "read 1 · new 0 · same 1 · updated 0 · skipped 0")
    let exported = try command.tm("export", "--memory", "m.sqlite").output
    #expect(exported.contains("20260101") && !exported.contains("20250101"))
    try expectSound()
  }

  @Test func alternativesOfOtherPlacesAreNoUpdates() throws {
    defer { command.remove() }
    try write("a.tmx", Self.unit(["ru": "Да.", "en": "Yes."], date: "20250101", file: "a.txt"))
    try write("b.tmx", Self.unit(["ru": "Да.", "en": "Yes."], date: "20260101", file: "b.txt"))
    _ = try importFile("a.tmx")
    #expect(try importFile("b.tmx").contains("new 1"))
    #expect(try table().count == 2)
  }

  @Test func aCorrectionReplacesWhatItsSourceHadInItsPlace() throws {
    defer { command.remove() }
    try write(
      "save.tmx", Self.unit(["ru": "Мост.", "en": "Brige."], date: "20250101"),
      Self.unit(["ru": "Река.", "en": "River."], date: "20250101"),
      Self.unit(["ru": "Мост.", "en": "A bridge."], date: "20250101", file: "a.txt"))
    _ = try importFile("save.tmx")
    try write(
      "save.tmx", Self.unit(["ru": "Гора.", "en": "Mountain."], date: "20260101"),
      Self.unit(["ru": "Мост.", "en": "Bridge."], date: "20260101"),
      Self.unit(["ru": "Река.", "en": "River."], date: "20250101"),
      Self.unit(["ru": "Мост.", "en": "A bridge."], date: "20250101", file: "a.txt"))
    #expect(
      try importFile("save.tmx", "--supersede")
        == "read 4 · new 2 · same 2 · updated 0 · skipped 0 · superseded 1 · outdated 0")
    #expect(
      try table() == ["Гора.\tMountain.", "Мост.\tA bridge.", "Мост.\tBridge.", "Река.\tRiver."])
    try expectSound()
  }

  @Test func withoutTheFlagBothStay() throws {
    defer { command.remove() }
    try write("a.tmx", Self.unit(["ru": "Мост.", "en": "Brige."]))
    try write("b.tmx", Self.unit(["ru": "Мост.", "en": "Bridge."]))
    _ = try importFile("a.tmx")
    #expect(try importFile("b.tmx") == "read 1 · new 1 · same 0 · updated 0 · skipped 0")
    #expect(try table().count == 2)
  }

  @Test func theNewestWinsWhicheverComesLast() throws {
    defer { command.remove() }
    try write("new.tmx", Self.unit(["ru": "Мост.", "en": "Bridge."], date: "20260101"))
    try write("old.tmx", Self.unit(["ru": "Мост.", "en": "Brige."], date: "20250101"))
    _ = try importFile("new.tmx")
    #expect(try importFile("old.tmx", "--supersede").hasSuffix("superseded 0 · outdated 1"))
    #expect(try table() == ["Мост.\tBridge."])
    try expectSound()
  }

  @Test func aLanguageThatTheCorrectionDoesNotHaveStays() throws {
    defer { command.remove() }
    try write("a.tmx", Self.unit(["ru": "Мост.", "en": "Brige.", "kk": "Көпір."]))
    try write("b.tmx", Self.unit(["ru": "Мост.", "en": "Bridge."]))
    _ = try importFile("a.tmx")
    #expect(try importFile("b.tmx", "--supersede").contains("superseded 1"))
    #expect(try table() == ["Мост.\tBridge."])
    #expect(try table("ru,kk") == ["Мост.\tКөпір."])
    try expectSound()
  }

  @Test func unitsOfOneSourceJoinTheirLanguages() throws {
    defer { command.remove() }
    try write(
      "en.tmx", Self.unit(["ru": "Мост.", "en": "Bridge."]),
      Self.unit(["ru": "Река.", "en": "River."]))
    try write(
      "kk.tmx", Self.unit(["ru": "Мост.", "kk": "Көпір."]),
      Self.unit(["ru": "Река.", "kk": "Өзен."]), Self.unit(["ru": "Гора.", "kk": "Тау."]))
    _ = try importFile("en.tmx")
    _ = try importFile("kk.tmx")
    let wish = try command.tm("dedupe", "--join", "--dry-run", "--memory", "m.sqlite")
    #expect(wish.errors == "would join 1 unit to 1\n")
    #expect(wish.lines == ["#1\t#3\tМост."])
    #expect(try table("ru,en,kk").filter { $0.hasPrefix("Мост.") }.count == 2)
    let done = try command.tm("dedupe", "--join", "--any-context", "--memory", "m.sqlite")
    #expect(done.errors == "joined 2 units to 2\n")
    #expect(
      try table("ru,en,kk")
        == ["Гора.\t\tТау.", "Мост.\tBridge.\tКөпір.", "Река.\tRiver.\tӨзен."])
    try expectSound()
    #expect(try command.tm("dedupe", "--join", "--memory", "m.sqlite").lines.isEmpty)
  }

  @Test func aSharedTranslationJoinsNothing() throws {
    defer { command.remove() }
    try write("a.tmx", Self.unit(["ru": "Да.", "en": "Yes."]))
    try command.write(
      """
      <tmx version="1.4"><header srclang="kk"/><body><tu><tuv xml:lang="kk"><seg>Иә.</seg></tuv>\
      <tuv xml:lang="en"><seg>Yes.</seg></tuv></tu></body></tmx>
      """, to: "b.tmx")
    _ = try importFile("a.tmx")
    _ = try importFile("b.tmx")
    #expect(
      try command.tm("dedupe", "--join", "--any-context", "--memory", "m.sqlite").lines.isEmpty)
  }
}
