import FuzzSupport
import Interchange

/// Feeds libFuzzer's inputs to the reader of web pages.
@_cdecl("fuzz_html_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  runFuzzer(count, arguments) { start, count in
    let bytes = fuzzBytes(start, count)
    let page = Array("<!DOCTYPE html>".utf8) + bytes
    _ = try? ArticleReader.read(FuzzInput(page))
    return 0
  }
}
