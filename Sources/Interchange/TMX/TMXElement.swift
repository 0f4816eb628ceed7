import CLibXML2

/// The elements of TMX that are not inline markup (TMX 1.4b, section 3.1).
enum TMXElement: String, CaseIterable {
  case tmx, header, body, tu, tuv, seg, prop, note, ude

  var isAnnotation: Bool { self == .prop || self == .note }
}

/// Names as the parser gives them, recognised by address: it keeps one copy of each.
struct TMXNames {
  private var known: [(pointer: UnsafePointer<xmlChar>, string: String, element: TMXElement?)] = []

  /// The name as a string, and the element it is, if it is one.
  mutating func look(
    up pointer: UnsafePointer<xmlChar>
  ) -> (string: String, element: TMXElement?) {
    for entry in known where entry.pointer == pointer { return (entry.string, entry.element) }
    let string = String(cString: pointer)
    let element = TMXElement(rawValue: string)
    if known.count < 64 { known.append((pointer, string, element)) }
    return (string, element)
  }
}
