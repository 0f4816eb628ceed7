import FuzzSupport
import Interchange

/// Feeds libFuzzer's inputs to the reader of plain text in any encoding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = fuzzBytes(start, count)
  _ = try? ArticleReader.read(FuzzInput(bytes))
  return 0
}
