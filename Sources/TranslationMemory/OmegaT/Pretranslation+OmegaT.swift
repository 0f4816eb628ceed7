import Foundation
import Interchange
import Linguistics

/// What becomes of a file of a project.
public struct ProjectFileChange: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case new, changed, same, removed
  }

  public let path: String
  public let kind: Kind

  init(_ change: (path: String, change: OmegaTFileSet.Change)) {
    path = change.path
    kind =
      switch change.change {
      case .new: .new
      case .changed: .changed
      case .same: .same
      case .removed: .removed
      }
  }
}

/// What writing an article into an OmegaT project did, or would do.
public struct ProjectReport: Sendable, Equatable {
  public let changes: [ProjectFileChange]
  /// Whether OmegaT cuts the article's paragraphs once more, because the project's settings say so.
  public let isCutAgain: Bool
}

extension Pretranslation {
  /// Writes it into the OmegaT project in a folder, which is made if there is none.
  ///
  /// In a project that is there only files of our own are written, one of each kind an article;
  /// settings, translations, glossaries and memories of its user stay as they are, and so does what
  /// belongs to other articles. Needs ``PretranslationOptions/includesHelp`` for terms and parts.
  ///
  /// - Parameter isDryRun: whether nothing is written.
  /// - Throws: ``OmegaTError``, or an error that names a file.
  @discardableResult
  public func writeOmegaTProject(
    to folder: String, isDryRun: Bool = false
  ) throws -> ProjectReport {
    let project = try OmegaTProject(
      folder: folder, source: document.source, target: document.target)
    let name = URL(fileURLWithPath: document.original).deletingPathExtension().lastPathComponent
    let article = OmegaTArticle(name: "\(name).txt", document: document, help: help)
    var files = OmegaTFileSet(in: project.folder)
    try project.putSettings(into: &files)
    try project.put(article, into: &files)
    try project.putOthers(of: article, into: &files)
    let changes: [(path: String, change: OmegaTFileSet.Change)]
    if isDryRun {
      changes = try files.changes()
    } else {
      // Nothing is made before it is known that nothing stands in the way.
      _ = try files.changes()
      try project.makeFolders()
      changes = try files.write()
    }
    return ProjectReport(
      changes: changes.map { ProjectFileChange($0) },
      isCutAgain: project.settings.cutsSentences)
  }
}

extension OmegaTArticle {
  init(name: String, document: BilingualDocument, help: [SegmentHelp]) {
    let glossary = OmegaTGlossary(from: document.source, into: document.target)
    let terms = glossary.terms(help)
    self.init(
      name: name, document: document, terms: terms, parts: glossary.parts(help, besides: terms))
    for (segment, help) in zip(document.segments, help) {
      for other in help.others {
        others[other.language, default: []].append((segment.text, other.target))
      }
    }
  }
}
