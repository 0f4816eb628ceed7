import Foundation
import Testing

@testable import Server

@Suite struct TokenTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("tm-tokens-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func file(_ text: String, mode: mode_t = 0o600) throws -> String {
    let file = folder.appendingPathComponent("tokens-\(UUID().uuidString)")
    try Data(text.utf8).write(to: file)
    chmod(file.path, mode)
    return file.path
  }

  @Test func theMemorysOwnTokenIsMadeOnceForItsOwnerAlone() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let memory = folder.appendingPathComponent("news.sqlite").path
    let first = try Tokens.own(besides: memory)
    let path = folder.appendingPathComponent("news.token").path
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(first.first.count == 32)
    #expect(try Tokens.own(besides: memory).first == first.first)
    #expect(first.client(with: first.first, proof: .stated)?.rights == .write)
    for wrong in [
      "", "x", first.first + "x", String(first.first.dropLast()), first.first + first.first,
    ] {
      #expect(first.client(with: wrong, proof: .stated) == nil)
    }
  }

  @Test func filesThatOpenTheDoorTooWideAreRefused() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let open = try file("a write abcdefghijklmnop\n", mode: 0o644)
    #expect(throws: TokenFileError.open(path: open)) { try Tokens(file: open) }
    let short = try file("# x\n\na write abc\n")
    #expect(throws: TokenFileError.malformed(path: short, line: 3)) { try Tokens(file: short) }
    let rights = try file("a admin abcdefghijklmnop\n")
    #expect(throws: TokenFileError.malformed(path: rights, line: 1)) { try Tokens(file: rights) }
    let twice = try file("a read abcdefghijklmnop\nb write abcdefghijklmnop\n")
    #expect(throws: TokenFileError.doubled(path: twice, line: 2, first: 1)) {
      try Tokens(file: twice)
    }
    let empty = try file("# nobody\n")
    #expect(throws: TokenFileError.empty(path: empty)) { try Tokens(file: empty) }
    let missing = folder.appendingPathComponent("none").path
    #expect(throws: TokenFileError.unreadable(path: missing)) { try Tokens(file: missing) }
  }

  @Test func addressesAreNamesThatCannotBeMadeToPointElsewhere() {
    let rule = HostRule(names: ["TM.example"])
    for host in [
      "localhost", "127.0.0.1:8427", "[::1]", "[::1]:80", "192.168.0.7", "tm.example:443",
    ] {
      #expect(rule.accepts(host), "\(host)")
    }
    for host in [
      "evil.example", "127.0.0.1.evil.example", "1.2.3", "1.2.3.256", "[::1", "localhost:", ":80",
      "localhost:123456", "a:b", "tm.example.evil",
    ] {
      #expect(!rule.accepts(host), "\(host)")
    }
    #expect(!rule.accepts(nil))
  }
}
