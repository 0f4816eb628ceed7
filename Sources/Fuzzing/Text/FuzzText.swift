import FuzzSupport
import Interchange

/// Feeds libFuzzer's inputs to the reader of plain text in any encoding.
@_cdecl("fuzz_text_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  runFuzzer(count, arguments) { start, count in
    let bytes = fuzzBytes(start, count)
    _ = try? ArticleReader.read(FuzzInput(bytes))
    return 0
  }
}
