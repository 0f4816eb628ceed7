import FuzzSupport
import Interchange

/// Feeds libFuzzer's inputs to the reader of tables of units and of terms.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = fuzzBytes(start, count)
  readUnits(bytes, startingWith: "")
  _ = try? TermTable(FuzzInput(bytes)).concepts()
  return 0
}
