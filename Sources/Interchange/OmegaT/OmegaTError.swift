import Linguistics

/// Why an OmegaT project cannot be written to or read.
public enum OmegaTError: Error, Sendable, Equatable, CustomStringConvertible {
  /// There is no project in the folder.
  case noProject(String)
  /// The project translates between other languages than the article.
  case otherLanguages(file: String, source: LanguageTag, target: LanguageTag)
  /// The project has another text under the article's name.
  case otherText(String)
  /// A file that somebody else made stands under a name of ours.
  case notOurs(String)

  public var description: String {
    switch self {
    case .noProject(let folder): "\(folder) is no OmegaT project: there is no omegat.project in it"
    case .otherLanguages(let file, let source, let target):
      "\(file): the project is for translations from \(source) into \(target)"
    case .otherText(let file):
      "\(file) is another text than the article, or was changed since; it is not replaced"
    case .notOurs(let file): "\(file) was not written by tm, and is not replaced"
    }
  }
}
