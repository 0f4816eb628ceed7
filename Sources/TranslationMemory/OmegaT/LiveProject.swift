import Bitext
import Interchange
import Linguistics
import MemoryStore

/// An OmegaT project that is kept in step with a memory while its translator works.
///
/// What was confirmed in OmegaT goes into the memory as soon as OmegaT saves it, and what the memory
/// then has for the segments that are left goes into the project, where OmegaT reads it within a
/// second. Only files of our own are written; see
/// ``Pretranslation/writeOmegaTProject(to:isDryRun:)``.
///
///     let project = try LiveProject("project", memory: memory)
///     while isWanted {
///       if let report = try project.step() { print(report.files) }
///       sleep(1)
///     }
///
/// One task uses it at a time.
public final class LiveProject {
  /// What a step did.
  public struct Report: Sendable, Equatable {
    /// What became of translations that were saved since; nil when there were none.
    public internal(set) var confirmed: ImportReport?
    /// Files that were written or removed.
    public internal(set) var files: [ProjectFileChange] = []
    /// Files in the project that are no articles, said once.
    public internal(set) var notices: [String] = []

    /// This step and one after it as one; translations are confirmed in one of them.
    public func followed(by later: Report) -> Report {
      var both = self
      both.confirmed = later.confirmed ?? confirmed
      both.files += later.files
      both.notices += later.notices
      return both
    }
  }

  /// Why the saved translations could not be read the last time: OmegaT may be writing them. Nil when
  /// they could, or there are none.
  public private(set) var trouble: (any Error)?
  /// The languages its settings name.
  public var source: LanguageTag { project.settings.source }
  public var target: LanguageTag { project.settings.target }
  /// Whether OmegaT cuts sentences by rules of its own.
  public var isCutAgain: Bool { project.settings.cutsSentences }

  private let project: OmegaTProject
  private let memory: Memory
  private let session: PretranslationSession
  private var articles: [String: LiveArticle] = [:]
  /// Files that could not be read, so that it is said once.
  private var unread: [String: FileState] = [:]
  private var saved: FileState?
  private var translations = SavedTranslations()
  private var mark = ""

  /// Opens the project in a folder; its settings say the languages.
  ///
  /// - Throws: ``/Interchange/OmegaTError``, or an error that names a file.
  public init(
    _ folder: String, memory: Memory, options: PretranslationOptions = PretranslationOptions()
  ) throws {
    project = try OmegaTProject(folder: folder)
    self.memory = memory
    var options = options
    options.source = project.settings.source
    options.target = project.settings.target
    options.includesHelp = true
    session = try PretranslationSession(memory, options)
  }

  /// Takes what was saved since the last step into the memory, and writes what has changed for the
  /// segments that are left; nil when there was nothing to do.
  ///
  /// It may be cut off at any moment: the memory changes in one transaction, and each file appears
  /// whole.
  public func step() throws -> Report? {
    var report = Report()
    let hasRead = try readArticles(&report)
    let hasSaved = try takeSaved(&report)
    // Before it is asked, so that a change meanwhile is seen at the next step.
    let mark = memory.changeMark()
    guard hasRead || hasSaved || mark != self.mark else {
      return report == Report() ? nil : report
    }
    for name in articles.keys.sorted() { try refresh(name, &report) }
    self.mark = mark
    return report == Report() ? nil : report
  }

  // MARK: From OmegaT

  /// Reads what OmegaT has saved, if that has changed and is complete.
  private func takeSaved(_ report: inout Report) throws -> Bool {
    let path = project.savedTranslations
    guard let state = FileState(of: path), state != saved else { return false }
    let save: OmegaTSave
    do {
      guard let bytes = try OmegaTFileSet.read(path) else { return false }
      save = try OmegaTSave(
        bytes, name: path, from: project.settings.source, into: project.settings.target)
      // OmegaT wrote to the file in the meantime.
      guard FileState(of: path) == state else { return false }
    } catch let error as InterchangeError {
      trouble = error
      return false
    }
    trouble = nil
    let confirmed = try confirmed(save.entries)
    let new = confirmed.filter { translations.isNew($0) }
    if !new.isEmpty {
      let places = self.places
      let targets = Dictionary(
        save.entries.map { ($0.source, $0.unit.variants[$0.targetIndex].content) },
        uniquingKeysWith: { first, _ in first })
      report.confirmed = try memory.store.importUnits(origin: path, supersedes: true) { importer in
        importer.add(save.header)
        for entry in new {
          try importer.add(
            entry.unit, quality: .confirmed,
            neighbours: neighbours(of: entry, places, targets))
        }
      }
    }
    translations = SavedTranslations(confirmed)
    saved = state
    return true
  }

