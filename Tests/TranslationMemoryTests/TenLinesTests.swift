import Foundation
import Testing
import TranslationMemory

/// What a package that depends on the library writes; it sees the public surface only.
@Suite struct TenLinesTests {
  @Test func suggestionsInTenLines() async throws {
    let memory = try Memory()
    try memory.add(
      TranslationUnit(variants: [
        Variant(
          language: LanguageTag("ru"), content: SegmentContent("Стороны обменялись мнениями.")),
        Variant(language: LanguageTag("en"), content: SegmentContent("The sides exchanged views.")),
      ]))
    // A memory can be handed to any task.
    let suggestions = try await Task.detached {
      try memory.suggestions(for: "Стороны обменялись мнениями.\nПосол вручил верительные грамоты.")
    }.value
    #expect(suggestions.map(\.matches.count) == [1, 0])
    #expect(
      suggestions.first?.matches.first?.targets.first?.content.plain == "The sides exchanged views."
    )
    #expect(suggestions.first?.matches.first?.band == .exact)
  }

  @Test func aDocumentThereAndBackInTenLines() throws {
    let page = "<main><h1>Встреча</h1><p>Стороны <b>обменялись</b> мнениями.</p></main>"
    let document = try Document(
      data: Array(page.utf8), name: "page.html", language: LanguageTag("ru"))
    let translations = [
      1: SegmentContent("Meeting"), 2: SegmentContent("The sides <g1>exchanged</g1> views."),
    ]
    let translated = try document.translated(targets: translations, into: LanguageTag("en"))
    #expect(
      String(decoding: translated.bytes, as: UTF8.self)
        == "<main><h1>Meeting</h1><p>The sides <b>exchanged</b> views.</p></main>")
    let report = translated.report
    #expect(report.translated == 2 && report.left == 0 && report.codesLost.isEmpty)
    #expect(document.segments.map(\.content.plain) == document.segments.map(\.text))
  }

  @Test func longCallsCanBeCancelled() async throws {
    let memory = try Memory()
    let task = Task {
      try memory.suggestions(for: "Первое предложение.\nВторое предложение.")
    }
    task.cancel()
    let outcome = await task.result
    // A task that ran to its end before the cancellation is no failure of it.
    if case .failure(let error) = outcome { #expect(error is CancellationError) }

    let cancelled = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try memory.suggestions(for: "Первое предложение.")
    }
    await #expect(throws: CancellationError.self) { try await cancelled.value }
  }
}
