import ArgumentParser
import TranslationMemory

struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn from the memory which words translate which.",
    discussion: """
      Examples:
        tm learn
        tm learn --memory news.sqlite && tm suggest article.txt --memory news.sqlite

      Afterwards `tm suggest` offers translations of parts of sentences. Learning can be \
      interrupted at any time: the memory changes only at the very end. Units added later are \
      linked with what was learnt before.
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let memory = try self.memory.open(.writing)
    let progress = ProgressLine.ifUseful()
    defer { progress?.clear() }
    let reports = try memory.learn(progress: progress)
    progress?.clear()
    if reports.isEmpty {
      Console.error("warning: no unit of \(memory.path) has two languages to learn from")
    }
    if json {
      try Console.line(JSONText.encode(Document(reports)))
    } else {
      for report in reports {
        try Console.line(
          "\(report.source)-\(report.target)  pairs \(report.pairs) · "
            + "word pairs \(report.entries) · links \(report.links)")
      }
    }
  }

  private struct Document: Encodable {
    struct Pair: Encodable {
      let source: String
      let target: String
      let pairs: Int
      let entries: Int
      let links: Int
    }

    let schema = 1
    let learnt: [Pair]

    init(_ reports: [LearningReport]) {
      learnt = reports.map {
        Pair(
          source: $0.source.literal, target: $0.target.literal, pairs: $0.pairs,
          entries: $0.entries, links: $0.links)
      }
    }
  }
}

extension LearningAdvice: CustomStringConvertible {
  public var description: String {
    switch self {
    case .learn(let source, let target, let units):
      "the words of \(units) units are not linked yet: after `tm learn`, parts of sentences are "
        + "translated too (\(source)-\(target))"
    case .learnAgain(let source, let target, let added):
      "\(added) units were added since `tm learn`; learning again is worth while "
        + "(\(source)-\(target))"
    }
  }
}
