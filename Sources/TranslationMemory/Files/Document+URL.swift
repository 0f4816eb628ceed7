import Bitext
import Foundation
import Linguistics

extension Document {
  /// Reads the article in a file; see
  /// ``init(_:language:isSegmented:encoding:joinsWrappedLines:rules:)-(String,_,_,_,_,_)``.
  public init(
    _ file: URL, language: LanguageTag, isSegmented: Bool = false, encoding: String? = nil,
    joinsWrappedLines: Bool = false, rules: SRXRules? = nil
  ) throws {
    try self.init(
      file.path, language: language, isSegmented: isSegmented, encoding: encoding,
      joinsWrappedLines: joinsWrappedLines, rules: rules)
  }

  /// Writes the document with translations to a file; see ``write(targets:in:to:)-(_,_,String)``.
  @discardableResult
  public func write(
    targets: [Int: SegmentContent], in target: LanguageTag, to file: URL
  ) throws -> WritingReport {
    try write(targets: targets, in: target, to: file.path)
  }
}
