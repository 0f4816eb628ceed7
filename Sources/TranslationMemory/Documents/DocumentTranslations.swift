import Bitext
import Interchange
import Linguistics

/// Translations of a document out of a file of some tool: XLIFF, TMX, OmegaT's `project_save.tmx`
/// or a table.
public struct DocumentTranslations: Sendable {
  /// The languages the file translates from and into.
  public let source: LanguageTag
  public let target: LanguageTag
  /// Whether the file says of its translations how far they got.
  public let hasStates: Bool

  private let file: TranslationFile
  private let path: String

  /// Reads the file, standard input for `-`.
  ///
  /// - Parameters:
  ///   - path: the file, or `-` for standard input.
  ///   - source: the language translated from; what the file says unless given, else Russian.
  ///   - target: the language translated into; the file's other one unless given.
  /// - Throws: an error that names the file when it cannot be read, has no translations, or some
  ///   into several languages.
  public init(
    _ path: String, from source: LanguageTag? = nil, into target: LanguageTag? = nil
  ) throws {
    let bytes = try FileByteSource(named: path)
    do {
      file = try TranslationFile(bytes, source: source, target: target)
    } catch let problem as TranslationFile.Problem {
      throw TranslationFileError(problem)
    }
    self.path = path
    self.source = file.source
    self.target = file.target
    hasStates = file.hasStates
  }

  /// The translations of a document's segments, and what they are worth.
  public struct Placed: Sendable {
    /// By the segments' numbers, as ``Document/write(targets:in:to:)-(_,_,String)`` takes them.
    public let targets: [Int: SegmentContent]
    /// How many of them are of each state, in words: `3 confirmed`, `1 draft`.
    public let states: [String]
    /// Translations that are not confirmed and so were left out.
    public let unconfirmed: Int
    /// Source texts with a translation that no segment of the document has, and their lines.
    public let misfits: [Misfit]
  }

  /// A translation that no segment of the document has.
  public struct Misfit: Sendable, Equatable {
    /// Where it stands in the file of translations.
    public let line: Int
    public let source: String
  }

  /// Finds the translations of a document's segments: by id, else by text and neighbours.
  ///
  /// - Parameters:
  ///   - document: whose segments are looked for.
  ///   - confirmedOnly: whether only translations that a person confirmed count.
  /// - Throws: ``DocumentError/noStates(_:)``.
  public func placed(in document: Document, confirmedOnly: Bool = false) throws -> Placed {
    if confirmedOnly, !hasStates { throw DocumentError.noStates(path) }
    let places = document.segments.map {
      TranslationPlacing.Place(number: $0.number, text: CodedText($0.content))
    }
    let placing = TranslationPlacing(file.translations, in: places)
    let filled = placing.translations.filter {
      !$0.value.target.plain.allSatisfy(\.isWhitespace)
    }
    let taken = filled.filter { !confirmedOnly || $0.value.standing == .confirmed }
    let states = TranslationStanding.allCases.compactMap { standing -> String? in
      let count = taken.values.count { $0.standing == standing }
      return count > 0 && hasStates ? standing.words(count) : nil
    }
    return Placed(
      targets: taken.mapValues(\.target), states: states,
      unconfirmed: filled.count - taken.count,
      misfits: placing.misfits.map { Misfit(line: $0.line, source: $0.source.plain) })
  }
}
