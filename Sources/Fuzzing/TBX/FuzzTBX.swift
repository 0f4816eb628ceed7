import FuzzSupport
import Interchange

/// Feeds libFuzzer's inputs to the reader of TBX files.
@_cdecl("fuzz_tbx_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  runFuzzer(count, arguments) { start, count in
    let bytes = fuzzBytes(start, count)
    _ = try? TBXReader().termbase(in: FuzzInput(bytes))
    return 0
  }
}
