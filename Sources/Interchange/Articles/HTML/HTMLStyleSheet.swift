/// Which classes and identifiers the style sheets of a page hide.
///
/// Only rules for one class or identifier by itself are taken, outside of conditions such as
/// `@media print`; a name that any other rule shows again (`.tab.open { display: block }`) hides
/// nothing, because what a script would show cannot be known.
struct HTMLStyleSheet {
  private var hiding: Set<String> = []
  private var showing: Set<String> = []

  var isEmpty: Bool { hiding.isEmpty }

  /// Whether an element with this class, or this identifier as `#name`, is hidden.
  func hides(_ name: String) -> Bool { hiding.contains(name) && !showing.contains(name) }

  /// Takes the rules of a sheet (CSS Syntax Level 3, as far as qualified rules go).
  mutating func add(_ sheet: some Collection<UInt8>) {
    var prelude: [UInt8] = []
    var conditions = 0
    var bytes = Self.withoutComments(sheet)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "{"):
        let words = Self.text(prelude)
        prelude = []
        if words.hasPrefix("@media") || words.hasPrefix("@supports") || words.hasPrefix("@layer") {
          conditions += words == "@media screen" || words == "@media all" ? 0 : 1
        } else if words.hasPrefix("@") {
          Self.skipBlock(&bytes)
        } else {
          let declarations = bytes.prefix { $0 != UInt8(ascii: "}") }
          bytes = bytes[declarations.endIndex...].dropFirst()
          take(words, Self.text(declarations), isConditional: conditions > 0)
        }
      case UInt8(ascii: "}"):
        conditions = max(0, conditions - 1)
        prelude = []
      case UInt8(ascii: ";"): prelude = []
      default: prelude.append(byte)
      }
    }
  }

  private mutating func take(_ selectors: String, _ declarations: String, isConditional: Bool) {
    guard declarations.contains("display") || declarations.contains("visibility") else { return }
    let traits = HTMLStyle.traits(of: declarations)
    let isHiding = traits.contains(.hidden) || traits.contains(.invisible)
    for selector in selectors.split(separator: ",") {
      let selector = selector.drop(while: \.isWhitespace)
      let names = Self.names(in: selector)
      if isHiding {
        if !isConditional, names.count == 1, let name = names.first, Self.isAlone(name, selector) {
          hiding.insert(name)
        }
      } else {
        showing.formUnion(names)
      }
    }
  }

  /// Whether a selector is one class or identifier, or one of an element, and nothing else.
  private static func isAlone(_ name: String, _ selector: Substring) -> Bool {
    let text = selector.reversed().drop(while: \.isWhitespace).reversed()
    let written = name.hasPrefix("#") ? name : "." + name
    let element = String(text).dropLast(written.count)
    return String(text).hasSuffix(written) && element.allSatisfy(\.isLetter)
  }

  /// Classes as they are, identifiers with their sign, in the last part of a selector.
  private static func names(in selector: Substring) -> [String] {
    let last = selector.split { $0.isWhitespace || $0 == ">" || $0 == "+" || $0 == "~" }.last ?? ""
    var names: [String] = []
    var name = ""
    for character in last + "." {
      if character == "." || character == "#" || character == ":" || character == "[" {
        if name.first == "." { names.append(String(name.dropFirst())) }
        if name.first == "#" { names.append(name) }
        name = ""
      }
      name.append(character)
    }
    return names
  }

  private static func text(_ bytes: some Sequence<UInt8>) -> String {
    let text = String(decoding: Array(bytes), as: UTF8.self)
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func skipBlock(_ bytes: inout ArraySlice<UInt8>) {
    var depth = 1
    while depth > 0, let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
    }
  }

  static func withoutComments(_ sheet: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isComment = false
    var previous: UInt8 = 0
    for byte in sheet {
      if isComment {
        if previous == UInt8(ascii: "*"), byte == UInt8(ascii: "/") {
          isComment = false
          previous = 0
          continue
        }
      } else if previous == UInt8(ascii: "/"), byte == UInt8(ascii: "*") {
        isComment = true
        result.removeLast()
        previous = 0
        continue
      } else {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }
}
