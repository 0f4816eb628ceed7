import Foundation

/// The remote end of WebDriver: Debian's `chromedriver` as a process, asked over HTTP.
final class WebDriver: Sendable {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let process: ChildProcess
  private let http: PlainHTTP

  init() throws {
    process = try ChildProcess("/usr/bin/chromedriver", ["--port=0"])
    var line = ""
    while !line.contains("started successfully on port") {
      guard let next = process.readLine() else {
        throw Failure(description: "no chromedriver: \(line)")
      }
      line = next
    }
    http = PlainHTTP(port: UInt16(line.filter(\.isNumber)) ?? 0)
  }

  func stop() { process.stop(SIGTERM) }

  /// Asks; the `value` of the answer.
  @discardableResult
  func ask(_ method: String, _ path: String, _ body: JSON = [:]) async throws -> JSON {
    let sent = method == "POST" ? try JSONEncoder().encode(body) : Data()
    let (status, data) = try http.ask(method, path, body: sent)
    let answer = try JSONDecoder().decode(JSON.self, from: data)["value"]
    guard status == 200 else {
      throw Failure(description: "\(method) \(path): \(answer["message"].string)")
    }
    return answer
  }
}
