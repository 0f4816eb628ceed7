import FuzzSupport
import Interchange

/// Feeds libFuzzer's inputs to the reader of TMX files.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = fuzzBytes(start, count)
  _ = try? TMXReader().read(FuzzInput(bytes), unit: { _, _ in })
  _ = try? TMXReader(options: TMXReadingOptions(isRecovering: true))
    .read(FuzzInput(bytes), unit: { _, _ in })
  return 0
}
