/// Why a file could not be read or written: what happened, where, and what to do about the file.
///
/// Every reader and writer of files throws this one type, so its words are found in one place. They
/// speak of the file alone; what else the user can do is added where they are shown.
public struct InterchangeError: Error, Hashable, Sendable {
  /// The file as the user named it; `standard input` for a stream.
  public var file: String
  /// The line, counted from 1, where the trouble was noticed.
  public var line: Int?
  public var problem: Problem

  public init(file: String, line: Int? = nil, _ problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  public enum Problem: Hashable, Sendable {
    case noSuchFile
    case isDirectory
    /// The folder in which a file was to be made is not there.
    case noSuchFolder
    /// A file that was to be replaced is being read or written by this process.
    case isInUse
    /// A file that was to be replaced is an SQLite database.
    case isDatabase
    /// Opening, reading, creating or writing failed; the system's reason.
    case system(doing: String, reason: String)
    /// The content is something else; `found` says what, as in "it is a PDF document".
    case notThisFormat(expected: String, found: String)
    /// Bytes that are not text in the encoding the file is in or claims to be in.
    case malformedText(encoding: String, isDeclared: Bool)
    case unknownEncoding(String)
    case entityDeclaration
    case undeclaredEntity(String)
    /// A character that XML 1.0 cannot hold, raw or as a reference.
    case illegalCharacter(UInt32)
    /// XML rules are broken; the parser's reason.
    case notWellFormed(String)
    /// The file ends before the document does.
    case truncated
    /// More of something than any file of people has; `what` names it with the limit.
    case limit(String)
    /// With `strict`, what would otherwise have been a notice.
    case strict(String)
    /// A file of translations that does not name the language of its texts.
    case missingLanguage(isTarget: Bool)
    /// A table whose columns cannot be told: its first line names no languages.
    case unnamedColumns(String)
    /// A rule of the format that no leniency covers.
    case malformed(String)
  }
}

extension InterchangeError {
  /// The same error for a format that cannot be read in part.
  var withoutRecovery: InterchangeError {
    problem.isRecoverable
      ? InterchangeError(file: file, line: line, .malformed(problem.description)) : self
  }
}

extension InterchangeError.Problem {
  /// Whether a TMX file with it can be read in part, unit by unit.
  public var isRecoverable: Bool {
    switch self {
    case .undeclaredEntity, .illegalCharacter, .notWellFormed, .truncated: true
    default: false
    }
  }
}

extension InterchangeError: CustomStringConvertible {
  /// `file:line: what happened; what to do`.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(problem.description)"
  }
}

extension InterchangeError.Problem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSuchFile:
      "there is no such file"
    case .isDirectory:
      "this is a directory; name a file in it"
    case .noSuchFolder:
      "the folder for this file is not there; make it first"
    case .isInUse:
      "this is the file that is being read; name another file to write to"
    case .isDatabase:
      "this is a database, perhaps a memory, and is not replaced; name another file to write to"
    case .system(let doing, let reason):
      "\(doing) failed: \(reason)"
    case .notThisFormat(let expected, let found):
      "not a \(expected): \(found)"
    case .malformedText("UTF-8", isDeclared: false):
      "the text is not UTF-8 and the file declares no other encoding"
    case .malformedText(let encoding, isDeclared: false):
      "the text is not valid \(encoding)"
    case .malformedText(let encoding, isDeclared: true):
      "the file says its encoding is \(encoding), but the text is not"
    case .unknownEncoding(let name):
      "the encoding \(name) is not known here; convert the file to UTF-8"
    case .entityDeclaration:
      "entity declarations are not supported, because they can be made to exhaust memory or to "
        + "read other files; remove the <!ENTITY …> lines and write the text itself"
    case .undeclaredEntity(let name):
      "the entity &\(name); is not defined in XML; replace it with the character "
        + "it stands for"
    case .illegalCharacter(let value):
      "not well-formed XML: there is a character that XML cannot hold (code \(value)); "
        + "remove it"
    case .notWellFormed(let reason):
      "not well-formed XML: \(reason); repair the file"
    case .truncated:
      "the file ends before the document does, so it is incomplete; "
        + "get the whole file"
    case .limit(let what):
      "\(what); no file of texts needs that, so it is damaged or made to do harm, and is not read"
    case .strict(let notice):
      "\(notice) (refused, because nothing is to be read otherwise than it stands there)"
    case .missingLanguage(let isTarget):
      "the file does not say which language it is translated " + (isTarget ? "into" : "from")
    case .unnamedColumns(let reason), .malformed(let reason):
      reason
    }
  }
}
