import ArgumentParser

/// Figures with what they are compared with, measured in the same run; never verdicts.
@main
struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks",
    abstract: "Measure how fast tm is and how useful its suggestions are.",
    subcommands: [
      Speed.self, Segmentation.self, Terms.self, TeamSpeed.self, Usefulness.self,
      RepairBenchmark.self,
    ])
}
