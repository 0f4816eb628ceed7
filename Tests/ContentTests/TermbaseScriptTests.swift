import Foundation
import Testing

/// `make-tbx.py` on tables of the test's own, beside a memory of one unit.
@Suite("The script that makes the TBX")
struct TermbaseScriptTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "make-tbx-\(UUID().uuidString)")

  @Test func `The table in the package passes, and its TBX is up to date`() throws {
    #expect(try run(["--check"]) == "")
  }

  @Test func `A good table makes a TBX`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try faults("Гана\tGhana\tГана\tgeography\tpreferred\t") == "")
    let made = try String(contentsOf: folder.appending(path: "t.tbx"), encoding: .utf8)
    #expect(made.contains("<term>Ghana</term>"))
  }

  @Test(arguments: [
    "\tGhanian\t", "ганский\t\t", "\t\tганалық", "\tGhanan\t",
  ])
  func `A geography variant that is an adjective is refused`(_ terms: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let found = try faults(
      "Гана\tGhana\tГана\tgeography\tpreferred\t", "\(terms)\tgeography\tadmitted\tvariant")
    let adjective = terms.trimmingCharacters(in: .whitespaces)
    #expect(found == "t.tsv:3: the adjective `\(adjective)` belongs to a concept of its own\n")
  }

  @Test func `A concept in two domains is refused, homonyms of one language are not`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let mast = "мачта\tmast\tдіңгек\tships\tpreferred\t"
    #expect(try faults(mast, "столб\tmast\tбаған\tstreets\tpreferred\thomonym") == "")
    #expect(
      try faults(mast, "столб\tmast\tдіңгек\tstreets\tpreferred\thomonym")
        == "t.tsv:3: the concept of `mast` stands in another domain, line 2\n")
    #expect(
      try faults(mast, "\tspar\t\tstreets\tadmitted\tvariant")
        == "t.tsv:3: the domain differs from that of the concept\n")
  }

  @Test func `A forbidden form that stands in the memory is refused`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let row = "мачта\tmast\tдіңгек\tships\tpreferred\t"
    #expect(
      try faults(row, "\tsail pole\t\tships\tforbidden\tword-for-word")
        == "t.tsv:3: the forbidden `sail pole` stands in m.tmx\n")
    #expect(try faults(row, "\tsail pol\t\tships\tforbidden\tword-for-word") == "")
  }

  @Test func `Two spellings of one term differ in capitals`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let row = "Премьер\tPremier\tПремьер\toffices\tpreferred\t"
    #expect(try faults(row, "премьер\t\t\toffices\tadmitted\tin running text") == "")
    #expect(
      try faults(row, "Премьер\t\t\toffices\tadmitted\tin running text")
        == "t.tsv:3: `Премьер` stands in line 2 already\n")
  }

  /// What the script says of a table of these rows.
  private func faults(_ rows: String...) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let table = folder.appending(path: "t.tsv")
    let header = "ru\ten\tkk\tdomain\tstatus\tnote"
    try (([header] + rows).joined(separator: "\n") + "\n")
      .write(to: table, atomically: true, encoding: .utf8)
    let memory = """
      <tmx version="1.4"><header/><body><tu>
      <tuv xml:lang="en"><seg>A Sail pole <ph/>broke.</seg></tuv></tu></body></tmx>
      """
    try memory.write(
      to: folder.appending(path: "m.tmx"), atomically: true, encoding: .utf8)
    return try run(["--table", table.path, "--memory", folder.path])
  }

  private func run(_ arguments: [String]) throws -> String {
    let script = Content.root.appending(path: "glossaries/make-tbx.py")
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path] + arguments
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: said, as: UTF8.self)
    #expect((process.terminationStatus == 0) == text.isEmpty)
    return text
  }
}
