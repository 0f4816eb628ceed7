import CLibXML2

/// A start tag as libxml2 hands it over; valid only during the event.
struct XMLStartTag {
  /// The local name. libxml2 keeps one copy of a name a document, so equal names are equal pointers.
  let name: UnsafePointer<xmlChar>
  let prefix: UnsafePointer<xmlChar>?
  let uri: UnsafePointer<xmlChar>?
  /// Pairs of prefix and URI declared here.
  let namespaces: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
  /// Local name, prefix, URI, start and end of the value, five for an attribute.
  let attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>

  struct XMLAttribute {
    let name: UnsafePointer<xmlChar>
    let prefix: UnsafePointer<xmlChar>?
    let uri: UnsafePointer<xmlChar>?
    /// UTF-8, references resolved.
    let value: UnsafeBufferPointer<UInt8>
  }

  var attributeCount: Int { attributes.count / 5 }

  func attribute(_ index: Int) -> XMLAttribute? {
    let at = index * 5
    guard let name = attributes[at], let start = attributes[at + 3], let end = attributes[at + 4]
    else { return nil }
    return XMLAttribute(
      name: name, prefix: attributes[at + 1], uri: attributes[at + 2],
      value: UnsafeBufferPointer(start: start, count: end - start))
  }

  /// The value of the attribute of that local name and prefix, if there is one.
  func value(of name: StaticString, prefix: StaticString? = nil) -> String? {
    for index in 0..<attributeCount {
      guard let attribute = attribute(index), xmlEquals(attribute.name, name) else { continue }
      let isSamePrefix =
        switch (attribute.prefix, prefix) {
        case (nil, nil): true
        case (let have?, let want?): xmlEquals(have, want)
        default: false
        }
      if isSamePrefix { return String(decoding: attribute.value, as: UTF8.self) }
    }
    return nil
  }

  /// The value of `xml:lang`, when that is the only attribute.
  var onlyLanguage: String? {
    guard attributeCount == 1, let attribute = attribute(0), xmlEquals(attribute.name, "lang"),
      let prefix = attribute.prefix, xmlEquals(prefix, "xml")
    else { return nil }
    return String(decoding: attribute.value, as: UTF8.self)
  }

  /// Whether the tag or an attribute of it is in that namespace, or it is declared here.
  func declares(_ namespace: StaticString) -> Bool {
    let declared = stride(from: 1, to: namespaces.count, by: 2).compactMap { namespaces[$0] }
    let used = (0..<attributeCount).compactMap { attribute($0)?.uri }
    return (declared + used + [uri].compactMap { $0 }).contains { xmlEquals($0, namespace) }
  }
}

/// Whether a name of libxml2's is this one.
@inline(__always)
func xmlEquals(_ name: UnsafePointer<xmlChar>, _ other: StaticString) -> Bool {
  xmlStrEqual(name, other.utf8Start) != 0
}
