/// Why a batch of texts to align cannot be put together.
public enum AlignmentInputError: Error, Sendable, Equatable {
  /// A line of a list of pairs that does not hold two or three paths.
  case badLine(file: String, line: Int)
  /// A path that is not a folder.
  case notAFolder(String)
  /// Folders without files that have one name; one folder in which none differ in languages only.
  case nothingToPair([String])
  /// More than three folders, or none.
  case folderCount(Int)
  /// An article with fewer than two or more than three texts.
  case textCount(Int)
  /// A text whose language cannot be told.
  case unknownLanguage(String)
  /// A file that is no review file, see ``ReviewFile``.
  case notAReview(String)
  /// A line of a review file with more or fewer columns than its first.
  case badReviewLine(file: String, line: Int)
}

extension AlignmentInputError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .badLine(let file, let line):
      "\(file):\(line): a line holds two or three paths with a tab between them"
    case .notAFolder(let path): "\(path): not a folder"
    case .nothingToPair(let folders) where folders.count == 1:
      "no files in \(folders[0]) have one name and different language codes, such as visit.ru.txt "
        + "and visit.en.txt"
    case .nothingToPair(let folders):
      "no file in \(folders[0]) has a name like one in "
        + folders.dropFirst().joined(separator: " and one in ")
    case .folderCount(let count): "\(count) folders; one, two or three can be aligned"
    case .textCount(let count): "an article of \(count) texts; two or three can be aligned"
    case .unknownLanguage(let name):
      "\(name): cannot tell its language"
    case .notAReview(let file):
      "\(file): no review file; its first line names confidence and the languages, with tabs between"
    case .badReviewLine(let file, let line):
      "\(file):\(line): not as many columns as in the first line; nothing was imported"
    }
  }
}
