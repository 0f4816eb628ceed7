/// How a TMX file is to be read.
package struct TMXReadingOptions: Sendable {
  /// The encoding to read the file in, whatever it says of itself.
  package var encoding: String?
  /// Makes an error of every notice.
  package var isStrict: Bool
  /// Reads what can be read of a broken file, and reports what cannot.
  package var isRecovering: Bool

  package init(
    encoding: String? = nil, isStrict: Bool = false, isRecovering: Bool = false
  ) {
    self.encoding = encoding
    self.isStrict = isStrict
    self.isRecovering = isRecovering
  }
}
