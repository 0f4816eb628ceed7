import Foundation
import Testing

/// Every command that takes an article takes the same ones and reads them the same way.
@Suite struct ArticleCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
    try command.write(
      Command.tmx([("Стороны подписали договор.", "The parties signed a treaty.")]), to: "m.tmx")
    try command.tm("import", "m.tmx", "--memory", "m.sqlite")
    try command.tm("glossary", "add", "--ru", "договор", "--en", "treaty", "--memory", "m.sqlite")
    try command.write(
      "The parties signed a treaty.\n", to: "en.txt")
  }

  private func commands(_ file: String, _ options: [String] = []) -> [[String]] {
    [
      ["segment", file], ["suggest", file, "--memory", "m.sqlite", "--jsonl"],
      ["analyse", file, "--memory", "m.sqlite"],
      ["glossary", "find", file, "--memory", "m.sqlite"],
      ["pretranslate", file, "--to", "en", "--memory", "m.sqlite", "--xliff", "-"],
      ["align", file, "en.txt", "--langs", "ru,en"],
    ].map { $0 + options }
  }

  private func write(_ bytes: Data, to name: String) throws {
    try bytes.write(to: command.folder.appendingPathComponent(name))
  }

  @Test func `A byte order mark changes nothing`() throws {
    defer { command.remove() }
    for start in ["<!DOCTYPE html>", "<p>", "<!-- x -->", ""] {
      let text = start + "Стороны подписали договор.\n"
      try command.write(text, to: "a")
      let plain = try commands("a").map { try command.run($0).output }
      try command.write("\u{FEFF}" + text, to: "a")
      let marked = try commands("a").map { try command.run($0).output }
      #expect(plain.dropFirst(1) == marked.dropFirst(1))
      #expect(plain[0] == "Стороны подписали договор.\n")
      #expect(marked[0] == plain[0])
    }
  }

  @Test func `Each takes the article's encoding, and errors name only options there are`() throws {
    defer { command.remove() }
    let text = "<p>Стороны подписали договор.</p>"
    let data = try #require(text.data(using: .windowsCP1251))
    try write(data, to: "a.html")
    for arguments in commands("a.html", ["--encoding", "cp-1251"]) {
      let outcome = try command.run(arguments)
      #expect(outcome.output.contains("договор") || arguments[0] == "analyse", "\(arguments)")
      #expect(!outcome.errors.contains("not UTF-8"), "\(arguments): \(outcome.errors)")
    }
    for arguments in commands("a.html", ["--encoding", "x-none"]) {
      let outcome = try command.run(arguments)
      #expect(outcome.status == 2 && outcome.errors.contains("x-none"), "\(arguments)")
    }
  }

  @Test func `Each says what it guessed and what it replaced`() throws {
    defer { command.remove() }
    let data = try #require("СТОРОНЫ ПОДПИСАЛИ ДОГОВОР.".data(using: .windowsCP1251))
    try write(data, to: "a.txt")
    for arguments in commands("a.txt") {
      #expect(try command.run(arguments).errors.contains("a.txt: not UTF-8; read as windows-1251"))
    }
    try write(Data("Стороны ".utf8) + [0xFF] + Data(" подписали договор.".utf8), to: "b.txt")
    for arguments in commands("b.txt") {
      let errors = try command.run(arguments).errors
      #expect(errors.contains("b.txt: malformed UTF-8 at byte 15"), "\(arguments): \(errors)")
    }
  }

  @Test func `A page deeper than is kept is whole, and said`() throws {
    defer { command.remove() }
    let lines = (1...700).map { "<div>Абзац номер \($0)." }
    try command.write("<html><body>" + lines.joined(separator: "\n"), to: "a.html")
    let outcome = try command.tm("segment", "a.html")
    #expect(outcome.lines.count == 700)
    #expect(outcome.errors.contains("nested more than 512 deep"))
  }

  @Test func `A Word document that unfolds to too much is refused`() throws {
    defer { command.remove() }
    let script = """
      import zipfile
      z = zipfile.ZipFile('bomb.docx', 'w', zipfile.ZIP_DEFLATED)
      w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
      z.writestr('word/document.xml', '<w:document xmlns:w="%s"><w:body><w:p><w:r><w:t>' % w
        + 'a ' * (40 << 20) + '</w:t></w:r></w:p></w:body></w:document>')
      """
    try command.write(script, to: "bomb.py")
    #expect(command.shell("cd '\(command.folder.path)' && python3 bomb.py") == 0)
    let outcome = try command.tm("segment", "bomb.docx")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("unfold to more than 64 MB"))
  }
}
