import Interchange

/// An input of libFuzzer as a stream that gives its bytes in pieces of changing size, so that places
/// where a piece ends are tried too.
package final class FuzzInput: ByteSource {
  package let name = "fuzz"
  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let piece = 1 + (position * 7919 + bytes.count) % 4096
    let count = min(buffer.count, bytes.count - position, piece)
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}

package func fuzzBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}

/// Reads an input as a file of units, put so that it begins as the format in question does.
package func readUnits(_ bytes: [UInt8], startingWith start: String) {
  let isSuch = bytes.starts(with: Array(start.utf8))
  let receiver = UnitFileReader.Receiver(
    header: { _ in }, unit: { _, _, _ in }, notice: { _, _ in })
  try? UnitFileReader().read(
    FuzzInput(isSuch ? bytes : Array(start.utf8) + bytes), to: receiver)
}

/// What libFuzzer calls with each input.
package typealias FuzzTarget = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

/// libFuzzer's own main function, for programs that have one
/// (https://llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library").
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ target: FuzzTarget
) -> CInt

/// libFuzzer's own main function, which is linked too, names this; nobody calls it.
@_cdecl("LLVMFuzzerTestOneInput")
public func noInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { 0 }

/// Runs libFuzzer with the arguments of the program. The package manager gives each executable a
/// main function of the target's name, so libFuzzer's own is not called.
package func runFuzzer(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
  _ target: FuzzTarget
) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments, target)
}
