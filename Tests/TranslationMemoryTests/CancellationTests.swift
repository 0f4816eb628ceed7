import Testing

@testable import TranslationMemory

@Suite("Long work that is cancelled")
struct CancellationTests {
  @Test func `Extracting terms stops when its task is cancelled`() async throws {
    let memory = try Memory()
    for number in 0..<300 {
      try memory.add(
        TranslationUnit(variants: [
          Variant(language: LanguageTag(.russian), content: SegmentContent("Дом \(number)")),
          Variant(language: LanguageTag(.english), content: SegmentContent("House \(number)")),
        ]))
    }
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try memory.extractTerms(
        from: LanguageTag(.russian), to: [LanguageTag(.english)]
      ).units
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
