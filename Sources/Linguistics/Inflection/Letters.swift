/// Endings and stems as scalar values, lower case, `е` for `ё`.
package typealias Letters = [UInt32]

extension [Letters] {
  /// Endings written as words; `-` is the empty one.
  package init(endings: String) {
    self = endings.split(separator: " ").map { $0 == "-" ? [] : $0.unicodeScalars.map(\.value) }
  }
}

extension Letters {
  init(_ text: String) {
    self = text.unicodeScalars.map(\.value)
  }

  /// The letters as a text.
  package var text: String { String(String.UnicodeScalarView(compactMap(Unicode.Scalar.init))) }

  package func ends(with ending: Letters) -> Bool {
    count > ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
