import Foundation

/// JSON as clients send it.
enum JSONInput {
  static func isJSON(_ bytes: [UInt8]) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
  }

  /// The same with U+FFFD for U+0000, as the HTML Standard has it: what stands behind a null would be
  /// lost where texts are kept, for SQLite ends a text there.
  static func withoutNull(_ json: [UInt8]) -> Data {
    var result = Data(json)
    let (null, replacement) = (Array("u0000".utf8), Array("ufffd".utf8))
    var index = 0
    while let escape = json[index...].firstIndex(of: UInt8(ascii: "\\")) {
      let code = escape + 1..<escape + 1 + null.count
      if code.upperBound <= json.count, json[code].elementsEqual(null) {
        result.replaceSubrange(code, with: replacement)
      }
      // What is escaped may be a backslash.
      index = min(escape + 2, json.count)
    }
    return result
  }
}
