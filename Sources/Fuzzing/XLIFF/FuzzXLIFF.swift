import FuzzSupport

/// Feeds libFuzzer's inputs to the reader of XLIFF files.
@_cdecl("fuzz_xliff_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  runFuzzer(count, arguments) { start, count in
    let bytes = fuzzBytes(start, count)
    readUnits(bytes, startingWith: "<xliff")
    return 0
  }
}
