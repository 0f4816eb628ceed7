import Foundation
import Linguistics

@testable import Interchange

/// A document that tests translate: the text of a segment, and its translation with codes as tags.
struct Translating {
  let document: SourceDocument

  init(_ bytes: [UInt8], named name: String = "a", encoding: String? = nil) throws {
    document = try SourceDocument(MemoryByteSource(bytes, name: name), encoding: encoding)
  }

  init(_ text: String) throws { try self.init(Array(text.utf8)) }

  struct NoSuchText: Error { let text: String }

  func range(of text: String) throws -> Range<Int> {
    let bytes = Array(document.text.utf8)
    guard let range = bytes.firstRange(of: Array(text.utf8)) else { throw NoSuchText(text: text) }
    return range
  }

  /// The segment with its codes as tags.
  func tagged(_ text: String) throws -> String {
    try document.content(of: range(of: text)).tagged
  }

  func codes(_ text: String) throws -> [CodedText.Code] {
    try document.content(of: range(of: text)).codes
  }

  /// The document with these translations.
  func written(_ translations: [(String, String)], to target: String = "kk") throws
    -> WrittenDocument
  {
    let found = try translations.map { source, translation in
      let range = try range(of: source)
      let own = try document.content(of: range)
      return (range: range, text: CodedText(tagged: translation, like: own).fitted(to: own).text)
    }
    return try document.written(
      found.sorted { $0.range.lowerBound < $1.range.lowerBound },
      language: DocumentLanguages(source: LanguageTag("ru"), target: LanguageTag(target)))
  }

  func text(_ translations: [(String, String)], to target: String = "kk") throws -> String {
    String(decoding: try written(translations, to: target).bytes, as: UTF8.self)
  }
}
