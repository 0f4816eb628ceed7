import Bitext
import Linguistics

/// A project of OmegaT's with articles of ours in it.
///
///     omegat.project                 made if there is none, else only read
///     source/NAME                    a segment a paragraph, cut as we cut; codes as `<g1>`, which
///                                    OmegaT takes for tags
///     tm/auto/tm/NAME.tmx            exact matches, filled in when the project is opened
///     tm/tm/NAME.tmx                 all matches as they are stored
///     tm/penalty-NNN/tm-…/NAME.tmx   matches that are less sure, see ``OmegaTTrust``
///     tm/tmx2source/tm/KK.tmx        translations into further languages
///     glossary/tm/NAME.terms.txt     the article's terms
///     glossary/tm/NAME.parts.txt     parts of its sentences
///
/// All else is the user's and OmegaT's own, and is left alone.
package struct OmegaTProject: Sendable {
  package let folder: String
  package let settings: OmegaTSettings
  /// Whether there are settings already.
  private let isThere: Bool

  /// Opens the project in a folder, or begins one there.
  ///
  /// - Throws: ``OmegaTError/otherLanguages(file:source:target:)``, ``InterchangeError``.
  package init(
    folder: String, source: LanguageTag, target: LanguageTag
  ) throws {
    self.folder = Self.path(folder)
    if let settings = try Self.settings(in: self.folder) {
      guard settings.source.isSameLanguage(as: source),
        settings.target.isSameLanguage(as: target)
      else {
        throw OmegaTError.otherLanguages(
          file: Self.settingsFile(self.folder), source: settings.source,
          target: settings.target)
      }
      self.settings = settings
      isThere = true
    } else {
      settings = OmegaTSettings(source: source, target: target)
      isThere = false
    }
  }

  /// Opens the project in a folder.
  ///
  /// - Throws: ``OmegaTError/noProject(_:)``, ``InterchangeError``.
  package init(folder: String) throws {
    self.folder = Self.path(folder)
    guard let settings = try Self.settings(in: self.folder) else {
      throw OmegaTError.noProject(folder)
    }
    self.settings = settings
    isThere = true
  }

  private static func path(_ folder: String) -> String {
    folder.count > 1 && folder.hasSuffix("/") ? path(String(folder.dropLast())) : folder
  }

  private static func settingsFile(_ folder: String) -> String {
    "\(folder)/\(OmegaTSettings.name)"
  }

  private static func settings(in folder: String) throws -> OmegaTSettings? {
    let file: FileByteSource
    do { file = try FileByteSource(path: settingsFile(folder)) } catch let error
      as InterchangeError
    {
      if error.problem == .noSuchFile { return nil }
      throw error
    }
    return try OmegaTSettings(file)
  }

  /// Where a file of the project's source, memories or glossaries stands.
  package func path(_ part: String, _ file: String) -> String {
    "\(settings.folder(part, of: folder))/\(file)"
  }

  /// The translations OmegaT has saved.
  package var savedTranslations: String { "\(folder)/omegat/project_save.tmx" }

  /// Puts settings where there are none.
  package func putSettings(into files: inout OmegaTFileSet) throws {
    if !isThere { files.putOnce(try settings.bytes, at: Self.settingsFile(folder)) }
  }

  /// Makes the folders without which OmegaT does not open a project.
  package func makeFolders() throws {
    for part in ["source", "target", "tm", "glossary", "dictionary"] {
      try OmegaTFileSet.makeFolder(settings.folder(part, of: folder))
    }
    try OmegaTFileSet.makeFolder("\(folder)/omegat")
  }

  /// Puts an article's text and what there is for it; a text that we wrote and nobody has changed
  /// gives way to a newer one.
  package func put(_ article: OmegaTArticle, into files: inout OmegaTFileSet) throws {
    let lines = article.document.segments.map(\.text.taggedLine)
    let text = Array((lines.joined(separator: "\n\n") + "\n").utf8)
    let file = path("source", article.name)
    if let mark = try textMark(of: article.name), let standing = try OmegaTFileSet.read(file),
      Self.mark(of: standing) == mark
    {
      files.replace(standing, by: text, at: file)
    } else {
      files.putOnce(text, at: file)
    }
    try putHelp(for: article, textMark: Self.mark(of: text), into: &files)
  }

  /// Puts what there is for an article whose text is in the project.
  package func putHelp(for article: OmegaTArticle, into files: inout OmegaTFileSet) throws {
    try putHelp(for: article, textMark: textMark(of: article.name), into: &files)
  }

  /// What the text of an article was when we wrote it; nil when we did not.
  private func textMark(of article: String) throws -> String? {
    try OmegaTMemories.textMark(in: path("tm", "\(OmegaTTrust().folder)/\(article).tmx"))
  }

  private static func mark(of text: [UInt8]) -> String {
    var hash = StableHash()
    text.withUnsafeBufferPointer { hash.combine(bytes: $0) }
    return String(hash.value, radix: 16)
  }

  private func putHelp(
    for article: OmegaTArticle, textMark: String?, into files: inout OmegaTFileSet
  ) throws {
    let memories = OmegaTMemories(article, textMark: textMark)
    files.put(try memories.filledIn(), at: path("tm", "auto/tm/\(article.name).tmx"))
    for trust in OmegaTTrust.all {
      files.put(try memories.matches(trust), at: path("tm", "\(trust.folder)/\(article.name).tmx"))
    }
    for (kind, terms) in [("terms", article.terms), ("parts", article.parts)] {
      files.put(
        glossary(terms, of: article.name), at: path("glossary", "tm/\(article.name).\(kind).txt"))
    }
  }

  /// The sources and translations that OmegaT is to fill in for an article.
  package func filledIn(for article: String) throws -> [(source: String, target: String)] {
    let file = path("tm", "auto/tm/\(article).tmx")
    return try OmegaTMemories.pairs(in: file, from: settings.source, into: settings.target)
  }

  /// Puts translations of an article into further languages, beside those of other articles.
  ///
  /// OmegaT takes one file a language; where the user has one, ours would displace it.
  package func putOthers(of article: OmegaTArticle, into files: inout OmegaTFileSet) throws {
    let own = Set(article.document.segments.map(\.text.taggedLine))
    let source = article.document.source
    let languages = Language.allCases.map { LanguageTag($0) }.filter {
      !$0.isSameLanguage(as: source) && !$0.isSameLanguage(as: article.document.target)
    }
    for language in languages {
      let name = language.primary.uppercased()
      let folder = path("tm", "tmx2source")
      if hasOwn(name, in: folder) { continue }
      let file = "\(folder)/tm/\(name).tmx"
      let known = try OmegaTMemories.pairs(in: file, from: source, into: language)
        .filter { !own.contains($0.source) }
      let new = (article.others[language] ?? []).map {
        (source: $0.source.taggedLine, target: $0.target.taggedLine)
      }
      // In an order that no article's turn changes.
      let all = (new + known).sorted { $0.source < $1.source }
      files.put(try OmegaTMemories.memory(all, from: source, into: language), at: file)
    }
  }

  /// Whether the user has a file of translations into a language, such as `KK.tmx` or `KK_KZ.tmx`.
  private func hasOwn(_ name: String, in folder: String) -> Bool {
    OmegaTFileSet.names(in: folder).contains { file in
      file.hasSuffix(".tmx")
        && (file == "\(name).tmx" || file.hasPrefix("\(name)_")
          || file.hasPrefix("\(name)-"))
    }
  }

  private func glossary(_ terms: [OmegaTTerm], of name: String) -> [UInt8]? {
    if terms.isEmpty { return nil }
    var seen: Set<OmegaTTerm> = []
    let lines = terms.filter { seen.insert($0).inserted }.map {
      OmegaTGlossaryWriter.line([$0.source, $0.target, $0.comment])
    }
    let head =
      "\(OmegaTMark.glossary) for \(name), anew each time; your own terms belong into the "
      + "project's glossary.\n"
    return Array((head + lines.joined()).utf8)
  }
}

extension CodedText {
  /// The text with its codes as tags, on one line.
  package var taggedLine: String {
    String(tagged.map { $0.isNewline ? " " : $0 })
  }
}
