import FuzzSupport
import Interchange
import Linguistics

/// Feeds libFuzzer's inputs to the reader of SRX files.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = fuzzBytes(start, count)
  guard let document = try? SRXReader().document(in: FuzzInput(bytes)) else { return 0 }
  _ = try? SRXRules(document, language: .russian)
  return 0
}
