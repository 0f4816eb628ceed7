import Foundation
import Testing

@testable import TranslationMemory

/// What a session may be asked, from where and when, for memories with a file and without.
@Suite final class SuggestionSessionTests: Sendable {
  enum Kind: CaseIterable {
    case file
    case noFile
  }

  private let folder = FileManager.default.temporaryDirectory.path + "/tm-session-\(UUID())"

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func memory(_ kind: Kind, _ name: String = "m.sqlite") throws -> Memory {
    kind == .file ? try Memory(at: "\(folder)/\(name)", access: .creating) : try Memory()
  }

  private func unit(_ source: String, _ target: String) -> TranslationUnit {
    TranslationUnit(variants: [
      Variant(language: LanguageTag(.russian), content: SegmentContent(source)),
      Variant(language: LanguageTag(.english), content: SegmentContent(target)),
    ])
  }

  private func targets(_ suggestion: Suggestion) -> [String] {
    suggestion.matches.map { $0.targets[0].content.plain }
  }

  private func concept(_ source: String, _ target: String) -> Concept {
    Concept(
      id: source,
      terms: [
        Term(language: LanguageTag(.russian), text: source),
        Term(language: LanguageTag(.english), text: target),
      ])
  }

  @Test(arguments: Kind.allCases) func oneSegmentAtATimeFindsWhatAnArticleFinds(_ kind: Kind) throws
  {
    let memory = try memory(kind)
    let article = ["Посол прибыл.", "Стороны обсудили торговлю.", "", "Посол убыл.", "Посол убыл."]
    _ = try memory.store.importUnits(origin: "article.tmx") { importer in
      for text in article where !text.isEmpty { try importer.add(unit(text, "\(text) en")) }
    }
    try memory.importGlossary(Glossary(concepts: [concept("посол", "ambassador")]))
    let session = try memory.session()
    var whole: [Suggestion] = []
    try session.forEachSuggestion(
      for: Segment.lines(of: article.joined(separator: "\n"))
    ) { whole.append($0) }
    let single = try article.indices.map { index in
      try session.suggestion(
        for: article[index], after: article[..<index].last { !$0.isEmpty },
        before: article[(index + 1)...].first { !$0.isEmpty })
    }
    #expect(single.map { $0.matches.map(\.score) } == whole.map { $0.matches.map(\.score) })
    #expect(single.map(targets) == whole.map(targets))
    #expect(single.map { $0.terms.map(\.form) } == whole.map { $0.terms.map(\.form) })
    #expect(single[1].matches.first?.score == 101)
    #expect(whole.map(\.repeats) == [nil, nil, nil, nil, 3])
  }

  @Test(arguments: Kind.allCases) func aLookUpSeesWhatWasCommittedBeforeIt(_ kind: Kind) throws {
    let memory = try memory(kind)
    let session = try memory.session()
    #expect(try session.suggestion(for: "Посол прибыл.").matches.isEmpty)
    let id = try memory.add(unit("Посол прибыл.", "The ambassador arrived.")).id
    #expect(try targets(session.suggestion(for: "Посол прибыл.")) == ["The ambassador arrived."])
    try memory.edit(id, texts: [LanguageTag(.english): "He came."])
    #expect(try targets(session.suggestion(for: "Посол прибыл.")) == ["He came."])
    try memory.delete([id])
    #expect(try session.suggestion(for: "Посол прибыл.").matches.isEmpty)
  }

  @Test func aLookUpSeesWhatAnotherConnectionCommitted() throws {
    let memory = try memory(.file)
    let reading = try Memory(at: memory.path)
    let session = try reading.session()
    #expect(try session.suggestion(for: "Посол прибыл.").matches.isEmpty)
    try memory.add(unit("Посол прибыл.", "The ambassador arrived."))
    #expect(try targets(session.suggestion(for: "Посол прибыл.")) == ["The ambassador arrived."])
    #expect(try session.concordance("послы").hits.count == 1)
  }

