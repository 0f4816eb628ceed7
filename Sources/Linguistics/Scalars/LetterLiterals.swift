// Scalar values are numbers where texts are read (``Letters``, ``decodeScalar(_:_:)``); with these a
// letter in the code is written as the letter.

extension UInt32 {
  /// The value of a letter: `UInt32(letter: "н")`.
  @inline(__always)
  package init(letter: Unicode.Scalar) { self = letter.value }
}

/// е for ё, which is е with dots that most texts leave out.
@inline(__always)
package func foldedYo(_ scalar: UInt32) -> UInt32 { scalar == "ё" ? UInt32(letter: "е") : scalar }

@inline(__always)
package func == (value: UInt32, letter: Unicode.Scalar) -> Bool { value == letter.value }

@inline(__always)
package func == (value: UInt32?, letter: Unicode.Scalar) -> Bool { value == letter.value }

@inline(__always)
package func != (value: UInt32?, letter: Unicode.Scalar) -> Bool { value != letter.value }

/// For `case "а":`.
@inline(__always)
package func ~= (letter: Unicode.Scalar, value: UInt32) -> Bool { value == letter.value }

/// For `case "а"..."я":`.
@inline(__always)
package func ~= (letters: ClosedRange<Unicode.Scalar>, value: UInt32) -> Bool {
  letters.lowerBound.value <= value && value <= letters.upperBound.value
}
