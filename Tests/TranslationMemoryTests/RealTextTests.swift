import Foundation
import Testing

@testable import TranslationMemory

/// The index against the exhaustive twin on real sentences, in every language as the source;
/// skipped where there are none.
@Suite struct RealTextTests {
  private static let table: String? = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["TM_SHARED"]
      ?? package.deletingLastPathComponent().appendingPathComponent("shared").path
    let path = shared + "/data/parallel/ntrex_ru_en_kk.dev.tsv"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  @Test(.enabled(if: table != nil), arguments: ["ru", "en", "kk"])
  func theIndexFindsWhatTheTwinFinds(_ language: String) throws {
    let path = try #require(Self.table)
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t").map(String.init) }.filter { $0.count == 4 }
    let memory = try Memory()
    let codes = ["ru", "en", "kk"]
    let column = try #require(codes.firstIndex(of: language)) + 1
    _ = try memory.importUnits(from: Self.write(rows, codes))
    var options = SuggestionOptions()
    options.source = LanguageTag(language)
    options.targets = codes.filter { $0 != language }.map { LanguageTag($0) }
    // Sentences as they are, and every second one joined with the next or cut short.
    let queries = rows.indices.filter { $0 % 25 == 0 }.map { index -> String in
      let words = rows[index][column].split(separator: " ")
      switch index / 25 % 3 {
      case 0: return rows[index][column]
      case 1: return words.dropLast(words.count / 4).joined(separator: " ")
      default:
        return words.enumerated().filter { $0.offset % 5 != 4 }.map { String($0.element) }
          .joined(separator: " ")
      }
    }
    let segments = Segment.lines(of: queries.joined(separator: "\n"))
    var found = 0
    for (minimum, limit) in [(30, 1), (30, 50), (50, 5), (70, 50), (85, 5), (101, 5)] {
      options.minimumScore = minimum
      options.limit = limit
      options.isExhaustive = false
      let fast = try memory.suggestions(for: segments, options: options).map(Self.matches)
      options.isExhaustive = true
      #expect(fast == (try memory.suggestions(for: segments, options: options).map(Self.matches)))
      found += fast.joined().count
    }
    #expect(found > queries.count, "there is something to compare")
  }

  private static func matches(_ suggestion: Suggestion) -> [String] {
    suggestion.matches.map { "\($0.unit) \($0.score) \($0.targets.map(\.content.plain))" }
  }

  private static func write(_ rows: [[String]], _ codes: [String]) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/real-\(UUID().uuidString).tsv"
    let lines = rows.map { $0.dropFirst().joined(separator: "\t") }
    try ([codes.joined(separator: "\t")] + lines).joined(separator: "\n")
      .write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
