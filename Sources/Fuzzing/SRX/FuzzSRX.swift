import FuzzSupport
import Interchange
import Linguistics

/// Feeds libFuzzer's inputs to the reader of SRX files.
@_cdecl("fuzz_srx_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  runFuzzer(count, arguments) { start, count in
    let bytes = fuzzBytes(start, count)
    guard let document = try? SRXReader().document(in: FuzzInput(bytes)) else { return 0 }
    _ = try? SRXRules(document, language: .russian)
    return 0
  }
}
