import Foundation
import Testing

/// `tm serve` as a process on a memory of its own, and what is asked of its page.
final class Workbench {
  let folder: URL
  private var server: ChildProcess?
  private(set) var address = ""
  private(set) var token = ""
  private(set) var port = 0

  /// The products of the build stand side by side.
  static var executable: String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("tm").path
  }

  static var package: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tm-workbench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    server?.stop(SIGKILL)
    try? FileManager.default.removeItem(at: folder)
  }

  /// Runs `tm` to its end; what it printed.
  @discardableResult
  func tm(_ arguments: String...) throws -> String {
    let process = try ChildProcess(Self.executable, arguments, in: folder)
    var lines: [String] = []
    while let line = process.readLine() { lines.append(line) }
    #expect(process.wait() == 0, "tm \(arguments.joined(separator: " "))")
    return lines.joined(separator: "\n")
  }

  func write(_ text: String, to name: String) throws {
    try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }

  /// Puts in a memory of the project's own, and some terms.
  func fillMemory() async throws {
    let bed = try #require(TestBed.shared)
    try FileManager.default.copyItem(
      at: await bed.filledMemory().appendingPathComponent("m.sqlite"),
      to: folder.appendingPathComponent("m.sqlite"))
  }

  func importContent() throws {
    let content = Self.package
    try tm(
      "import", content.appendingPathComponent("tmx/bilateral-meetings.tmx").path, "--memory",
      "m.sqlite")
    // The project's own glossary takes a server without optimisation seconds to make ready.
    try write(
      "ru\ten\tkk\nмэр\tmayor\tмэр\nпосол\tambassador\tелші\nсоглашение\tagreement\tкелісім\n",
      to: "terms.tsv")
    try tm("glossary", "import", "terms.tsv", "--memory", "m.sqlite")
  }

  /// Starts the server, with these articles; on the port it had, if it has run before.
  func start(_ arguments: String...) throws {
    let server = try ChildProcess(
      Self.executable,
      ["serve", "--no-open", "--memory", "m.sqlite", "--listen", "127.0.0.1:\(port)"] + arguments,
      in: folder)
    let line = server.readLine() ?? ""
    let parts = try #require(URLComponents(string: line), "\(line)")
    port = try #require(parts.port, "\(line)")
    token = parts.queryItems?.first { $0.name == "token" }?.value ?? ""
    address = "http://127.0.0.1:\(port)"
    self.server = server
  }

  func kill() { server?.stop(SIGKILL) }

  /// A page's address with the token, as `tm serve` prints it.
  func page(_ path: String) -> String { "\(address)\(path)?token=\(token)" }
}
