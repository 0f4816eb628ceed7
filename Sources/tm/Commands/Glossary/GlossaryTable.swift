import ArgumentParser
import TranslationMemory

/// How the tables of glossaries are to be read.
struct GlossaryTable {
  /// What the columns of one without a header are, between commas.
  var columns: String?
  var encoding: String?

  /// Reads a glossary whole; what was read otherwise than it stands there is said on standard error.
  func glossary(at path: String) throws -> Glossary {
    let names = columns?.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var notices = NoticeSummary(file: path)
    defer { notices.print() }
    return try Glossary(path: path, columns: names, encoding: encoding) { notices.add($0) }
  }
}
