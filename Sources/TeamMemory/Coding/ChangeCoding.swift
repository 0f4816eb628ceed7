import Bitext
import Bytes
import Linguistics

/// Turns changes into bytes and back.
enum ChangeCoding {
  static func encode(_ change: UnitChange) -> CodedChange {
    var content: [UInt8]?
    var detail = ByteWriter()
    var name: String?
    detail.optional(change.conflict) { $0.conflict($1) }
    switch change.content {
    case .unit(let shared):
      content = UnitCoding.encode(shared.unit)
      UnitCoding.encodeDetails(of: shared, to: &detail)
    case .concept(let concept):
      content = ConceptCoding.encode(concept)
      name = concept.id
    case .reference(let reference):
      var writer = ByteWriter()
      for part in [reference.id, reference.kind, reference.markup] { writer.text(part) }
      content = writer.bytes
    case .origin(let origin):
      var writer = ByteWriter()
      writer.text(origin.name)
      writer.optional(origin.header) { $0.header($1) }
      content = writer.bytes
    case .deleted: break
    }
    return CodedChange(content: content, detail: detail.bytes, name: name)
  }

  static func decode(
    id: SharedID, kind: UInt8, revision: Int64, content: UnsafeRawBufferPointer?,
    detail: UnsafeRawBufferPointer
  ) throws -> UnitChange {
    guard let kind = UnitChange.Kind(rawValue: kind) else { throw UnreadableBytes.damaged }
    var rest = ByteReader(detail)
    let conflict = try rest.optional { try $0.conflict() }
    return UnitChange(
      id: id, kind: kind, content: try self.content(kind, content, &rest), revision: revision,
      conflict: conflict)
  }

  private static func content(
    _ kind: UnitChange.Kind, _ bytes: UnsafeRawBufferPointer?, _ detail: inout ByteReader
  ) throws -> UnitChange.Content {
    guard let bytes else { return .deleted }
    var reader = ByteReader(bytes)
    switch kind {
    case .unit:
      return .unit(try UnitCoding.decode(UnitCoding.decode(&reader), details: &detail))
    case .concept: return .concept(try ConceptCoding.decode(&reader))
    case .reference:
      return .reference(
        TermReference(
          id: try reader.text(), kind: try reader.text(), markup: try reader.text()))
    case .origin:
      return .origin(
        SharedOrigin(name: try reader.text(), header: try reader.optional { try $0.header() }))
    }
  }
}

extension ByteWriter {
  mutating func fields(_ attributes: [Attribute], _ annotations: [Annotation]) {
    block(FieldCoding.encode(attributes, annotations) ?? [])
  }

  fileprivate mutating func header(_ header: MemoryHeader) {
    optional(header.version)
    fields(header.attributes, header.annotations)
  }

  fileprivate mutating func conflict(_ note: ConflictNote) {
    byte(note.reason.rawValue)
    optional(note.other) { $0.id($1) }
    text(note.author)
  }
}

extension ByteReader {
  mutating func fields() throws -> ([Attribute], [Annotation]) {
    FieldCoding.decode(try block())
  }

  fileprivate mutating func header() throws -> MemoryHeader {
    let version = try optionalText()
    let (attributes, annotations) = try fields()
    return MemoryHeader(version: version, attributes: attributes, annotations: annotations)
  }

  fileprivate mutating func conflict() throws -> ConflictNote {
    guard let reason = ConflictNote.Reason(rawValue: try byte()) else {
      throw UnreadableBytes.damaged
    }
    return ConflictNote(
      reason: reason, other: try optional { try $0.id() }, author: try text())
  }
}
