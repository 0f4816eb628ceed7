import ArgumentParser
@preconcurrency import Foundation
import Server
import TranslationMemory

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the workbench and the memory to a browser and to CAT tools.",
    discussion: """
      Examples:
        tm serve article.txt --to kk
        tm serve --sync 30 --no-open
        tm serve --listen 0.0.0.0:8427 --token-file tokens --tls-certificate c.pem --tls-key k.pem

      The first line printed is the address to open; the token in it stays the same, in a file beside \
      the memory. Articles and all that is typed are kept beside the memory too, at once. Confirmed \
      sentences go into the memory.

      Weblate and Virtaal: ADDRESS/t/TOKEN/tmserver. OmegaT: Apertium with its own server at \
      ADDRESS/apertium, or a mapping of ADDRESS/t/TOKEN/export/ru-kk.tmx. The API is described at \
      ADDRESS/api/v1/openapi.json. A file of tokens has a line each: NAME, read or write, TOKEN.
      """)

  @OptionGroup var memory: MemoryOption

  @Option(
    help: ArgumentHelp(
      "Where to listen; the next free port if it is taken, :0 for any.", valueName: "host:port"))
  var listen = "127.0.0.1:8427"

  @Option(
    help: ArgumentHelp("Tokens with names and rights, mode 600.", valueName: "file"),
    completion: .file())
  var tokenFile: String?

  @Option(
    help: ArgumentHelp("The server's certificate, with its chain, in PEM.", valueName: "file"),
    completion: .file())
  var tlsCertificate: String?

  @Option(help: ArgumentHelp("Its private key, in PEM.", valueName: "file"), completion: .file())
  var tlsKey: String?

  @Flag(help: "A proxy before the server speaks TLS.")
  var behindProxy = false

  @Option(
    help: ArgumentHelp("A name that browsers reach the server by. Repeatable.", valueName: "name"))
  var host: [String] = []

  @Flag(help: "Do not open the browser.")
  var noOpen = false

  @Flag(help: "Log every request, without texts, not only refused and failed ones.")
  var log = false

  @Flag(help: "Log addresses with the texts looked up, too.")
  var logTexts = false

  @Option(
    help: ArgumentHelp(
      "Synchronise the memory with its team all the while, this often.", valueName: "seconds"))
  var sync: Double?

  @Option(help: ArgumentHelp("The articles' language; default: as they read.", valueName: "code"))
  var from: LanguageTag?

  @Option(
    help: ArgumentHelp("The languages to translate the articles into.", valueName: "codes"))
  var to: LanguageList?

  @Argument(help: ArgumentHelp("Articles to take in.", valueName: "file"), completion: .file())
  var articles: [String] = []

  func validate() throws {
    _ = try address
    if let sync, !(sync.isFinite && (0.1...86_400).contains(sync)) {
      throw ValidationError("--sync is a number of seconds, 0.1 to 86400.")
    }
    if tlsKey != nil, tlsCertificate == nil {
      throw ValidationError("--tls-key needs --tls-certificate.")
    }
    if !articles.isEmpty, to == nil {
      throw ValidationError("Name the language of the translation with --to, such as --to kk.")
    }
    guard try !isLoopback else { return }
    if tokenFile == nil {
      throw ValidationError("To listen beyond this machine takes tokens in a --token-file.")
    }
    if tlsCertificate == nil, !behindProxy {
      throw ValidationError(
        "To listen beyond this machine takes --tls-certificate and --tls-key, or --behind-proxy.")
    }
  }

  private var isLoopback: Bool {
    get throws {
      let host = try address.host
      return ["localhost", "::1"].contains(host) || host.hasPrefix("127.")
    }
  }

  /// What `--listen` says.
  private var address: (host: String, port: Int) {
    get throws {
      guard let colon = listen.lastIndex(of: ":"),
        let port = Int(listen[listen.index(after: colon)...]), (0...65535).contains(port)
      else { throw ValidationError("--listen is a host and a port, such as 127.0.0.1:8427.") }
      var host = String(listen[..<colon])
      if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
      return (host.isEmpty ? "127.0.0.1" : host, port)
    }
  }

  func run() throws {
    let opened = try memory.open(.creating)
    let workbench = Workbench(
      try Workspace(at: Workspace.path(besides: memory.path)), memory: opened)
    try workbench.reconcile()
    if let sync { try keepSynchronised(opened, every: sync) }
    var page = ""
    for path in articles {
      let article = try Article.text(at: path)
      for notice in article.notices { Console.error("warning: \(path): \(notice.message)") }
      let name = URL(fileURLWithPath: path).lastPathComponent
      let file = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
      let id = try workbench.add(
        article.text, named: name, from: from, to: to?.tags ?? [], file: file)
      if page.isEmpty { page = "articles/\(id)" }
    }
    var options = ServerOptions(
      tokens: try tokenFile.map { try Tokens(file: $0) } ?? .own(besides: memory.path))
    (options.host, options.port) = try address
    options.names = host
    options.certificate = tlsCertificate
    options.key = tlsKey
    options.isBehindProxy = behindProxy
    options.logsTexts = logTexts
    options.logsRequests = log
    try wait(for: TMServer(workbench, options: options), page: page)
  }

  /// Synchronises on a thread of its own. A failure that is not temporary ends that; the server
  /// goes on.
  private func keepSynchronised(_ memory: Memory, every seconds: Double) throws {
    let run = SyncRun(connection: try memory.teamConnection())
    Thread.detachNewThread {
      do { try run.again(every: seconds) { Console.note("tm: \($0)") } } catch {
        Console.error("no longer synchronised: \(ErrorMessage(error, in: Serve.self))")
      }
    }
  }

  /// Serves until a signal ends it.
  private func wait(for server: TMServer, page: String) throws {
    let opens = !noOpen
    let end = DispatchSemaphore(value: 0)
    let outcome = Outcome()
    Task.detached {
      do {
        try await server.run { address in
          let address = address.replacingOccurrences(of: "/?", with: "/\(page)?")
          try? Console.line(address)
          fflush(stdout)
          if opens { Browser.open(address) }
        }
      } catch { outcome.error = error }
      end.signal()
    }
    end.wait()
    if let error = outcome.error { throw error }
  }

  /// What the server's task leaves for the command.
  private final class Outcome: @unchecked Sendable {
    var error: (any Error)?
  }
}
