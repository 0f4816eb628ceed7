import Bitext
import Foundation
import Linguistics
import MemoryStore
import Workspace

/// A workspace and the memory that helps with its articles and learns from them.
///
/// What is confirmed goes into the memory with its neighbours, so that the next sentence and the
/// next article have it; what is undone is taken out again. May be used from any task; calls block.
///
///     let workbench = Workbench(workspace, memory: memory)
///     let id = try workbench.add(Article(at: "news.txt").text, named: "news.txt", from: ru, to: [en])
///     let help = try workbench.suggestion(for: 1, in: id)
public final class Workbench: Sendable {
  public let workspace: Workspace
  public let memory: Memory
  let sessions: SessionShelf
  let checks: PairCheck
  let terms: TermShelf
  let completions = CompletionShelf()
  let articles: ArticleShelf
  /// One confirmation at a time: what a unit holds follows from what its segment holds.
  let lock = NSLock()

  public init(_ workspace: Workspace, memory: Memory) {
    self.workspace = workspace
    self.memory = memory
    sessions = SessionShelf(memory: memory)
    checks = PairCheck(memory: memory)
    terms = TermShelf(memory: memory)
    articles = ArticleShelf(workspace)
  }

  /// Cuts an article into segments and takes it in; returns its number.
  ///
  /// Throws ``SuggestionError/cannotSegment(_:)``, ``/Workspace/WorkspaceError/badLanguages``.
  ///
  /// - Parameters:
  ///   - text: the whole article.
  ///   - name: what to call it.
  ///   - source: its language; nil to go by its letters and words, Russian when they do not tell.
  ///   - targets: the languages it is to be translated into.
  ///   - file: the bytes of the file it was read from.
  public func add(
    _ text: String, named name: String, from source: LanguageTag?, to targets: [LanguageTag],
    file: [UInt8]? = nil
  ) throws -> Int {
    let source = source ?? LanguageTag(LanguageGuesser.language(of: text) ?? .russian)
    guard let language = source.language else { throw SuggestionError.cannotSegment(source) }
    return try workspace.add(
      NewArticle(
        name: name, text: text, segments: Segmenter(language: language).segments(in: text),
        from: source, to: targets, file: file))
  }

  /// What the memory has for a segment.
  public struct SegmentSuggestion: Sendable {
    public let suggestion: Suggestion
    /// The languages it was asked for in.
    public let targets: [LanguageTag]
  }

  /// What the memory has for a segment of an article, in the article's languages or those named.
  public func suggestion(
    for number: Int, in id: Int, to targets: [LanguageTag]? = nil,
    minimumScore: Int = SessionRequest.leastForEditing
  ) throws -> SegmentSuggestion {
    let article = try articles.article(id)
    let segment = try article.segment(number)
    let targets = try targets.map { try $0.map { try segment.translation(into: $0).language } }
    let wanted = targets ?? article.summary.targets
    let beside = article.neighbours(of: number)
    let text = segment.source
    let asked = Segment(
      text: text, kind: segment.kind, bytes: 0..<text.utf8.count,
      scalars: 0..<text.unicodeScalars.count, paragraph: 0)
    var request = SessionRequest(from: article.summary.source, to: wanted)
    request.minimumScore = minimumScore
    let session = try session(request)
    return SegmentSuggestion(
      suggestion: try session.suggestion(
        for: asked, after: beside.previous?.source, before: beside.next?.source), targets: wanted)
  }

  /// Reads what suggestions, completion and checks need for an article's languages, which takes
  /// longer than they do. Does nothing when it has been read already.
  public func prepare(_ article: WorkArticle) throws {
    guard let text = article.segments.first(where: \.kind.isOffered)?.source else { return }
    let source = article.summary.source
    for target in article.summary.targets {
      let session = try session(.editing(from: source, to: [target]))
      _ = try session.suggestion(for: text)
      _ = try session.completion(for: text, typed: "", into: target, in: CompletionArticle())
      _ = try self.session(.known(from: source, to: [target])).suggestion(for: text)
      _ = try checks.findings(source: text, target: text, from: source, to: target)
    }
  }

  /// A session of the memory that is asked so, made once.
  public func session(_ request: SessionRequest) throws -> SuggestionSession {
    try sessions.session(request)
  }
}
