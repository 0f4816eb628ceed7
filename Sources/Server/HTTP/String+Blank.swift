extension String {
  /// Whether there is nothing in it but white space, as the API's description means it.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
