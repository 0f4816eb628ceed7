import Foundation
import Linguistics
import Testing

@testable import Workspace

@Suite struct WorkspaceTests {
  private let bench = Bench()

  @Test func anArticleIsKeptWithItsSegmentsAndTheTextBetweenThem() throws {
    let id = try bench.open("Заголовок\n\nПервое. Второе.\n")
    let article = try bench.workspace().article(id)
    #expect(article.segments.map(\.source) == ["Заголовок", "Первое.", "Второе."])
    #expect(article.segments.map(\.lead) == ["", "\n\n", " "])
    #expect(article.ending == "\n")
    #expect(article.segments.map(\.number) == [1, 2, 3])
    #expect(article.segments.map(\.endsParagraph) == [true, false, true])
    #expect(article.summary.progress.segments == 3)
    #expect(article.summary.progress.words == 3)
    #expect(!article.canUndo && !article.canRedo)
  }

  @Test func anArticleNeedsALanguageOtherThanItsOwn() {
    for targets in [[], ["ru"], ["en", "en-GB"]] {
      #expect(throws: WorkspaceError.badLanguages) {
        try bench.open("Текст.", to: targets)
      }
    }
  }

  @Test func aDeletedArticleIsGone() throws {
    let id = try bench.open("Текст.")
    let workspace = try bench.workspace()
    try workspace.delete(id)
    #expect(throws: WorkspaceError.noSuchArticle(id)) { try workspace.article(id) }
    #expect(throws: WorkspaceError.noSuchArticle(id)) { try workspace.delete(id) }
    #expect(try workspace.articles().isEmpty)
    #expect(try bench.open("Другой.") != id)
  }

  @Test func theListBeginsWithTheArticleChangedLast() throws {
    let first = try bench.open("Один.")
    bench.time.wait(10)
    let second = try bench.open("Два.")
    #expect(try bench.workspace().articles().map(\.id) == [second, first])
    bench.time.wait(10)
    try bench.put("One.", 1, in: first)
    #expect(try bench.workspace().articles().map(\.id) == [first, second])
  }

  @Test func whatWasTypedIsThereForWhoeverOpensTheFileNext() throws {
    let id = try bench.open("Текст.")
    try bench.put("A te", 1, in: id)
    let other = try Workspace(at: bench.path)
    #expect(try other.article(id).segments[0].translations[0].text == "A te")
  }

  @Test func anEditOfAnOlderRevisionIsRefusedWithWhatIsThere() throws {
    let id = try bench.open("Текст.")
    let workspace = try bench.workspace()
    let first = try bench.put("one", 1, in: id).segment
    let edit = TranslationEdit(
      number: 1, language: LanguageTag("en"), text: "two", state: .draft, revision: 1)
    #expect(throws: WorkspaceError.stale(first)) { try workspace.put(edit, in: id) }
    #expect(try workspace.article(id).segments[0].translations[0].text == "one")
  }

  @Test func aRequestSentTwiceIsOneChange() throws {
    let id = try bench.open("Текст.")
    let workspace = try bench.workspace()
    let edit = TranslationEdit(
      number: 1, language: LanguageTag("en"), text: "text", state: .draft, revision: 1)
    let first = try workspace.put(edit, in: id).segment
    #expect(try workspace.put(edit, in: id).segment == first)
    _ = try workspace.undo(in: id)
    #expect(throws: WorkspaceError.nothingToUndo) { try workspace.undo(in: id) }
  }

  @Test func editsOfWhatIsNotThereAreRefused() throws {
    let id = try bench.open("Текст.")
    #expect(throws: WorkspaceError.nothingToConfirm(1)) {
      try bench.put(" ", 1, .confirmed, in: id)
    }
    #expect(throws: WorkspaceError.noSuchSegment(9)) { try bench.put("x", 9, in: id) }
    #expect(throws: WorkspaceError.noSuchTarget(LanguageTag("kk"))) {
      try bench.put("x", 1, in: id, language: "kk")
    }
  }

  @Test func boilerplateMayBeTranslatedAndCountsForNothing() throws {
    let id = try bench.open("Текст.\nФото: Иван Петров\n")
    let credit = try #require(
      try bench.workspace().article(id).segments.first { $0.kind == .credit })
    try bench.put("Photo by Ivan Petrov", credit.number, in: id)
    let progress = try bench.workspace().article(id).summary.progress
    #expect(progress.segments == 1 && progress.draft == 0)
  }

  @Test func progressCountsWhatIsConfirmedInAllLanguages() throws {
    let id = try bench.open("Первое слово.\nВторое.", to: ["en", "kk"])
    try bench.put("First word.", 1, .confirmed, in: id)
    try bench.put("Second", 2, in: id)
    func progress() throws -> ArticleProgress {
      try bench.workspace().article(id).summary.progress
    }
    #expect(try progress().confirmed == 0)
    #expect(try progress().draft == 2)
    #expect(try progress().confirmedWordsByLanguage == ["en": 2])
    try bench.put("Бірінші сөз.", 1, .confirmed, in: id, language: "kk")
    #expect(try progress().confirmed == 1)
    #expect(try progress().confirmedWords == 2)
    #expect(try progress().words == 3)
  }

  @Test func confirmingReachesTheSegmentsThatReadTheSameAndNobodyWroteIn() throws {
    let id = try bench.open("Итого.\nИное.\nИтого.\nИтого.")
    try bench.put("Sum", 4, in: id)
    let outcome = try bench.put("Total.", 1, .confirmed, in: id, propagates: true)
    #expect(outcome.propagated.map(\.number) == [3])
    let segments = try bench.workspace().article(id).segments
    #expect(segments.map { $0.translations[0].text } == ["Total.", "", "Total.", "Sum"])
    #expect(segments[2].translations[0].state == .draft)
    #expect(segments[2].translations[0].origin == .repetition)
    // The confirmation and what it reached are undone together.
    let undone = try bench.workspace().undo(in: id)
    #expect(undone.map(\.number) == [1, 3])
    #expect(undone.allSatisfy { $0.translations[0].state == .empty })
    let redone = try bench.workspace().redo(in: id)
    #expect(redone.map { $0.translations[0].text } == ["Total.", "Total."])
  }

  @Test func changesAreFoundByRevision() throws {
    let id = try bench.open("Первое. Второе.\nТретье.")
    let workspace = try bench.workspace()
    let start = try workspace.article(id).summary.revision
    try bench.put("Third.", 3, in: id)
    let changes = try workspace.changes(in: id, since: start)
    #expect(changes.segments.map(\.number) == [3])
    #expect(!changes.restructures)
    #expect(try workspace.changes(in: id, since: changes.revision).segments.isEmpty)
    let merged = try workspace.merge(1, revision: 1, in: id)
    let after = try workspace.changes(in: id, since: changes.revision)
    #expect(after.restructures)
    #expect(after.segments == merged.segments)
  }

  @Test func commentsStayWithTheirSegment() throws {
    let id = try bench.open("Первое. Второе.")
    let workspace = try bench.workspace()
    let comments = try workspace.comment("Проверить имя", on: 2, in: id)
    #expect(try workspace.article(id).segments.map(\.comments) == [0, 1])
    #expect(try workspace.comments(on: 2, in: id) == comments)
    #expect(throws: WorkspaceError.noSuchComment(99)) {
      try workspace.deleteComment(99, on: 2, in: id)
    }
    #expect(try workspace.deleteComment(comments[0].id, on: 2, in: id).isEmpty)
  }

  @Test func theUnitOfASegmentIsRemembered() throws {
    let id = try bench.open("Текст.")
    let workspace = try bench.workspace()
    let segment = try workspace.article(id).segments[0]
    try workspace.setUnit(ConfirmedUnit(id: 7, isOwn: true), of: segment.id, in: id)
    #expect(try workspace.article(id).segments[0].unit == ConfirmedUnit(id: 7, isOwn: true))
    try workspace.setUnit(nil, of: segment.id, in: id)
    #expect(try workspace.article(id).segments[0].unit == nil)
  }

  @Test func theFileOfAnArticleIsKept() throws {
    let article = NewArticle(
      name: "a", text: "Текст.", segments: Segmenter(language: .russian).segments(in: "Текст."),
      from: LanguageTag("ru"), to: [LanguageTag("en")], file: [1, 2, 3])
    let workspace = try bench.workspace()
    #expect(try workspace.file(of: workspace.add(article)) == [1, 2, 3])
    #expect(try workspace.file(of: bench.open("Без файла.")) == nil)
  }

  @Test func somethingElseIsNoWorkspace() throws {
    try Data("это не база данных, а просто текст, и довольно длинный".utf8)
      .write(to: URL(fileURLWithPath: bench.path))
    #expect(throws: WorkspaceError.notAWorkspace(path: bench.path)) { try bench.workspace() }
  }

  @Test func itStandsBesideTheMemory() {
    #expect(Workspace.path(besides: "/a/news.sqlite") == "/a/news.workspace.sqlite")
    #expect(Workspace.path(besides: "/a/news") == "/a/news.workspace.sqlite")
  }
}
