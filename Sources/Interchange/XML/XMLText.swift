/// A document as it is written: what ``XMLWriter`` has not yet handed on.
struct XMLText {
  var bytes: [UInt8] = []
  /// Characters left out because XML 1.0 cannot hold them (section 2.2).
  var removedCharacters = 0
  /// Elements that are open.
  private var open: [String] = []
  /// Whether the last start tag may still get attributes.
  private var isTagOpen = false

  mutating func start(_ name: String) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    append(name)
    open.append(name)
    isTagOpen = true
  }

  /// Starts an element of which there are millions, as `<tu` or with the line break before it, to be
  /// ended with ``end(as:)``: to note its name and write it letter by letter would take longer.
  mutating func start(as tag: StaticString) {
    closeTag()
    append(tag)
    isTagOpen = true
  }

  /// Ends it, as `</tu>`.
  mutating func end(as tag: StaticString) {
    append(isTagOpen ? "/>" : tag)
    isTagOpen = false
  }

  mutating func attribute(_ name: String, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    append(name)
    append("=\"" as StaticString)
    append(value, as: .attribute)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Content or markup.
  mutating func put(_ text: String, as place: XMLPlace) {
    if text.isEmpty { return }
    closeTag()
    append(text, as: place)
  }

  mutating func line(indent: Int) {
    closeTag()
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }

  mutating func end() {
    guard let name = open.popLast() else { return }
    if isTagOpen {
      bytes.append(UInt8(ascii: "/"))
      return closeTag()
    }
    append("</" as StaticString)
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func closeTag() {
    guard isTagOpen else { return }
    bytes.append(UInt8(ascii: ">"))
    isTagOpen = false
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ name: String) {
    var name = name
    name.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ text: String, as place: XMLPlace) {
    var text = text
    text.withUTF8 { removedCharacters += appendXML($0, as: place, to: &bytes) }
  }
}
