extension String {
  /// Without white space at either end.
  var trimmed: String {
    guard
      unicodeScalars.first?.properties.isWhitespace == true
        || unicodeScalars.last?.properties.isWhitespace == true
    else { return self }
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// Without white space at either end, and with one space for what there is inside.
  var collapsed: String {
    var words = String.UnicodeScalarView()
    var isInside = false
    var isSpaceDue = false
    for scalar in unicodeScalars {
      if scalar.isSpace {
        isSpaceDue = isInside
        continue
      }
      if isSpaceDue { words.append(" ") }
      words.append(scalar)
      isInside = true
      isSpaceDue = false
    }
    return String(words)
  }

  /// Whether there is nothing in it to read: white space and characters without width alone.
  var isBlank: Bool {
    unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is white space; the letters of most texts are told without asking Unicode's tables,
  /// which have no white space between U+00A0 and U+1680.
  fileprivate var isSpace: Bool {
    switch value {
    case 0x21..<0x85, 0xA1..<0x1680: false
    default: properties.isWhitespace
    }
  }
}
