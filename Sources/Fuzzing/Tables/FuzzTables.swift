import FuzzSupport
import Interchange

/// Feeds libFuzzer's inputs to the reader of tables of units and of terms.
@_cdecl("fuzz_tables_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  runFuzzer(count, arguments) { start, count in
    let bytes = fuzzBytes(start, count)
    readUnits(bytes, startingWith: "")
    _ = try? TermTable(FuzzInput(bytes)).concepts()
    return 0
  }
}
