import FuzzSupport

/// Feeds libFuzzer's inputs to the reader of XLIFF files.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = fuzzBytes(start, count)
  readUnits(bytes, startingWith: "<xliff")
  return 0
}
