import ArgumentParser
import TranslationMemory

/// What the command says of an error: what happened, in the library's words, and what to do about it
/// with the commands and options there are.
///
/// The library knows nothing of commands, so all such advice is here. To give advice on another error,
/// add a case to the ``Advice`` of its type.
struct ErrorMessage: CustomStringConvertible {
  let description: String

  /// - Parameter command: the command that failed; advice names only options that it has.
  init(_ error: any Error, in command: (any ParsableCommand.Type)? = nil) {
    let what = error is CancellationError ? "cancelled" : "\(error)"
    let advice = (error as? any Advisable)?.advice ?? []
    let help = command.map { TM.helpMessage(for: $0) }
    let usable = advice.first { text in
      Self.options(in: text).allSatisfy { option in help?.contains(option) ?? true }
    }
    description = usable.map { "\(what); \($0)" } ?? what
  }

  /// The options a text names, other than those of commands it shows whole, between backticks.
  private static func options(in text: String) -> [String] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    let prose = stride(from: 0, to: parts.count, by: 2).map { parts[$0] }
    return prose.flatMap { $0.split { !($0.isLetter || $0 == "-") } }
      .filter { $0.hasPrefix("--") }.map(String.init)
  }
}

/// An error or a fault on which there is advice.
protocol Advisable {
  /// What to do, in order of preference: the first that the command has the options for is given.
  var advice: [String] { get }
}

extension MemoryStoreError: Advisable {
  var advice: [String] {
    switch self {
    case .missing(let path): ["make one with `tm import FILE.tmx --memory \(path)`"]
    case .notAMemory:
      ["a TMX file is read with --tmx or `tm import`", "a TMX file is read with `tm import`"]
    case .older: ["run any command there"]
    case .exists: ["--force replaces it"]
    case .damaged: ["`tm doctor` says more, and `tm doctor --salvage NEW` saves what can be read"]
    case .analyzedElsewhere: ["run the command again"]
    case .noSuchConcept: ["`tm glossary list` shows what there is"]
    case .inTeam: ["`tm team leave` makes it your own again"]
    case .notInTeam: ["`tm team join ADDRESS` makes it part of one"]
    case .noSuchConflict: ["`tm team conflicts` shows what there is"]
    default: []
    }
  }
}

extension InterchangeError: Advisable {
  var advice: [String] {
    switch problem {
    case .malformedText, .unknownEncoding:
      [
        "name the right encoding, for example --encoding windows-1251",
        "name the right encoding, for example --glossary-encoding windows-1251",
      ]
    case .unnamedColumns:
      [
        "--columns ru,en,kk says what the columns are",
        "--glossary-columns ru,en,kk says what the columns are",
      ]
    case .truncated: ["--recover reads the complete units"]
    case _ where problem.isRecoverable: ["--recover reads the rest"]
    case .missingLanguage(let isTarget): [isTarget ? "name it with --to" : "name it with --from"]
    case .strict: ["without --strict it is read"]
    default: []
    }
  }
}

extension AlignmentInputError: Advisable {
  var advice: [String] {
    switch self {
    case .unknownLanguage: ["name the languages, such as --langs ru,en"]
    case .notAReview: ["--review writes one"]
    case .nothingToPair: ["--pairs can say which files belong together"]
    default: []
    }
  }
}

extension AlignmentFault: Advisable {
  /// The fault with what to do about it.
  var message: String { ([description] + advice).joined(separator: "; ") }

  var advice: [String] {
    switch self {
    case .sameLanguage: ["if not, name the languages, such as --langs ru,en"]
    case .otherLanguage: ["check the order of the files and --langs"]
    default: []
    }
  }
}

extension SuggestionError: Advisable {
  var advice: [String] {
    switch self {
    case .cannotSegment: ["--segments takes lines as segments"]
    case .noTargets: ["name some with --to en,kk"]
    default: []
    }
  }
}

extension GlossaryError: Advisable {
  var advice: [String] {
    switch self {
    case .needsTwoLanguages: ["name them with --languages ru,en"]
    default: []
    }
  }
}

extension ExportError: Advisable {
  var advice: [String] {
    switch self {
    case .needsSource: ["name both languages with --pair ru-RU,kk-KZ, or it with --srclang"]
    }
  }
}

extension TeamError: Advisable {
  var advice: [String] {
    switch self {
    case .noTeam:
      [
        "name another with --name, or make it with `tm team create ADDRESS`",
        "`tm team create ADDRESS` makes one",
      ]
    case .older: ["its owner brings them up to date with `tm team create ADDRESS`"]
    default: []
    }
  }
}

extension SyncError: Advisable {
  var advice: [String] {
    switch self {
    case .otherTeam: ["`tm team leave` and `tm team join ADDRESS` share the memory anew"]
    }
  }
}

extension SRXFileError: Advisable {
  var advice: [String] {
    switch self {
    case .noRules: ["without --srx our own rules are used"]
    }
  }
}

extension DocumentError: Advisable {
  var advice: [String] {
    switch self {
    case .cannotSegment: ["--segments takes lines as segments"]
    case .replacesOriginal: ["name another file with --output"]
    case .noStates: ["leave --confirmed out"]
    }
  }
}

extension OmegaTError: Advisable {
  var advice: [String] {
    switch self {
    case .noProject: ["`tm pretranslate ARTICLE --omegat FOLDER` makes one"]
    case .otherLanguages: ["name another folder, or the project's languages with --from and --to"]
    case .otherText:
      ["give the article another name, or remove that file first if this is to take its place"]
    case .notOurs: ["move it, or give the article another name"]
    }
  }
}

extension TranslationFileError: Advisable {
  var advice: [String] { hasSeveralLanguages ? ["name one with --to"] : [] }
}
