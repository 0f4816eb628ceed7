import ArgumentParser
import Foundation
import TranslationMemory

struct Complete: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Offer what could be typed next, for editors.",
    discussion: """
      Examples:
        tm complete --to en < requests.jsonl
        tm complete --memory news.sqlite --to kk --least 0.4 --jsonl

      Reads a JSON object a line and answers each at once with one line:
        {"source":S,"typed":T}      {"offer":"ties ","confidence":0.63,"from":"words"}
        {"source":S,"confirmed":T}  {}
      T is what stands in the translation of S so far. The offer goes on with it to the letter, from \
      the middle of a word or with the next words; it is empty when nothing is worth showing. What \
      is confirmed is learnt until the command ends, and stored nowhere. A line that cannot be \
      understood is answered with {"error":"…"}, and the next is read.

      Offers come from words, fragment, term, match, document (what was confirmed) or source (names \
      and numbers). They are best after `tm learn`.
      """)

  @OptionGroup var memories: MemoriesOption
  @OptionGroup var glossaries: GlossaryOption
  @OptionGroup var table: GlossaryTableOption

  @Option(help: ArgumentHelp("The language translated from.", valueName: "code"))
  var from = LanguageTag(.russian)

  @Option(help: ArgumentHelp("The language translated into.", valueName: "code"))
  var to: LanguageTag

  @Option(
    help: ArgumentHelp(
      "Make no offer that is less likely to be taken, 0 to 1: a higher one makes fewer.",
      discussion: "Default: about a quarter; more before a segment of the article is confirmed.",
      valueName: "probability"))
  var least: Double?

  @Flag(help: "Read and print JSON objects, one a line; there is no other form.")
  var jsonl = false

  func validate() throws {
    guard least.map((0...1).contains) ?? true else {
      throw ValidationError("--least is a probability from 0 to 1.")
    }
    if from.isSameLanguage(as: to) {
      throw ValidationError("--from and --to are the same language.")
    }
  }

  func run() throws {
    var options = SuggestionOptions()
    options.source = from
    options.targets = [to]
    if !glossaries.glossary.isEmpty { options.glossaries = try glossaries.read(table.table) }
    let session = try MemoryList(try memories.open()).session(options)
    let article = CompletionArticle()
    let output = TextOutput(isShown: false)
    while let line = readLine() {
      if line.allSatisfy(\.isWhitespace) { continue }
      try output.writeLine(answer(line, session, article))
      try output.finish()
    }
  }

  private func answer(
    _ line: String, _ session: SuggestionSession, _ article: CompletionArticle
  ) throws -> String {
    let request: CompletionRequest
    do { request = try CompletionRequest(line) } catch {
      return try JSONText.encode(CompletionFailure(error: "\(error)"))
    }
    switch request.text {
    case .confirmed(let target):
      article.confirm(request.source, as: target, in: to)
      return "{}"
    case .typed(let typed):
      let completion = try session.completion(
        for: request.source, typed: typed, into: to, in: article, least: least)
      return try JSONText.encode(CompletionDocument(completion))
    }
  }
}
