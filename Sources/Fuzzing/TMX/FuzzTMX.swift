import FuzzSupport
import Interchange

/// Feeds libFuzzer's inputs to the reader of TMX files.
@_cdecl("fuzz_tmx_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  runFuzzer(count, arguments) { start, count in
    let bytes = fuzzBytes(start, count)
    _ = try? TMXReader().read(FuzzInput(bytes), unit: { _, _ in })
    _ = try? TMXReader(options: TMXReadingOptions(isRecovering: true))
      .read(FuzzInput(bytes), unit: { _, _ in })
    return 0
  }
}
