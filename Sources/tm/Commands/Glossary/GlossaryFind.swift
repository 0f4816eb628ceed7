import ArgumentParser
import TranslationMemory

struct GlossaryFind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find the terms of a text, in whatever form they stand.",
    discussion: """
      Examples:
        tm glossary find --lang ru article.txt
        tm glossary find --glossary terms.tsv --lang kk --tsv article.txt > found.tsv
        tm glossary find --article article.txt

      Prints the line, the term, the form found and the translations. With --tsv only line and \
      term, each pair once. With --article each term once, in the order of the text: how often it \
      stands there, its forms and its translations. Exit status 1 when there is none.
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var glossaries: GlossaryOption

  @Option(help: ArgumentHelp("The text's language.", valueName: "code"))
  var lang = LanguageTag(.russian)

  @Option(
    help: ArgumentHelp(
      "What the columns of a glossary without a header are, such as ru,en,note.",
      valueName: "names"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "The glossary's encoding, such as windows-1251, whatever it says itself.", valueName: "name"),
    completion: .encodings)
  var glossaryEncoding: String?

  @OptionGroup var source: ArticleOption

  @Flag(help: "Print line and term only, tab-separated.")
  var tsv = false

  @Flag(help: "Print the article's terms as one list, with counts.")
  var article = false

  @Flag(help: "Leave out terms inside longer ones.")
  var longest = false

  @OptionGroup var pager: PagerOption

  @Argument(
    help: ArgumentHelp("The text, or - for standard input.", valueName: "file"), completion: .file()
  )
  var file: String = "-"

  func validate() throws {
    if article && tsv { throw ValidationError("Choose one of --article and --tsv.") }
  }

  func run() throws {
    var sources = try glossaries.read(
      GlossaryTable(columns: columns, encoding: glossaryEncoding))
    if sources.isEmpty { sources = [try memory.open().glossary()] }
    let finder = TermFinder(sources, language: lang)
    if finder.isEmpty { throw GlossaryError.noTerms(lang) }
    var text = try source.text(of: file)
    let screen = article ? pager.screen : Screen(width: nil, style: Style(isColored: false))
    var list = ArticleTerms()
    var isEmpty = true
    try text.withUTF8 { bytes in
      var rest = bytes[...]
      var number = 0
      while !rest.isEmpty {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        number += 1
        let found = finder.terms(
          in: UnsafeBufferPointer(rebasing: rest[..<end]), onlyLongest: longest)
        if !found.isEmpty { isEmpty = false }
        if article {
          list.take(found)
        } else {
          try write(found, line: number, to: screen.output)
        }
        rest = rest[min(end + 1, rest.endIndex)...]
      }
    }
    if article { try write(list, on: screen) }
    try screen.finish()
    if isEmpty { throw ExitCode(1) }
  }

  /// A table for programs, columns for a person.
  private func write(_ list: ArticleTerms, on screen: Screen) throws {
    if screen.width != nil { return try list.show(on: screen, from: lang) }
    for row in list.table(from: lang) { try screen.output.writeLine(row) }
  }

  private func write(_ found: [FoundTerm], line: Int, to output: TextOutput) throws {
    var seen: [Int] = []
    for term in found {
      if tsv {
        if seen.contains(term.spelling) { continue }
        seen.append(term.spelling)
      }
      try output.writeLine(row(line, term))
    }
  }

  private func row(_ line: Int, _ found: FoundTerm) -> String {
    if tsv { return "\(line)\t\(found.term.text)" }
    let translations = ArticleTerms.translations(of: found, besides: lang)
      .map { "\($0.language): \($0.text)" }
    let mark = found.term.status == .forbidden ? " (forbidden)" : ""
    return (["\(line)", found.term.text + mark, found.form] + translations)
      .joined(separator: "\t")
  }
}
