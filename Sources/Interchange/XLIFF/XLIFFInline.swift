/// A segment's text and codes as XLIFF's inline elements.
///
/// 1.2 (section 2.3): `g` for a pair, `x` for a code alone, `it` for half a pair. 2.1 (section 4.7):
/// `pc`, `ph`, and `sc` and `ec` that say they are isolated; what the document has in the place of a
/// code is kept in the unit's `originalData`. Pairs in the text are nested, see
/// ``CodedText/fitted(to:)``.
struct XLIFFInline {
  let version: XLIFFWriter.Version
  /// The ids of original data, by what it is; empty where there is none to refer to.
  private(set) var data: [String: String] = [:]

  /// - Parameter source: the text whose codes' originals can be referred to.
  init(_ version: XLIFFWriter.Version, source: CodedText? = nil) {
    self.version = version
    guard version == .v21, let source else { return }
    for code in source.codes where !code.native.isEmpty && data[code.native] == nil {
      data[code.native] = "d\(data.count + 1)"
    }
  }

  /// The original data in the order of their ids.
  var originals: [(id: String, text: String)] {
    data.map { ($0.value, $0.key) }.sorted {
      $0.id.utf8.count == $1.id.utf8.count ? $0.id < $1.id : $0.id.utf8.count < $1.id.utf8.count
    }
  }

  /// The text as markup.
  func markup(_ text: CodedText) -> String {
    let ends = Dictionary(
      text.codes.filter { $0.side == .closing && !$0.isIsolated }.map { ($0.number, $0) },
      uniquingKeysWith: { first, _ in first })
    return text.pieces.map { piece in
      switch piece {
      case .text(let text): MarkupNode.escaped(text).markup
      case .code(let code):
        version == .v12 ? tag12(code) : tag21(code, end: ends[code.number])
      }
    }.joined()
  }

  private func tag12(_ code: CodedText.Code) -> String {
    var attributes = [("id", String(code.number))]
    switch code.side {
    case .closing where !code.isIsolated: return "</g>"
    case .opening where !code.isIsolated:
      if let kind = code.kind { attributes.append(("ctype", kind.rawValue)) }
      return "<\(Self.tag("g", attributes))>"
    case .single:
      if let kind = code.kind { attributes.append(("ctype", kind.rawValue)) }
      return "<\(Self.tag("x", attributes))/>"
    default:
      attributes.append(("pos", code.side == .opening ? "open" : "close"))
      if let kind = code.kind { attributes.append(("ctype", kind.rawValue)) }
      return "<\(Self.tag("it", attributes))>\(MarkupNode.escaped(code.native).markup)</it>"
    }
  }

  private func tag21(_ code: CodedText.Code, end: CodedText.Code?) -> String {
    var attributes = [("id", String(code.number))]
    let type = code.kind?.version2
    let types = [("type", type?.type), ("subType", type?.sub)].compactMap { name, value in
      value.map { (name, $0) }
    }
    func reference(_ name: String, _ native: String?) {
      if let id = native.flatMap({ data[$0] }) { attributes.append((name, id)) }
    }
    switch code.side {
    case .closing where !code.isIsolated: return "</pc>"
    case .opening where !code.isIsolated:
      attributes += types
      reference("dataRefStart", code.native)
      reference("dataRefEnd", end?.native)
      return "<\(Self.tag("pc", attributes))>"
    case .single:
      attributes += types
      reference("dataRef", code.native)
      return "<\(Self.tag("ph", attributes))/>"
    default:
      attributes.append(("isolated", "yes"))
      if code.side == .opening { attributes += types }
      reference("dataRef", code.native)
      return "<\(Self.tag(code.side == .opening ? "sc" : "ec", attributes))/>"
    }
  }

  private static func tag(_ name: String, _ attributes: [(String, String)]) -> String {
    var bytes: [UInt8] = []
    let written = attributes.map { name, value in
      bytes.removeAll(keepingCapacity: true)
      var value = value
      _ = value.withUTF8 { appendXML($0, as: .attribute, to: &bytes) }
      return (name: name, value: String(decoding: bytes, as: UTF8.self))
    }
    return MarkupNode.startTag(name, written)
  }
}
