import Bitext
import Foundation
import Linguistics
import TestCluster
import Testing

@testable import TeamMemory

/// The rules of a log, for the one in PostgreSQL and its twin.
@Suite struct LogTests {
  enum Kind: String, CaseIterable { case twin, postgres }

  static func log(_ kind: Kind) async throws -> any UnitLog {
    switch kind {
    case .twin: return MemoryUnitLog()
    case .postgres:
      let cluster = try Cluster.shared.get()
      let name = "t" + UUID().uuidString.prefix(8).lowercased()
      let address = try TeamAddress(cluster.address())
      _ = try await TeamCreation.run(address: address, name: name, keepDays: 30)
      return try PostgresUnitLog(address: address, name: name)
    }
  }

  static func unit(_ text: String) -> UnitChange.Content {
    .unit(
      SharedUnit(
        unit: TranslationUnit(variants: [
          Variant(language: LanguageTag("ru"), content: SegmentContent(text)),
          Variant(language: LanguageTag("en"), content: SegmentContent(markup: "<ph/>\(text)")),
        ]), quality: .confirmed, confidence: 0.5, origin: SharedID(high: 1, low: 2),
        contexts: [
          SegmentContext(previous: 1, next: nil), SegmentContext(previous: nil, next: 7),
        ]))
  }

  static func change(
    _ id: SharedID, _ text: String?, base: Int64 = 0
  ) -> UnitChange {
    UnitChange(
      id: id, kind: .unit, content: text.map(unit) ?? .deleted, revision: base)
  }

  /// A memory that only counts its batches.
  struct Replica {
    let id = SharedID.random()
    var sequence: Int64 = 0
    var token = SharedID.random()

    mutating func batch(_ changes: [UnitChange], known: Int64 = 0) -> OutgoingBatch {
      sequence += 1
      token = .random()
      return OutgoingBatch(
        replica: id, sequence: sequence, token: token, known: known, changes: changes)
    }
  }

  @Test(arguments: Kind.allCases) func whatIsPushedIsReadInOrder(_ kind: Kind) async throws {
    let log = try await Self.log(kind)
    var replica = Replica()
    var concept = Concept(
      id: "c1", domain: "law",
      terms: [Term(language: LanguageTag("kk"), text: "шарт", status: .preferred)])
    concept.details = [TermDetail(element: "descrip", type: "context", value: "…")]
    let origin = SharedOrigin(
      name: "a.tmx", header: MemoryHeader(version: "1.4", attributes: [Attribute("a", "b")]))
    let reference = TermReference(id: "p", kind: "respPerson", markup: "<x/>")
    let note = ConflictNote(reason: .bothEdited, other: .random(), author: "айгүл")
    let first = [
      UnitChange(id: .random(), kind: .unit, content: Self.unit("Один"), revision: 0),
      UnitChange(
        id: .random(), kind: .concept, content: .concept(concept), revision: 0, conflict: note),
      UnitChange(id: .random(), kind: .origin, content: .origin(origin), revision: 0),
      UnitChange(id: .random(), kind: .reference, content: .reference(reference), revision: 0),
    ]
    guard case .applied(let revision) = try await log.push(replica.batch(first)) else {
      Issue.record("not applied")
      return
    }
    let second = Self.change(.random(), "Два")
    #expect(try await log.push(replica.batch([second])) != .outdated)
    let batch = try await log.changes(after: 0, limit: 100)
    #expect(batch.changes.dropLast().map(\.content) == first.map(\.content).reorder())
    #expect(batch.changes.last?.content == second.content)
    #expect(batch.changes.first { $0.kind == .concept }?.conflict == note)
    #expect(batch.changes.map(\.revision) == [1, 1, 1, 1, 2])
    #expect(batch.revisions.first == revision)
    #expect(batch.upTo == 2)
    let state = try await log.state(known: 1)
    #expect(state.head.number == 2)
    #expect(state.knownID == revision.id)
    #expect(try await log.state(known: 5).knownID == nil)
  }

  @Test(arguments: Kind.allCases) func aBatchHoldsWholeTransactions(_ kind: Kind) async throws {
    let log = try await Self.log(kind)
    var replica = Replica()
    for size in [3, 4, 5] {
      _ = try await log.push(
        replica.batch((0..<size).map { Self.change(.random(), "\(size) \($0)") }))
    }
    let first = try await log.changes(after: 0, limit: 4)
    #expect(first.changes.count == 7)
    #expect(first.upTo == 2)
    let second = try await log.changes(after: first.upTo, limit: 4)
    #expect(second.changes.count == 5)
    #expect(second.upTo == 3)
    let none = try await log.changes(after: 3, limit: 4)
    #expect(none.changes.isEmpty)
    #expect(none.upTo == 3)
  }

