// Scalars are numbers where texts are read, and bytes are numbers too; with these a letter in the
// code is written as the letter. A byte is one only below 128.

extension UInt32 {
  /// The value of a letter: `UInt32(letter: "н")`.
  @inlinable
  @inline(__always)
  public init(letter: Unicode.Scalar) { self = letter.value }
}

/// е for ё, which is е with dots that most texts leave out.
@inlinable
@inline(__always)
public func foldedYo(_ scalar: UInt32) -> UInt32 { scalar == "ё" ? UInt32(letter: "е") : scalar }

/// Whether a scalar is a letter.
@inlinable
@inline(__always)
public func == (value: UInt32, letter: Unicode.Scalar) -> Bool { value == letter.value }

/// Whether a scalar is there and is a letter.
@inlinable
@inline(__always)
public func == (value: UInt32?, letter: Unicode.Scalar) -> Bool { value == letter.value }

/// Whether there is no scalar, or it is not a letter.
@inlinable
@inline(__always)
public func != (value: UInt32?, letter: Unicode.Scalar) -> Bool { value != letter.value }

/// For `case "а":`.
@inlinable
@inline(__always)
public func ~= (letter: Unicode.Scalar, value: UInt32) -> Bool { value == letter.value }

/// For `case "а"..."я":`.
@inlinable
@inline(__always)
public func ~= (letters: ClosedRange<Unicode.Scalar>, value: UInt32) -> Bool {
  letters.lowerBound.value <= value && value <= letters.upperBound.value
}

/// Whether a byte is a letter of ASCII.
@inlinable
@inline(__always)
public func == (byte: UInt8, letter: Unicode.Scalar) -> Bool { UInt32(byte) == letter.value }

/// Whether a byte is no letter of ASCII.
@inlinable
@inline(__always)
public func != (byte: UInt8, letter: Unicode.Scalar) -> Bool { UInt32(byte) != letter.value }

/// For `case "a":` where bytes are read.
@inlinable
@inline(__always)
public func ~= (letter: Unicode.Scalar, byte: UInt8) -> Bool { UInt32(byte) == letter.value }

/// For `case "a"..."z":` where bytes are read.
@inlinable
@inline(__always)
public func ~= (letters: ClosedRange<Unicode.Scalar>, byte: UInt8) -> Bool {
  letters ~= UInt32(byte)
}
