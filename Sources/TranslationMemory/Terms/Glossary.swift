import Bitext
import Foundation
import Interchange
import Linguistics

/// Concepts and their terms, from a file or a memory's termbase.
public struct Glossary: Sendable {
  public var concepts: [Concept]
  /// What concepts point at by their ids, such as persons.
  public var references: [TermReference]

  public init(concepts: [Concept] = [], references: [TermReference] = []) {
    self.concepts = concepts
    self.references = references
  }

  /// Reads a glossary file: TBX (v2 or v3), TSV, CSV, or OmegaT's `glossary.txt`, told apart by
  /// content.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - columns: what the columns are, for a table without a header: language codes and names of
  ///     fields.
  ///   - encoding: the encoding to read in, whatever the file says of itself.
  ///   - notice: called with what was read otherwise than it stands there.
  /// - Throws: an error that says what is wrong, with file and line.
  public init(
    path: String, columns: [String]? = nil, encoding: String? = nil,
    notice: (ImportNotice) -> Void = { _ in }
  ) throws {
    let reader = GlossaryReader(
      columns: columns.map { $0.map(TermTable.Column.init) }, encoding: encoding)
    let file = try reader.read(path: path) { notice(ImportNotice(line: $0, message: $1)) }
    concepts = file.concepts
    references = file.references
  }

  /// The languages there are terms in, in the order they come.
  public var languages: [LanguageTag] {
    var seen: Set<String> = []
    return concepts.lazy.flatMap(\.terms).map(\.language).filter {
      seen.insert($0.primary).inserted
    }
  }

  /// A form glossaries are written in.
  public enum Format: String, CaseIterable, Sendable {
    /// TBX-Basic of 2019.
    case tbx
    /// TBX of 2008, for OmegaT.
    case tbx2
    case tsv
    case csv
    /// OmegaT's `glossary.txt`.
    case omegat
  }

  /// Writes the glossary to a file, whole or not at all, or to standard output for `-`.
  ///
  /// - Parameters:
  ///   - path: the file, or `-` for standard output.
  ///   - format: what to write.
  ///   - languages: the columns of a table; for OmegaT, the source and the target.
  ///   - isRaw: whether cells of a table may be what a spreadsheet takes for a formula; else an
  ///     apostrophe stands before it, which is taken off again when the table is read.
  public func write(
    to path: String, as format: Format, languages: [LanguageTag]? = nil, isRaw: Bool = false
  ) throws {
    let sink = try ByteSink(output: path)
    let languages = languages ?? self.languages
    switch format {
    case .tbx, .tbx2:
      try TBXWriter(to: sink, version: format == .tbx ? .v3 : .v2)
        .write(concepts, references: references, title: "Glossary")
    case .tsv:
      try TermTableWriter(to: sink, delimiter: .tab, languages: languages, isRaw: isRaw)
        .write(concepts)
    case .csv:
      try TermTableWriter(to: sink, delimiter: .comma, languages: languages, isRaw: isRaw)
        .write(concepts)
    case .omegat:
      guard languages.count >= 2 else { throw GlossaryError.needsTwoLanguages }
      try OmegaTGlossaryWriter(to: sink).write(concepts, from: languages[0], to: languages[1])
    }
  }
}

extension Memory {
  /// The termbase of the memory.
  public func glossary() throws -> Glossary {
    let (concepts, references) = try store.termbase()
    return Glossary(concepts: concepts, references: references)
  }

  /// Takes a glossary's concepts into the termbase, all or none; twice changes nothing.
  @discardableResult
  public func importGlossary(_ glossary: Glossary) throws -> ConceptImportSummary {
    try store.importConcepts(glossary.concepts, references: glossary.references)
  }

  /// Puts a concept in the place of the one with its id; without terms, takes that one out.
  public func replace(_ concept: Concept) throws {
    try store.replaceConcept(concept)
  }
}
