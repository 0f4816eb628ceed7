import Foundation
import Testing

/// What bash offers after Tab, with the script that `tm` prints, in a real bash.
@Suite struct ShellCompletionTests {
  private let command: Command

  init() throws { command = try Command() }

  /// What is offered for the last of these words.
  private func offers(_ words: [String]) throws -> [String] {
    let script = command.folder.appendingPathComponent("completions.bash")
    try command.tm("--generate-completion-script", "bash").output
      .write(to: script, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments =
      [
        "-c",
        """
        source completions.bash
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
        _tm tm "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """,
        "bash",
      ] + words
    process.currentDirectoryURL = command.folder
    let tools = Command.executable.deletingLastPathComponent().path
    process.environment = ["HOME": command.folder.path, "PATH": "\(tools):/usr/bin:/bin"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func make(_ names: String...) throws {
    for name in names { try Data().write(to: command.folder.appendingPathComponent(name)) }
  }

  @Test(arguments: [
    ["suggest"], ["segment"], ["import"], ["check"], ["analyse"], ["glossary", "import"],
    ["glossary", "find"], ["merge"], ["serve"], ["suggest", "--glossary"],
    ["suggest", "--tmx"], ["pretranslate", "--to", "en"], ["backup"], ["export", "-o"],
  ])
  func `File names are completed`(_ line: [String]) throws {
    defer { command.remove() }
    try make("article one.txt", "article.txt", "other.txt")
    let words = ["tm"] + line + ["a"]
    #expect(Set(try offers(words)) == ["article one.txt", "article.txt"])
  }

  @Test func `Memories are files of their kind`() throws {
    defer { command.remove() }
    try make("news.sqlite", "news.txt")
    #expect(try offers(["tm", "suggest", "--memory", "n"]) == ["news.sqlite"])
  }

  @Test func `Languages and origins are those of the memory`() throws {
    defer { command.remove() }
    try command.tm("add", "--ru", "Мир", "--en", "Peace", "--memory", "m.sqlite")
    #expect(
      try offers(["tm", "delete", "--memory", "m.sqlite", "--origin", "add"]) == ["added by hand"])
    let languages = try offers(["tm", "suggest", "--memory", "m.sqlite", "--to", ""])
    #expect(Set(languages).isSuperset(of: ["ru", "en", "kk"]))
    #expect(try offers(["tm", "suggest", "--memory", "m.sqlite", "--to", "en,k"]) == ["en,kk"])
  }

  @Test func `Commands and options are completed`() throws {
    defer { command.remove() }
    #expect(try offers(["tm", "sug"]) == ["suggest"])
    #expect(try offers(["tm", "export", "--flav"]) == ["--flavour"])
    #expect(try offers(["tm", "export", "--quality", "con"]) == ["confirmed"])
  }
}