  @Test(arguments: Kind.allCases) func ofEachThingTheLastChangeCounts(_ kind: Kind) async throws {
    let log = try await Self.log(kind)
    var replica = Replica()
    let (a, b) = (SharedID.random(), SharedID.random())
    _ = try await log.push(replica.batch([Self.change(a, "а"), Self.change(b, "б")]))
    _ = try await log.push(replica.batch([Self.change(a, "а2", base: 1)]))
    _ = try await log.push(replica.batch([Self.change(b, nil, base: 1)]))
    let batch = try await log.changes(after: 0, limit: 100)
    #expect(batch.changes.map(\.revision) == [2, 3])
    #expect(batch.changes.last?.content == .deleted)
    #expect(try await log.livingIDs() == [a])
  }

  @Test(arguments: Kind.allCases)
  func nothingOfABatchIsAddedWhenItIsOutdated(_ kind: Kind) async throws {
    let log = try await Self.log(kind)
    var (mine, theirs) = (Replica(), Replica())
    let id = SharedID.random()
    _ = try await log.push(mine.batch([Self.change(id, "а")]))
    _ = try await log.push(theirs.batch([Self.change(id, "их", base: 1)]))
    let outcome = try await log.push(
      mine.batch([Self.change(.random(), "другое"), Self.change(id, "наше", base: 1)]))
    #expect(outcome == .outdated)
    #expect(try await log.state(known: 0).head.number == 2)
    // The same unit, added by somebody else since we last read.
    #expect(try await log.push(mine.batch([Self.change(.random(), "их")], known: 1)) == .outdated)
    let knowing = try await log.push(mine.batch([Self.change(.random(), "их")], known: 2))
    #expect(knowing != .outdated)
  }

  @Test(arguments: Kind.allCases) func twoConceptsCannotHaveOneName(_ kind: Kind) async throws {
    let log = try await Self.log(kind)
    var (mine, theirs) = (Replica(), Replica())
    func concept(_ text: String) -> UnitChange {
      let concept = Concept(id: "c1", terms: [Term(language: LanguageTag("ru"), text: text)])
      return UnitChange(id: .random(), kind: .concept, content: .concept(concept), revision: 0)
    }
    _ = try await log.push(mine.batch([concept("договор")]))
    #expect(try await log.push(theirs.batch([concept("посол")], known: 1)) == .outdated)
  }

  @Test(arguments: Kind.allCases) func aBatchArrivesOnceOrNever(_ kind: Kind) async throws {
    let log = try await Self.log(kind)
    var replica = Replica()
    let batch = replica.batch([Self.change(.random(), "а")])
    guard case .applied(let revision) = try await log.push(batch) else {
      Issue.record("not applied")
      return
    }
    // The answer was lost; the replica asks.
    #expect(try await log.push(batch) == .spent)
    #expect(
      try await log.settle(replica: replica.id, sequence: 1, token: batch.token)
        == .applied(revision))
    // A copy of the memory has sent a batch of that number.
    #expect(
      try await log.settle(replica: replica.id, sequence: 1, token: .random()) == .foreign)
    // One that never arrived will not do so later.
    let lost = replica.batch([Self.change(.random(), "б")])
    #expect(
      try await log.settle(replica: replica.id, sequence: 2, token: lost.token) == .abandoned)
    #expect(try await log.push(lost) == .spent)
    #expect(try await log.state(known: 0).head.number == 1)
  }

  @Test(arguments: Kind.allCases) func theLastCommonRevisionIsFound(_ kind: Kind) async throws {
    let log = try await Self.log(kind)
    var replica = Replica()
    var known: [LogRevision] = []
    for text in ["а", "б", "в"] {
      if case .applied(let revision) = try await log.push(
        replica.batch([Self.change(.random(), text)]))
      {
        known.append(revision)
      }
    }
    let invented = LogRevision(number: 3, id: .random())
    #expect(try await log.lastCommon(of: [known[0], known[1], invented])?.number == 2)
    #expect(try await log.lastCommon(of: [invented]) == nil)
  }
}

extension Array where Element == UnitChange.Content {
  /// In the order of their kinds.
  fileprivate func reorder() -> [UnitChange.Content] {
    func rank(_ content: UnitChange.Content) -> Int {
      switch content {
      case .origin: 0
      case .reference: 1
      case .concept: 2
      default: 3
      }
    }
    return sorted { rank($0) < rank($1) }
  }
}
