import Foundation
import Linguistics

extension Glossary {
  /// Reads a glossary from a file; see ``init(path:columns:encoding:notice:)``.
  public init(
    at file: URL, columns: [String]? = nil, encoding: String? = nil,
    notice: (ImportNotice) -> Void = { _ in }
  ) throws {
    try self.init(path: file.path, columns: columns, encoding: encoding, notice: notice)
  }

  /// Writes the glossary to a file; see ``write(to:as:languages:isRaw:)-(String,_,_,_)``.
  public func write(
    to file: URL, as format: Format, languages: [LanguageTag]? = nil, isRaw: Bool = false
  ) throws {
    try write(to: file.path, as: format, languages: languages, isRaw: isRaw)
  }
}
