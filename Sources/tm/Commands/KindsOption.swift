import ArgumentParser
import TranslationMemory

/// Which lines a translator is not usually offered are to be translated too.
struct KindsOption: ParsableArguments {
  @Flag(help: "Take all lines, those that are not for translation too.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "Take lines of these kinds too: \(KindList.names).", valueName: "kinds"))
  var include: KindList?

  func validate() throws {
    if all, include != nil { throw ValidationError("Choose one of --all and --include.") }
  }

  var included: Set<SegmentKind> {
    all ? Set(SegmentKind.allCases) : include?.kinds ?? []
  }
}

/// Kinds of segments as the user writes them: `credit,copyright`.
struct KindList: ExpressibleByArgument {
  let kinds: Set<SegmentKind>

  static let names = SegmentKind.allCases.filter { !$0.isOffered }.map(\.rawValue)
    .joined(separator: ", ")

  init?(argument: String) {
    let found = argument.split(separator: ",").map {
      SegmentKind(rawValue: $0.trimmingPrefix(while: \.isWhitespace).lowercased())
    }
    guard !found.isEmpty, found.allSatisfy({ $0 != nil }) else { return nil }
    kinds = Set(found.compactMap(\.self))
  }
}
