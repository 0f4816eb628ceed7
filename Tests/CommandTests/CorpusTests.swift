import Foundation
import Testing

/// Real TMX files in and out, judged by the comparison and the DTDs that come with them; skipped
/// where they are not.
@Suite struct CorpusTests {
  static let shared: URL? = {
    let given = ProcessInfo.processInfo.environment["TM_SHARED"].map(URL.init(fileURLWithPath:))
    let folder =
      given ?? Command.package.deletingLastPathComponent().appendingPathComponent("shared")
    let corpus = folder.appendingPathComponent("data/tmx/corpus").path
    return FileManager.default.fileExists(atPath: corpus) ? folder : nil
  }()

  static let hasXMLLint = FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")

  private static func files(_ folder: String) -> [String] {
    guard let shared else { return [] }
    let url = shared.appendingPathComponent("data/tmx/\(folder)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.sorted().map { url.appendingPathComponent($0).path }
  }

  @Test(.enabled(if: shared != nil), arguments: files("corpus"))
  func everyFileComesOutAsItWentIn(_ file: String) throws {
    let shared = try #require(Self.shared)
    let command = try Command()
    defer { command.remove() }
    let imported = try command.tm("import", file, "--memory", "m.sqlite")
    guard imported.status == 0 else {
      #expect(imported.errors.contains("not well-formed"))
      return
    }
    try command.tm("export", "--memory", "m.sqlite", "-o", "out.tmx")
    try command.tm("export", "--memory", "m.sqlite", "--valid", "-o", "valid.tmx")
    let tools = shared.appendingPathComponent("tools").path
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
    if size ?? 0 > 0 {
      #expect(command.shell("python3 \(tools)/tmx_roundtrip.py '\(file)' out.tmx") == 0)
    }
    #expect(command.shell("\(tools)/validate_tmx.sh valid.tmx") == 0)
    if command.shell("\(tools)/validate_tmx.sh '\(file)'") == 0 {
      #expect(command.shell("\(tools)/validate_tmx.sh out.tmx") == 0)
    }
    let again = try command.tm("import", file, "--memory", "m.sqlite")
    #expect(again.output.contains("new 0 ") && again.output.contains("updated 0 "))
  }

  @Test(.enabled(if: shared != nil), arguments: files("hostile").filter { $0.hasSuffix(".tmx") })
  func everyHostileFileIsReadOrRefused(_ file: String) throws {
    let command = try Command()
    defer { command.remove() }
    let refused = [
      "billion_laughs", "cp1251_undeclared", "ctrl_charref_1F", "ctrl_raw_0B", "ctrl_raw_NUL",
      "html_entity_undeclared", "surrogate_charref", "truncated", "unescaped_amp",
    ]
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let outcome = try command.tm("import", file, "--memory", "m.sqlite")
    #expect(outcome.status == (refused.contains(name) ? 2 : 0))
    if outcome.status != 0 {
      let hasLine = outcome.errors.range(of: "\\.tmx:[0-9]+: ", options: .regularExpression) != nil
      #expect(hasLine)
    }
    let isBeyondRecovery = ["billion_laughs", "cp1251_undeclared"].contains(name)
    let recovered = try command.tm("import", file, "--recover", "--memory", "r.sqlite")
    #expect(recovered.status == (isBeyondRecovery ? 2 : 0))
  }
}
