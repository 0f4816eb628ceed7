import Foundation
import FoundationNetworking

/// The remote end of WebDriver: Debian's `chromedriver` as a process, asked over HTTP.
final class WebDriver: Sendable {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let process: ChildProcess
  private let base: String

  init() throws {
    process = try ChildProcess("/usr/bin/chromedriver", ["--port=0"])
    var line = ""
    while !line.contains("started successfully on port") {
      guard let next = process.readLine() else {
        throw Failure(description: "no chromedriver: \(line)")
      }
      line = next
    }
    base = "http://127.0.0.1:" + line.filter(\.isNumber)
  }

  func stop() { process.stop(SIGTERM) }

  /// Asks; the `value` of the answer.
  @discardableResult
  func ask(_ method: String, _ path: String, _ body: JSON = [:]) async throws -> JSON {
    guard let url = URL(string: base + path) else { throw Failure(description: path) }
    var request = URLRequest(url: url, timeoutInterval: 120)
    request.httpMethod = method
    if method == "POST" {
      request.httpBody = try JSONEncoder().encode(body)
      request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    }
    let (data, response) = try await URLSession.shared.data(for: request)
    let answer = try JSONDecoder().decode(JSON.self, from: data)["value"]
    guard (response as? HTTPURLResponse)?.statusCode == 200 else {
      throw Failure(description: "\(method) \(path): \(answer["message"].string)")
    }
    return answer
  }
}
