import Foundation
import Linguistics

extension Article {
  /// Reads an article from a file; see ``init(at:name:language:kind:encoding:)-(String,_,_,_,_)``.
  ///
  /// It is called by the file's name unless another is given.
  public init(
    at file: URL, name: String? = nil, language: LanguageTag? = nil, kind: Kind = .page,
    encoding: String? = nil
  ) throws {
    try self.init(
      at: file.path, name: name ?? file.lastPathComponent, language: language, kind: kind,
      encoding: encoding)
  }
}
