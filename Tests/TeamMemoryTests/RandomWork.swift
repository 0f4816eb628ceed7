import TestSupport
import Bitext
import Foundation
import GRDB
import Linguistics

@testable import MemoryStore
@testable import TeamMemory
@testable import TranslationMemory

/// What a team does all day, at random, and what must come of it.
///
/// Every text that is written is its own. One that somebody who saw it replaced or deleted may be
/// gone in the end; every other one must be there, at every desk.
struct RandomWork {
  private var random: SeededGenerator
  private var written = 0
  /// Texts that nobody who saw them has replaced or deleted.
  private(set) var living: Set<String> = []
  /// Texts that somebody has replaced or deleted; a file may bring them to another desk again.
  private var gone: Set<String> = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func number(_ limit: Int) -> Int { Int(random.next() % UInt64(max(1, limit))) }

  private mutating func text(_ what: String) -> String {
    written += 1
    let text = "\(what) \(written)"
    living.insert(text)
    return text
  }

  /// One thing at one desk.
  mutating func step(at desk: Desk) throws {
    let memory = desk.memory
    switch number(20) {
    case 0..<7: try desk.add("Предложение \(number(1_000_000))", text("Sentence"))
    case 7..<11:
      guard let unit = try unit(at: desk) else { return }
      replaced(unit)
      try memory.edit(unit.id, texts: [LanguageTag("en"): text("Edited")])
    case 11..<13:
      guard let unit = try unit(at: desk) else { return }
      replaced(unit)
      try memory.delete([unit.id])
    case 13..<15:
      // Two desks may import the same file.
      let file = number(6)
      _ = try memory.store.importUnits(origin: "\(file).tmx") { importer in
        for line in 0..<3 {
          let text = "File \(file) line \(line)"
          try importer.add(
            TranslationUnit(
              attributes: [Attribute("tuid", "\(file).\(line)")],
              variants: [
                Variant(language: LanguageTag("ru"), content: SegmentContent("Файл \(file)")),
                Variant(language: LanguageTag("en"), content: SegmentContent(text)),
              ]))
        }
      }
      living.formUnion((0..<3).map { "File \(file) line \($0)" })
      living.subtract(gone)
    case 15: try memory.merge(try memory.duplicates(keepsContexts: number(2) == 0))
    case 16..<18: try desk.addConcept("термин \(number(1000))", text("term"))
    case 18:
      guard var concept = try concept(at: desk) else { return }
      living.subtract(concept.terms.map(\.text))
      if number(3) == 0 {
        concept.terms = []
      } else {
        concept.terms[concept.terms.count - 1].text = text("better term")
      }
      try memory.replace(concept)
    default:
      guard let conflict = try memory.conflicts().randomElement(using: &random),
        let id = conflict.number
      else { return }
      if case .unit(let other)? = conflict.other { replaced(other) }
      try memory.resolve(units: [id])
    }
  }

  private mutating func replaced(_ unit: StoredUnit) {
    gone.formUnion(unit.unit.variants.map(\.content.plain))
    living.subtract(gone)
  }

  private mutating func unit(at desk: Desk) throws -> StoredUnit? {
    let last = try desk.memory.store.read { try Int.fetchOne($0, sql: "SELECT max(id) FROM unit") }
    for _ in 0..<5 {
      if let unit = try desk.memory.unit(1 + number(last ?? 0)) { return unit }
    }
    return nil
  }

  private mutating func concept(at desk: Desk) throws -> Concept? {
    let all = try desk.memory.glossary().concepts
    return all.isEmpty ? nil : all[number(all.count)]
  }
}