  @Test(arguments: Kind.allCases) func termsAreThoseOfTheTermbaseAsItIs(_ kind: Kind) throws {
    let memory = try memory(kind)
    let session = try memory.session()
    func terms() throws -> [String] {
      try session.suggestion(for: "Послы посетили музей.").terms.map(\.term.text)
    }
    #expect(try terms() == [])
    try memory.importGlossary(Glossary(concepts: [concept("посол", "ambassador")]))
    #expect(try terms() == ["посол"])
    try memory.importGlossary(Glossary(concepts: [concept("музей", "museum")]))
    #expect(try terms() == ["посол", "музей"])
    try memory.replace(Concept(id: "посол", terms: []))
    #expect(try terms() == ["музей"])
    try memory.add(unit("Послы.", "Ambassadors."))
    #expect(try terms() == ["музей"])
  }

  @Test func givenGlossariesStandInPlaceOfTheTermbase() throws {
    let memory = try memory(.noFile)
    try memory.importGlossary(Glossary(concepts: [concept("посол", "ambassador")]))
    var options = SuggestionOptions()
    options.glossaries = [Glossary(concepts: [concept("музей", "museum")])]
    let found = try memory.session(options).suggestion(for: "Послы посетили музей.")
    #expect(found.terms.map(\.term.text) == ["музей"])
  }

