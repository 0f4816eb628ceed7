import FuzzSupport
import Interchange

/// Feeds libFuzzer's inputs to the reader of web pages.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = fuzzBytes(start, count)
  let page = Array("<!DOCTYPE html>".utf8) + bytes
  _ = try? ArticleReader.read(FuzzInput(page))
  return 0
}
