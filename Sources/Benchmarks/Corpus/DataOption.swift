import ArgumentParser
import Foundation

/// Where the texts are that benchmarks measure on.
struct DataOption: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "The folder of parallel tables.",
      discussion: "Default: data/parallel in $TM_SHARED, else in shared beside the package."))
  var given: String?

  var folder: String {
    if let given { return given }
    let shared = ProcessInfo.processInfo.environment["TM_SHARED"]
    return (shared ?? FileManager.default.currentDirectoryPath + "/../shared") + "/data/parallel"
  }
}
