import Foundation
import Testing

/// Files made to exhaust memory or time are refused with the name of the limit, and change nothing.
@Suite struct HostileInputTests {
  private let command: Command

  init() throws { command = try Command() }

  private static let head =
    "<tmx version=\"1.4\"><header srclang=\"ru\" datatype=\"plaintext\"/><body>"

  private func unit(_ russian: String, _ english: String = "Yes") -> String {
    """
    <tu><tuv xml:lang="ru"><seg>\(russian)</seg></tuv>\
    <tuv xml:lang="en"><seg>\(english)</seg></tuv></tu>
    """
  }

  private func isRefused(_ tmx: String, with words: String) throws {
    defer { command.remove() }
    try command.write(tmx, to: "x.tmx")
    // A quarter of a gigabyte of heap is ten times what a file of a few megabytes takes.
    let outcome = try command.script(
      "ulimit -d 400000; timeout 600 \"$tm\" import x.tmx --memory m.sqlite")
    #expect(outcome.status == 2, "\(outcome.status) \(outcome.output)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func aSegmentLongerThanABook() throws {
    try isRefused(
      Self.head + unit(String(repeating: "да ", count: 900_000)) + "</body></tmx>",
      with: "longer than 4 MB")
  }

  @Test func aSegmentOfCodesWithoutEnd() throws {
    try isRefused(
      Self.head + unit(String(repeating: "<ph>1</ph>", count: 450_000)) + "</body></tmx>",
      with: "longer than 4 MB")
  }

  @Test func aNoteLongerThanABook() throws {
    try isRefused(
      Self.head + "<tu><note>" + String(repeating: "да ", count: 900_000) + "</note></tu>",
      with: "longer than 4 MB")
  }

  @Test func elementsInOneAnotherWithoutEnd() throws {
    let deep = 100_000
    try isRefused(
      Self.head
        + unit(
          String(repeating: "<hi>", count: deep) + "да" + String(repeating: "</hi>", count: deep))
        + "</body></tmx>", with: "1000 deep")
  }

  @Test func hundredsOfLanguages() throws {
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }
    var units = ""
    for first in letters {
      for second in letters {
        units += """
          <tu><tuv xml:lang="ru"><seg>да</seg></tuv>\
          <tuv xml:lang="q\(first)\(second)"><seg>x</seg></tuv></tu>
          """
      }
    }
    try isRefused(Self.head + units + "</body></tmx>", with: "more than 300 languages")
  }

  @Test func codesThatAreNeverClosedAreCheckedInTime() throws {
    defer { command.remove() }
    // Nine hundred deep is allowed; what looks back at each would still be slow on many of them.
    let codes =
      String(repeating: "<hi>", count: 900) + "да" + String(repeating: "</hi>", count: 900)
    let units = (0..<100).map { unit(codes + "\($0)") }.joined()
    try command.write(Self.head + units + "</body></tmx>", to: "x.tmx")
    #expect(try command.tm("import", "x.tmx", "--memory", "m.sqlite").status == 0)
    #expect(try command.tm("doctor", "--memory", "m.sqlite").status == 0)
    #expect(
      try command.tm("export", "--valid", "-o", "v.tmx", "--memory", "m.sqlite").status == 0)
  }
}
