import Foundation
import GRDB
import Linguistics

/// All that the rows of a unit say, with its texts, to be put back later.
struct UnitImage: Codable, Equatable {
  struct Variant: Codable, Equatable {
    let tag: Int64
    let plain: String
    let markup: String?
    let previous: Int64?
    let next: Int64?
    let details: Data?
  }

  let origin: Int64
  let position: Int64
  let tuid: String?
  let changed: Int64?
  let quality: Int64
  let confidence: Double?
  let details: Data?
  let variants: [Variant]

  /// The unit as it is now; nil when there is none of that number.
  init?(of unit: Int, _ db: Database) throws {
    let found = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM unit WHERE id = ?"), arguments: [unit])
    guard let row = found else { return nil }
    origin = try row.decode(forColumn: "origin")
    position = try row.decode(forColumn: "position")
    tuid = try row.decode(forColumn: "tuid")
    changed = try row.decode(forColumn: "changed")
    quality = try row.decode(forColumn: "quality")
    confidence = try row.decode(forColumn: "confidence")
    details = try row.decode(forColumn: "details")
    variants = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT tag, plain, markup, previous, next, details
          FROM variant CROSS JOIN text ON text.id = variant.text WHERE unit = ? ORDER BY position
          """), arguments: [unit]
    ).map {
      Variant(
        tag: try $0.decode(forColumn: "tag"), plain: try $0.decode(forColumn: "plain"),
        markup: try $0.decode(forColumn: "markup"),
        previous: try $0.decode(forColumn: "previous"), next: try $0.decode(forColumn: "next"),
        details: try $0.decode(forColumn: "details"))
    }
  }

  /// Reads what ``encoded()`` wrote.
  static func decode(_ bytes: Data) throws -> UnitImage {
    try JSONDecoder().decode(UnitImage.self, from: bytes)
  }

  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(self)
  }

  /// The same for equal units, in all processes.
  func digest() throws -> Int64 {
    var hash = StableHash(seed: 0x756E_646F)
    hash.combine(whole: String(decoding: try encoded(), as: UTF8.self))
    return Int64(bitPattern: hash.value)
  }
}
