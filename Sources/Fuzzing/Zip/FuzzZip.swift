import FuzzSupport
import Interchange

/// Feeds libFuzzer's inputs to the reader of archives, workbooks and Word documents.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = fuzzBytes(start, count)
  readUnits(bytes, startingWith: "PK")
  _ = try? ArticleReader.read(FuzzInput(bytes))
  return 0
}
