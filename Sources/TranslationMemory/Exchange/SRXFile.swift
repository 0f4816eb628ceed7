import Interchange
import Linguistics

/// A file of segmentation rules in SRX, as CAT tools keep them.
public struct SRXFile: Sendable {
  private let document: SRXDocument
  private let name: String

  /// Reads the file at `path`; throws an error that names the file and the line.
  public init(path: String) throws {
    name = path
    document = try SRXReader().document(in: FileByteSource(path: path))
  }

  /// The rules for a language, ready for ``/Linguistics/Segmenter``; throws when the file has none
  /// for it.
  ///
  /// - Parameters:
  ///   - language: the language of the texts to be cut.
  ///   - notice: called for each rule that cannot be used and is left out.
  public func rules(
    for language: Language, notice: (ImportNotice) -> Void = { _ in }
  ) throws -> SRXRules {
    let rules = try SRXRules(document, language: language, file: name) {
      notice(ImportNotice(line: $0, message: $1))
    }
    guard let rules else {
      throw SRXFileError.noRules(language, file: name)
    }
    return rules
  }

  /// Writes the segmenter's own rules to `path`, standard output for `-`.
  public static func exportRules(to path: String) throws {
    let sink = try ByteSink(output: path)
    try SRXWriter().write(.own(), to: sink)
  }
}
