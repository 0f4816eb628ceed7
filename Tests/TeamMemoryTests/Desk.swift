import Bitext
import Foundation
import GRDB
import Linguistics
import TestCluster

@testable import MemoryStore
@testable import TeamMemory
@testable import TranslationMemory

/// A member of a team with a memory of their own.
final class Desk {
  let memory: Memory
  let folder: URL
  let name: String

  var path: String { memory.path }

  /// - Parameter joins: whether the memory belongs to the team from the beginning.
  init(_ name: String, _ team: Team, joins: Bool = true) async throws {
    self.name = name
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tm-desk-\(UUID().uuidString)")
    memory = try Memory(at: folder.appendingPathComponent("m.sqlite").path, access: .creating)
    if joins { try await join(team) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func join(_ team: Team) async throws {
    let state = try await team.log.state(known: 0)
    try memory.store.joinTeam(address: "", name: "t", team: state.team)
  }

  @discardableResult
  func sync(_ team: Team) async throws -> SyncReport {
    try await memory.synchronise(with: team.log)
  }

  @discardableResult
  func add(_ ru: String, _ en: String) throws -> Int {
    try memory.add(
      TranslationUnit(variants: [
        Variant(language: LanguageTag("ru"), content: SegmentContent(ru)),
        Variant(language: LanguageTag("en"), content: SegmentContent(en)),
      ])
    ).id
  }

  func edit(_ id: Int, en: String) throws {
    try memory.edit(id, texts: [LanguageTag("en"): en])
  }

  /// The number of the unit with that Russian text.
  func number(_ ru: String) throws -> Int? {
    var found: Int?
    try memory.store.forEachUnit { unit in
      if unit.unit.variants.first?.content.plain == ru { found = unit.id }
    }
    return found
  }

  /// All units as `Russian = English`, sorted.
  func texts() throws -> [String] {
    var all: [String] = []
    try memory.store.forEachUnit { unit in
      all.append(unit.unit.variants.map(\.content.plain).joined(separator: " = "))
    }
    return all.sorted()
  }

  func concepts() throws -> [String] {
    try memory.glossary().concepts.map { concept in
      concept.id + ": " + concept.terms.map(\.text).joined(separator: " = ")
    }.sorted()
  }

  func addConcept(_ ru: String, _ en: String) throws {
    try memory.importGlossary(
      Glossary(concepts: [
        Concept(terms: [
          Term(language: LanguageTag("ru"), text: ru), Term(language: LanguageTag("en"), text: en),
        ])
      ]))
  }

  /// Does something to the file behind the memory's back.
  func execute(_ sql: String) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
  }

  /// What the memory exports, to the letter.
  func exports() throws -> [String] {
    let tmx = folder.appendingPathComponent("out.tmx").path
    let tbx = folder.appendingPathComponent("out.tbx").path
    try memory.exportUnits(to: tmx)
    try memory.glossary().write(to: tbx, as: .tbx)
    return try [tmx, tbx].map { try String(contentsOfFile: $0, encoding: .utf8) }
  }
}

/// A log and how to have another one.
struct Team {
  enum Kind: String, CaseIterable { case twin, postgres }

  let log: any UnitLog

  init(_ log: any UnitLog) { self.log = log }

  init(_ kind: Kind) async throws {
    switch kind {
    case .twin: log = MemoryUnitLog()
    case .postgres: log = try await Self.postgres(try Cluster.shared.get())
    }
  }

  /// A team of a name of its own in a server.
  static func postgres(
    _ cluster: Cluster, address: String? = nil, keepDays: Int = 30
  ) async throws -> PostgresUnitLog {
    let name = "t" + UUID().uuidString.prefix(8).lowercased()
    let address = try TeamAddress(address ?? cluster.address())
    _ = try await TeamCreation.run(address: address, name: name, keepDays: keepDays)
    return try PostgresUnitLog(address: address, name: name)
  }
}

extension Desk {
  /// All texts of units and terms.
  func everything() throws -> Set<String> {
    var all: Set<String> = []
    try memory.store.forEachUnit { all.formUnion($0.unit.variants.map(\.content.plain)) }
    return all.union(try memory.glossary().concepts.flatMap { $0.terms.map(\.text) })
  }
}
