import FuzzSupport
import Interchange
import Linguistics

/// Reads libFuzzer's inputs as documents and writes each again, once as it is and once with every
/// line of its text translated.
@_cdecl("fuzz_merge_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  runFuzzer(count, arguments) { start, count in
    guard let document = try? SourceDocument(FuzzInput(fuzzBytes(start, count))) else { return 0 }
    let languages = DocumentLanguages(source: LanguageTag("ru"), target: LanguageTag("kk"))
    _ = try? document.written([], language: languages)
    var translations: [(range: Range<Int>, text: CodedText)] = []
    var start = 0
    for line in document.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let range = start..<start + line.count
      start = range.upperBound + 1
      guard !range.isEmpty, let own = try? document.content(of: range) else { continue }
      translations.append((range, CodedText(own.content).fitted(to: own).text))
    }
    _ = try? document.written(translations, language: languages)
    return 0
  }
}
