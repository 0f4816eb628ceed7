import CLibXML2

/// Collects the content of an element as canonical XML: attributes in order, references resolved
/// to the five that must stay, CDATA as text, `<x></x>` as `<x/>`, comments gone.
///
/// While no element has been seen the content is kept as plain text, which is most segments.
/// The fragment is self-contained: a namespace declared outside it is declared again where it is
/// used, except the document's own, which is left out.
struct XMLFragment {
  private(set) var bytes: [UInt8] = []
  private(set) var hasElements = false
  private var isTagOpen = false
  private var open: [(name: [UInt8], namespaces: Int)] = []
  /// Prefixes (empty for the default namespace) declared by open elements of this fragment.
  private var declared: [(prefix: String, uri: String)] = []

  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    hasElements = false
    isTagOpen = false
    open.removeAll(keepingCapacity: true)
    declared.removeAll(keepingCapacity: true)
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard hasElements else { return bytes.append(contentsOf: text) }
    closeTag()
    appendXML(text, as: .content, to: &bytes)
  }

  /// - Parameter documentURI: the namespace of the surrounding format.
  mutating func start(_ tag: XMLStartTag, documentURI: UnsafePointer<xmlChar>?) {
    if !hasElements {
      hasElements = true
      let text = bytes
      bytes.removeAll(keepingCapacity: true)
      _ = text.withUnsafeBufferPointer { appendXML($0, as: .content, to: &bytes) }
    }
    closeTag()
    let before = declared.count
    let isDocuments = tag.uri == documentURI && (tag.uri != nil || tag.prefix == nil)
    let prefix = isDocuments ? "" : tag.prefix.map { String(cString: $0) } ?? ""
    let name = prefix.isEmpty ? cName(tag.name) : Array(prefix.utf8) + [0x3A] + cName(tag.name)
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name)
    declare(prefix, isDocuments ? nil : tag.uri)
    for index in 0..<tag.attributeCount {
      guard let attribute = tag.attribute(index) else { continue }
      let prefix = attribute.prefix.map { String(cString: $0) } ?? ""
      if !prefix.isEmpty { declare(prefix, attribute.uri) }
      bytes.append(UInt8(ascii: " "))
      if !prefix.isEmpty { bytes.append(contentsOf: "\(prefix):".utf8) }
      bytes.append(contentsOf: cName(attribute.name))
      bytes.append(contentsOf: "=\"".utf8)
      appendXML(attribute.value, as: .attribute, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    isTagOpen = true
    open.append((name, declared.count - before))
  }

  /// Ends the innermost element.
  mutating func end() {
    guard let (name, namespaces) = open.popLast() else { return }
    declared.removeLast(namespaces)
    if isTagOpen {
      bytes.append(contentsOf: "/>".utf8)
      isTagOpen = false
    } else {
      bytes.append(contentsOf: "</".utf8)
      bytes.append(contentsOf: name)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  private mutating func closeTag() {
    guard isTagOpen else { return }
    bytes.append(UInt8(ascii: ">"))
    isTagOpen = false
  }

  private mutating func declare(_ prefix: String, _ uri: UnsafePointer<xmlChar>?) {
    let uri = uri.map { String(cString: $0) } ?? ""
    if prefix == "xml" || (uri.isEmpty && !prefix.isEmpty) { return }
    let current = declared.last { $0.prefix == prefix }?.uri ?? ""
    if current == uri { return }
    declared.append((prefix, uri))
    bytes.append(contentsOf: prefix.isEmpty ? " xmlns=\"".utf8 : " xmlns:\(prefix)=\"".utf8)
    var value = uri
    _ = value.withUTF8 { appendXML($0, as: .attribute, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }

  private func cName(_ name: UnsafePointer<xmlChar>) -> [UInt8] {
    Array(UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))))
  }
}
