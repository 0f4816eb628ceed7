import Bitext
import Linguistics

@testable import MemoryStore

extension UnitImporter {
  /// Adds a Russian text with its English translation.
  func add(_ ru: String, _ en: String, russian: String = "ru") throws {
    try add(
      TranslationUnit(variants: [
        Variant(language: LanguageTag(russian), content: SegmentContent(ru)),
        Variant(language: LanguageTag("en"), content: SegmentContent(en)),
      ]))
  }
}
