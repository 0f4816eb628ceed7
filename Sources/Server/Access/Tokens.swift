import Foundation

/// The tokens that open the server, each with a name and rights, from a file that only its owner may
/// read: a line each, `NAME read|write TOKEN`; `#` begins a comment.
public struct Tokens: Sendable {
  struct Entry: Sendable {
    let name: String
    let rights: Client.Rights
    let token: [UInt8]
    let line: Int
  }

  let entries: [Entry]

  /// The shortest token that is taken from a file; in characters.
  private static let leastLength = 16

  /// Reads a file; throws ``TokenFileError``.
  public init(file path: String) throws {
    let text: String
    do { text = try String(contentsOfFile: path, encoding: .utf8) } catch {
      throw TokenFileError.unreadable(path: path)
    }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & 0o077 != 0 {
      throw TokenFileError.open(path: path)
    }
    var entries: [Entry] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let fields = line.split(whereSeparator: \.isWhitespace)
      if fields.isEmpty || line.hasPrefix("#") { continue }
      guard fields.count == 3, let rights = Client.Rights(rawValue: String(fields[1])),
        fields[2].count >= Self.leastLength, fields[2].allSatisfy(Self.isAllowed)
      else { throw TokenFileError.malformed(path: path, line: index + 1) }
      if let same = entries.first(where: { $0.token == Array(fields[2].utf8) }) {
        throw TokenFileError.doubled(path: path, line: index + 1, first: same.line)
      }
      entries.append(
        Entry(
          name: String(fields[0]), rights: rights, token: Array(fields[2].utf8), line: index + 1))
    }
    guard !entries.isEmpty else { throw TokenFileError.empty(path: path) }
    self.entries = entries
  }

  /// The token of a memory, kept in a file beside it so that bookmarks and the settings of other tools
  /// live on; made at the first time.
  public static func own(besides memory: String) throws -> Tokens {
    let path = URL(fileURLWithPath: memory).deletingPathExtension()
      .appendingPathExtension("token").path
    if !FileManager.default.fileExists(atPath: path) {
      var generator = SystemRandomNumberGenerator()
      let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
      // 32 of 36 letters: 165 bits.
      let token = String((0..<32).map { _ in letters[Int.random(in: 0..<36, using: &generator)] })
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor < 0 {
        // Another server has just made it.
        if errno == EEXIST { return try Tokens(file: path) }
        throw TokenFileError.unwritable(path: path, reason: String(cString: strerror(errno)))
      }
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try file.write(contentsOf: Data("local write \(token)\n".utf8))
    }
    return try Tokens(file: path)
  }

  /// The first token that may write, for the address that is shown.
  public var first: String {
    let entry = entries.first { $0.rights == .write } ?? entries.first
    return String(decoding: entry?.token ?? [], as: UTF8.self)
  }

  /// What the cookie with a token is called: browsers keep cookies by host, not by port, and two
  /// servers must not take each other's.
  var cookieName: String {
    var hash: UInt32 = 2_166_136_261
    for byte in first.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return "tm-" + String(hash, radix: 36)
  }

  /// Who has this token; takes as long whichever it is.
  func client(with token: some StringProtocol, proof: Client.Proof) -> Client? {
    let given = Array(token.utf8)
    var found: Entry?
    for entry in entries {
      var difference = UInt8(truncatingIfNeeded: entry.token.count ^ given.count)
      if entry.token.count != given.count { difference |= 1 }
      for (index, byte) in entry.token.enumerated() {
        difference |= byte ^ (given.isEmpty ? 0 : given[index % given.count])
      }
      if difference == 0 { found = entry }
    }
    return found.map { Client(name: $0.name, rights: $0.rights, proof: proof) }
  }

  /// Letters that stand in an address as they are.
  private static func isAllowed(_ letter: Character) -> Bool {
    letter.isASCII && (letter.isLetter || letter.isNumber || "-_.~".contains(letter))
  }
}
