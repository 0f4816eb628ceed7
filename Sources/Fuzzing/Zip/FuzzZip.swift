import FuzzSupport
import Interchange

/// Feeds libFuzzer's inputs to the reader of archives, workbooks and Word documents.
@_cdecl("fuzz_zip_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  runFuzzer(count, arguments) { start, count in
    let bytes = fuzzBytes(start, count)
    readUnits(bytes, startingWith: "PK")
    _ = try? ArticleReader.read(FuzzInput(bytes))
    return 0
  }
}
