import Foundation
import Interchange
import Linguistics

extension Pretranslation {
  /// Writes it into the OmegaT project in a folder, which is made if there is none.
  ///
  /// In a project that is there only files of our own are written, one of each kind an article;
  /// settings, translations, glossaries and memories of its user stay as they are, and so does what
  /// belongs to other articles. Needs ``PretranslationOptions/includesHelp`` for terms and parts.
  ///
  /// - Parameters:
  ///   - folder: the project's, with `omegat.project` in it.
  ///   - isDryRun: whether nothing is written.
  /// - Throws: ``/Interchange/OmegaTError``, or an error that names a file.
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
      // Makes sure that all files can be written before it writes the first one.
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