  @Test(arguments: Kind.allCases) func closuresMayAskAndChangeTheMemory(_ kind: Kind) throws {
    let memory = try memory(kind)
    let first = try memory.add(unit("Посол прибыл.", "The ambassador arrived.")).id
    let session = try memory.session()
    var added: [Int] = []
    var found: [[String]] = []
    try session.forEachSuggestion(
      for: Segment.lines(of: "Посол прибыл.\nПосол убыл.\nПосол убыл.")
    ) { suggestion in
      #expect(try memory.unit(first)?.unit.variants.count == 2)
      #expect(try memory.concordance("посол").hits.count == added.count + 1)
      #expect(try memory.statistics().units == added.count + 1)
      found.append(targets(suggestion))
      added.append(
        try memory.add(unit(suggestion.segment.text, "translation \(added.count + 1)")).id)
      let again = try session.suggestion(for: suggestion.segment.text)
      #expect(targets(again).contains("translation \(added.count)"))
    }
    #expect(added.count == 3)
    #expect(
      found == [
        ["The ambassador arrived."], [],
        ["translation 2"],
      ])
  }

  @Test(arguments: Kind.allCases) func oneMemoryMayBeNamedTwice(_ kind: Kind) throws {
    let memory = try memory(kind)
    try memory.add(unit("Посол прибыл.", "The ambassador arrived."))
    let session = try MemoryList([.init(memory), .init(memory, penalty: 5)]).session()
    let matches = try session.suggestion(for: "Посол прибыл.").matches
    #expect(matches.map(\.score) == [100], "units that read the same are one match")
    #expect(try session.concordance("посол").hits.map(\.unit) == [1])
  }

  @Test func aConcordanceOfSeveralMemoriesNamesThem() throws {
    let (own, other) = (try memory(.file, "own.sqlite"), try memory(.file, "other.sqlite"))
    try own.add(unit("Посол прибыл.", "The ambassador arrived."))
    try other.add(unit("Посол убыл.", "The ambassador left."))
    let session = try MemoryList([.init(own), .init(other)]).session()
    let found = try session.concordance("посол")
    #expect(found.hits.map(\.memory) == ["own.sqlite", "other.sqlite"])
    var options = ConcordanceOptions()
    options.limit = 1
    let limited = try session.concordance("посол", options: options)
    #expect(limited.hits.map(\.memory) == ["own.sqlite"] && limited.hasMore)
    #expect(try own.concordance("посол").hits.map(\.memory) == [nil])
  }

  /// A progress reporter that asks the memory that is being imported into.
  private final class Asking: ProgressReporter {
    let ask: () throws -> Void
    var asked = 0
    var error: (any Error)?

    init(_ ask: @escaping () throws -> Void) { self.ask = ask }

    func report(_ progress: WorkProgress) {
      asked += 1
      do { try ask() } catch { self.error = error }
    }
  }

  @Test(arguments: Kind.allCases) func anImportMayBeAskedFromAndNotChangedFrom(_ kind: Kind) throws
  {
    let memory = try memory(kind)
    let first = try memory.add(unit("Посол прибыл.", "The ambassador arrived.")).id
    let session = try memory.session()
    let table = "\(folder)/units.tsv"
    let rows = (1...600).map { "Посол прибыл \($0).\tThe ambassador arrived \($0)." }
    try (["ru\ten"] + rows).joined(separator: "\n").write(
      toFile: table, atomically: true, encoding: .utf8)
    let asking = Asking { [self] in
      let known = try memory.unit(first)
      #expect(known != nil)
      let found = try session.suggestion(for: "Посол прибыл.")
      #expect(targets(found).isEmpty == false)
      #expect(throws: MemoryStoreError.changing(path: memory.path)) {
        try memory.add(unit("Нельзя.", "Not now."))
      }
    }
    #expect(try memory.importUnits(from: table, progress: asking).new == 600)
    #expect(asking.asked > 0 && asking.error == nil)
    #expect(try session.suggestion(for: "Посол прибыл 600.").matches.first?.score == 100)
    #expect(try session.suggestion(for: "Нельзя.").matches.isEmpty)
  }

  @Test(arguments: Kind.allCases) func whatAnImportUndoesIsNotRemembered(_ kind: Kind) throws {
    struct Stop: Error {}
    let memory = try memory(kind)
    let session = try memory.session()
    #expect(throws: Stop.self) {
      try memory.store.importUnits(origin: "a.tmx") { importer in
        try importer.add(unit("Посол прибыл.", "The ambassador arrived."))
        _ = try session.suggestion(for: "Посол прибыл.")
        throw Stop()
      }
    }
    #expect(try session.suggestion(for: "Посол прибыл.").matches.isEmpty)
    try memory.add(unit("Посол прибыл.", "He came."))
    #expect(try targets(session.suggestion(for: "Посол прибыл.")) == ["He came."])
  }

  @Test(arguments: Kind.allCases) func manyTasksMayAskAtOnceWhileTheMemoryGrows(
    _ kind: Kind
  ) async throws {
    let memory = try memory(kind)
    for number in 1...20 {
      try memory.add(unit("Стороны обсудили пункт \(number).", "They discussed item \(number)."))
    }
    try memory.importGlossary(Glossary(concepts: [concept("пункт", "item")]))
    let session = try memory.session()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 1...8 {
        group.addTask {
          for round in 1...15 {
            let number = (task * 7 + round) % 20 + 1
            let suggestion = try session.suggestion(for: "Стороны обсудили пункт \(number).")
            let best = try #require(suggestion.matches.first)
            #expect(best.score == 100)
            #expect(best.targets[0].content.plain == "They discussed item \(number).")
            #expect(suggestion.terms.first?.term.text == "пункт")
            #expect(try session.concordance("обсудили пункт").hits.count == 20)
          }
        }
      }
      group.addTask {
        for number in 1...15 {
          try memory.add(self.unit("Новое \(number).", "New \(number)."))
          let added = try session.suggestion(for: "Новое \(number).")
          #expect(added.matches.first?.score == 100)
        }
      }
      try await group.waitForAll()
    }
  }

  @Test(arguments: Kind.allCases) func memoriesMayBeAskedTogetherInAnyOrderAtOnce(
    _ kind: Kind
  ) async throws {
    let one = try memory(kind, "one.sqlite")
    let two = try memory(kind, "two.sqlite")
    try one.add(unit("Посол прибыл.", "One"))
    try two.add(unit("Посол прибыл.", "Two"))
    let sessions = try [[one, two], [two, one]].map {
      try MemoryList($0.map { .init($0) }).session()
    }
    try await withThrowingTaskGroup(of: [String].self) { group in
      for task in 0..<40 {
        group.addTask {
          try sessions[task % 2].suggestion(for: "Посол прибыл.").matches.map {
            $0.targets[0].content.plain
          }
        }
      }
      for try await found in group { #expect(Set(found) == ["One", "Two"]) }
    }
  }

  @Test func aCancelledTaskGetsNothing() async throws {
    let session = try memory(.noFile).session()
    let cancelled = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try session.suggestion(for: "Первое предложение.")
    }
    await #expect(throws: CancellationError.self) { try await cancelled.value }
  }

  @Test func boilerplateIsOfferedNothing() throws {
    let memory = try memory(.noFile)
    try memory.add(unit("Фото: МИД", "Photo: MFA"))
    let segments = Segmenter(language: .russian).segments(in: "Просмотров: 512\n\nПосол прибыл.")
    let session = try memory.session()
    for segment in segments where !segment.kind.isOffered {
      #expect(try session.suggestion(for: segment).matches.isEmpty)
    }
    #expect(segments.contains { !$0.kind.isOffered })
  }
}