  /// Leaves out what OmegaT filled in from our files and nobody has confirmed; a confirmed
  /// translation is signed.
  private func confirmed(_ entries: [OmegaTSave.Entry]) throws -> [OmegaTSave.Entry] {
    var filledIn: Set<[String]> = []
    if entries.contains(where: { !$0.isSigned }) {
      for name in articles.keys {
        filledIn.formUnion(try project.filledIn(for: name).map { [$0.source, $0.target] })
      }
    }
    return entries.filter {
      !$0.isFilledIn && ($0.isSigned || !filledIn.contains([$0.source, $0.target]))
    }
  }

  /// Where each text of the project stands first.
  private var places: [String: (article: String, place: Int)] {
    var places: [String: (article: String, place: Int)] = [:]
    for name in articles.keys.sorted() {
      for (place, text) in (articles[name]?.texts ?? []).enumerated() where places[text] == nil {
        places[text] = (name, place)
      }
    }
    return places
  }

  /// What stands around each variant of a saved translation.
  private func neighbours(
    of entry: OmegaTSave.Entry, _ places: [String: (article: String, place: Int)],
    _ targets: [String: SegmentContent]
  ) -> [SegmentNeighbours] {
    var around = [SegmentNeighbours](
      repeating: SegmentNeighbours(), count: entry.unit.variants.count)
    guard let (name, place) = places[entry.source], let article = articles[name] else {
      if let stated = entry.stated { around[entry.sourceIndex] = stated }
      return around
    }
    let (previous, next) = article.neighbours(of: place)
    around[entry.sourceIndex] =
      entry.stated
      ?? SegmentNeighbours(
        previous: previous.map { article.segments[$0].text.content },
        next: next.map { article.segments[$0].text.content })
    if entry.stated == nil {
      around[entry.targetIndex] = SegmentNeighbours(
        previous: previous.flatMap { targets[article.texts[$0]] },
        next: next.flatMap { targets[article.texts[$0]] })
    }
    return around
  }

  // MARK: Into OmegaT

  /// Reads articles that are new or have changed.
  private func readArticles(_ report: inout Report) throws -> Bool {
    let root = project.settings.folder("source", of: project.folder)
    var hasRead = false
    let names = Self.files(in: root)
    for name in names {
      let path = "\(root)/\(name)"
      guard let state = FileState(of: path), articles[name]?.state != state,
        unread[name] != state
      else { continue }
      do {
        articles[name] = try LiveArticle(
          path: path, name: name, state: state, settings: project.settings)
        unread[name] = nil
        hasRead = true
      } catch {
        unread[name] = state
        report.notices.append("\(error)")
      }
    }
    for gone in Set(articles.keys).subtracting(names) { articles[gone] = nil }
    return hasRead
  }

  /// The files below a folder, by their paths from there.
  private static func files(in folder: String) -> [String] {
    OmegaTFileSet.names(in: folder).filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      let isFolder = OmegaTFileSet.isFolder(path)
      return isFolder ? files(in: path).map { "\(name)/\($0)" } : [name]
    }
  }

  private func refresh(_ name: String, _ report: inout Report) throws {
    try articles[name]?.lookUp(in: session) { translations.isDone($0) }
    guard let article = articles[name]?.help(project.settings) else { return }
    var files = OmegaTFileSet(in: project.folder)
    try project.putHelp(for: article, into: &files)
    try project.putOthers(of: article, into: &files)
    report.files += try files.write().filter { $0.change != .same }.map { ProjectFileChange($0) }
  }
}

/// The translations of a project that the memory has been given.
private struct SavedTranslations {
  /// By source and place.
  private var units: [[String]: TranslationUnit] = [:]
  private var done: Set<String> = []

  init(_ entries: [OmegaTSave.Entry] = []) {
    units = Dictionary(
      entries.map { (Self.key($0), $0.unit) }, uniquingKeysWith: { first, _ in first })
    done = Set(entries.map(\.source))
  }

  /// Whether a segment is translated.
  func isDone(_ text: String) -> Bool { done.contains(text) }

  /// Whether a translation is another one than before.
  func isNew(_ entry: OmegaTSave.Entry) -> Bool { units[Self.key(entry)] != entry.unit }

  private static func key(_ entry: OmegaTSave.Entry) -> [String] {
    [entry.source]
      + entry.unit.annotations.flatMap { [$0.attributes.first?.value ?? "", $0.value] }
  }
}
