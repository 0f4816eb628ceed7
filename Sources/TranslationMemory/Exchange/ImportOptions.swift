import Linguistics

/// How a file is to be read.
public struct ImportOptions: Sendable {
  /// The encoding to read it in, whatever it says of itself.
  public var encoding: String?
  /// Whether anything that would be a notice is an error.
  public var isStrict = false
  /// Whether to read what can be read of a broken TMX file, instead of refusing it.
  public var isRecovering = false
  /// The columns of a CSV or TSV file: codes of languages, `id`, `note`, or `-` for one to leave
  /// out. Without them its first line says.
  public var columns: [String]?
  /// Whether the newest translation of a source in a context replaces the others there: for the
  /// memory of a project that was corrected.
  public var supersedes = false
  /// The languages of an XLIFF file that does not name them.
  public var sourceLanguage: LanguageTag?
  public var targetLanguage: LanguageTag?

  public init() {}
}
