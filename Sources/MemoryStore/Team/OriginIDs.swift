import Bitext
import Foundation
import GRDB
import Linguistics

/// What the team calls the files that units came from: the same for the same name and header,
/// whoever imported it.
final class OriginIDs {
  private let select: PreparedStatement
  private var known: [Int64: SharedID] = [:]

  init(_ db: Database) throws {
    select = try PreparedStatement(db, "SELECT name, header FROM origin WHERE id = ?")
  }

  func origin(_ row: Int64) throws -> SharedOrigin? {
    select.bind(row, at: 1)
    defer { select.reset() }
    guard try select.step() else { return nil }
    return SharedOrigin(
      name: select.text(0), header: select.bytes(1).map { HeaderCoding.decode($0) })
  }

  func id(of row: Int64) throws -> SharedID {
    if let id = known[row] { return id }
    let id = Self.id(of: try origin(row) ?? SharedOrigin(name: "", header: nil))
    known[row] = id
    return id
  }

  static func id(of origin: SharedOrigin) -> SharedID {
    let header = origin.header.map(HeaderCoding.encode)
    return .named { hash in
      hash.combine(origin.name)
      hash.combine(UInt32(header == nil ? 0 : 1))
      (header ?? []).withUnsafeBufferPointer { hash.combine(bytes: $0) }
    }
  }
}

extension SharedID {
  /// The ID of a thing that is what it is called (RFC 9562, version 8, with a hash of our own).
  static func named(_ combine: (inout StableHash) -> Void) -> SharedID {
    func half(_ seed: UInt64) -> UInt64 {
      var hash = StableHash(seed: seed)
      combine(&hash)
      return hash.value
    }
    return SharedID(
      high: half(1) & ~0xF000 | 0x8000, low: half(2) & ~(0xC0 << 56) | 0x80 << 56)
  }
}

extension ReferenceTable {
  static func sharedID(of name: String) -> SharedID { .named { $0.combine(name) } }
}
