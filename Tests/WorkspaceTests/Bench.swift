import Foundation
import Linguistics
import Synchronization

@testable import Workspace

/// A workspace in a folder of its own, with a clock that the test sets.
final class Bench: Sendable {
  /// Seconds since 1970.
  final class Time: Sendable {
    private let seconds = Mutex(1_800_000_000.0)
    var now: Double { seconds.withLock { $0 } }
    func wait(_ time: Double) { seconds.withLock { $0 += time } }
  }

  let time = Time()
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("tm-workspace-\(UUID().uuidString)")

  init() {
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { folder.appendingPathComponent("w.sqlite").path }

  func workspace() throws -> Workspace {
    let time = time
    return try Workspace(at: path) { time.now }
  }

  /// Takes a Russian article in.
  @discardableResult
  func open(_ text: String, to targets: [String] = ["en"]) throws -> Int {
    try workspace().add(
      NewArticle(
        name: "article.txt", text: text,
        segments: Segmenter(language: .russian).segments(in: text), from: LanguageTag("ru"),
        to: targets.map { LanguageTag($0) }))
  }

  /// Writes a translation on top of the one that is there.
  @discardableResult
  func put(
    _ text: String, _ number: Int, _ state: TranslationState = .draft, in article: Int,
    language: String = "en", propagates: Bool = false
  ) throws -> EditOutcome {
    let workspace = try workspace()
    let language = LanguageTag(language)
    let segment = try workspace.article(article).segment(number)
    let revision = try segment.translation(into: language).revision
    return try workspace.put(
      TranslationEdit(
        number: number, language: language, text: text, state: state, revision: revision,
        propagates: propagates), in: article)
  }
}
