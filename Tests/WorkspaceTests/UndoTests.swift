import Linguistics
import Testing

@testable import Workspace

@Suite struct UndoTests {
  private let bench = Bench()

  private func texts(_ id: Int) throws -> [String] {
    try bench.workspace().article(id).segments.map { $0.translations[0].text }
  }

  @Test func typingInOneSegmentIsOneStep() throws {
    let id = try bench.open("Первое. Второе.")
    for text in ["T", "Th", "The"] { try bench.put(text, 1, in: id) }
    try bench.put("Second", 2, in: id)
    try bench.put("The first", 1, in: id)
    let workspace = try bench.workspace()
    _ = try workspace.undo(in: id)
    #expect(try texts(id) == ["The", "Second"])
    _ = try workspace.undo(in: id)
    #expect(try texts(id) == ["The", ""])
    _ = try workspace.undo(in: id)
    #expect(try texts(id) == ["", ""])
    #expect(try workspace.article(id).canRedo && !workspace.article(id).canUndo)
    for _ in 1...3 { _ = try workspace.redo(in: id) }
    #expect(try texts(id) == ["The first", "Second"])
    #expect(throws: WorkspaceError.nothingToRedo) { try workspace.redo(in: id) }
  }

  @Test func typingThatLeadsBackLeavesNoStep() throws {
    let id = try bench.open("Первое.", to: ["en", "kk"])
    for text in ["T", "Th", "T", ""] { try bench.put(text, 1, in: id) }
    let workspace = try bench.workspace()
    #expect(try !workspace.article(id).canUndo)
    // Another language of the segment is another step.
    try bench.put("First", 1, in: id)
    try bench.put("Бірінші", 1, in: id, language: "kk")
    let undone = try workspace.undo(in: id)
    #expect(undone[0].translations.map(\.text) == ["First", ""])
  }

  @Test func aChangeAfterAnUndoForgetsWhatCouldBeDoneAgain() throws {
    let id = try bench.open("Текст.")
    try bench.put("one", 1, in: id)
    let workspace = try bench.workspace()
    _ = try workspace.undo(in: id)
    try bench.put("two", 1, in: id)
    #expect(throws: WorkspaceError.nothingToRedo) { try workspace.redo(in: id) }
    #expect(try texts(id) == ["two"])
  }

  @Test func revisionsOnlyGrow() throws {
    let id = try bench.open("Первое. Второе.", to: ["en", "kk"])
    let workspace = try bench.workspace()
    var last: [Int: [Int]] = [:]
    func check() throws {
      for segment in try workspace.article(id).segments {
        let now = segment.translations.map(\.revision)
        #expect(zip(last[segment.id] ?? [0, 0], now).allSatisfy { $0 <= $1 })
        last[segment.id] = now
      }
    }
    try bench.put("First", 1, in: id)
    try check()
    try bench.put("Бірінші", 1, in: id, language: "kk")
    try check()
    try bench.put("Second", 2, .confirmed, in: id)
    try check()
    for _ in 1...3 {
      _ = try workspace.undo(in: id)
      try check()
    }
    for _ in 1...3 {
      _ = try workspace.redo(in: id)
      try check()
    }
  }

  @Test func aSplitAndItsTranslationsAreUndone() throws {
    let id = try bench.open("Стороны обменялись мнениями и подписали договор. Второе.")
    try bench.put("They talked and signed.", 1, .confirmed, in: id)
    let workspace = try bench.workspace()
    let before = try workspace.article(id)
    let offset = "Стороны обменялись мнениями ".utf16.count
    let split = try workspace.split(
      1, at: offset, revision: before.segments[0].revision, in: id)
    #expect(
      split.segments.map(\.source) == [
        "Стороны обменялись мнениями", "и подписали договор.", "Второе.",
      ])
    #expect(split.segments.map(\.lead) == ["", " ", " "])
    #expect(split.segments.map(\.number) == [1, 2, 3])
    #expect(split.segments[0].translations[0].text == "They talked and signed.")
    #expect(split.segments[0].translations[0].state == .draft)
    try bench.put("and signed a treaty.", 2, in: id)
    let merged = try workspace.merge(
      1, revision: workspace.article(id).segments[0].revision, in: id)
    #expect(merged.segments.map(\.source) == before.segments.map(\.source))
    #expect(
      merged.segments[0].translations[0].text == "They talked and signed. and signed a treaty.")
    for _ in 1...3 { _ = try workspace.undo(in: id) }
    let after = try workspace.article(id)
    #expect(after.segments.map(\.source) == before.segments.map(\.source))
    #expect(after.segments.map(\.id) == before.segments.map(\.id))
    #expect(after.segments.map { $0.translations[0].state } == [.confirmed, .empty])
    for _ in 1...3 { _ = try workspace.redo(in: id) }
    #expect(try workspace.article(id).segments.map(\.id) == merged.segments.map(\.id))
  }

  @Test func placesWhereNothingCanBeSplitOrMerged() throws {
    let id = try bench.open("Слово.\nДругое.\nФото: Иван Петров")
    let workspace = try bench.workspace()
    for offset in [-1, 0, 6, 60] {
      #expect(throws: WorkspaceError.cannotSplit(1)) {
        try workspace.split(1, at: offset, revision: 1, in: id)
      }
    }
    // The first ends its paragraph.
    #expect(throws: WorkspaceError.cannotMerge(1)) {
      try workspace.merge(1, revision: 1, in: id)
    }
    #expect(throws: WorkspaceError.self) { try workspace.split(1, at: 2, revision: 7, in: id) }
    #expect(try workspace.article(id).segments.count == 3)
  }

  @Test func aSplitNeverCutsACharacter() throws {
    // A flag is four UTF-16 code units, a letter with a mark two.
    let id = try bench.open("Флаг 🇰🇿 и е\u{301} тут.")
    let workspace = try bench.workspace()
    for offset in 6...8 {
      #expect(throws: WorkspaceError.cannotSplit(1)) {
        try workspace.split(1, at: offset, revision: 1, in: id)
      }
    }
    let whole = try workspace.article(id).segments[0].source
    let parts = try workspace.split(1, at: 5, revision: 1, in: id).segments
    #expect(parts[0].source + parts[1].lead + parts[1].source == whole)
  }
}
