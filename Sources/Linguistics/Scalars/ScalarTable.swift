/// What a Unicode scalar is to the tokenizer and the segmenter, in one byte.
package enum ScalarClass: UInt8, Sendable {
  /// Punctuation, symbols, and whatever has no better class.
  case symbol
  case space
  /// Zero-width and formatting scalars (soft hyphen, joiners, marks of direction): they are kept in
  /// the text, and nothing else takes notice of them.
  case ignorable
  case digit
  case upper
  case lower
  /// A letter without case.
  case letter
  /// A combining mark, part of the letter before it.
  case mark

  package var isLetter: Bool { rawValue >= ScalarClass.upper.rawValue }
}

/// Classes and simple lower-case mappings of the scalars that news is made of, ready for hot loops.
///
/// The blocks from Basic Latin to Cyrillic Supplement (below U+0600) are a flat table, built once
/// from Unicode's own properties in well under a millisecond; anything else asks the standard library. News
/// in Russian, Kazakh and English almost never leaves the table, apart from General Punctuation,
/// which has a table of its own.
package struct ScalarTable: @unchecked Sendable {
  package static let shared = ScalarTable()

  private static let lowLimit: UInt32 = 0x600
  private static let punctuation: Range<UInt32> = 0x2000..<0x2070

  // Written once below and kept for good: hot loops ask them for every scalar, and an array would
  // be retained and its bounds checked each time.
  private let lowClasses: UnsafePointer<ScalarClass>
  private let lowLowercase: UnsafePointer<UInt16>
  private let punctuationClasses: UnsafePointer<ScalarClass>

  private init() {
    lowClasses = Self.kept((0..<Self.lowLimit).map(Self.classify))
    lowLowercase = Self.kept(
      (0..<Self.lowLimit).map { UInt16(truncatingIfNeeded: Self.lowercased($0)) })
    punctuationClasses = Self.kept(Self.punctuation.map(Self.classify))
  }

  private static func kept<Element>(_ values: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: values.count)
    memory.initialize(from: values, count: values.count)
    return UnsafePointer(memory)
  }

  @inline(__always)
  package func scalarClass(_ scalar: UInt32) -> ScalarClass {
    if scalar < Self.lowLimit { return lowClasses[Int(scalar)] }
    if Self.punctuation.contains(scalar) {
      return punctuationClasses[Int(scalar - Self.punctuation.lowerBound)]
    }
    return Self.classify(scalar)
  }

  /// The simple lower-case mapping: one scalar for one scalar.
  @inline(__always)
  package func lowercase(_ scalar: UInt32) -> UInt32 {
    scalar < Self.lowLimit ? UInt32(lowLowercase[Int(scalar)]) : Self.lowercased(scalar)
  }

  private static func classify(_ value: UInt32) -> ScalarClass {
    guard let scalar = Unicode.Scalar(value) else { return .symbol }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .upper
    case .lowercaseLetter: return .lower
    case .otherLetter, .modifierLetter: return .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .decimalNumber: return .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .format: return .ignorable
    case .control: return properties.isWhitespace ? .space : .ignorable
    default: return .symbol
    }
  }

  private static func lowercased(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return value }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    guard mapping.count == 1, let first = mapping.first else { return value }
    return first.value
  }
}
