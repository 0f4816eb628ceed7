import FuzzSupport
import Interchange

/// Feeds libFuzzer's inputs to the reader of TBX files.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = fuzzBytes(start, count)
  _ = try? TBXReader().termbase(in: FuzzInput(bytes))
  return 0
}
