import Foundation
import Testing
import TranslationMemory

/// A session in this process while others change its memory.
@Suite struct SessionProcessTests {
  @Test func aUnitThatAnotherProcessAddedIsFoundAtTheNextLookUp() throws {
    let command = try Command()
    defer { command.remove() }
    try command.tm("add", "--ru", "Посол прибыл.", "--en", "He came.", "--memory", "m.sqlite")
    let session = try Memory(at: command.folder.path + "/m.sqlite").session()
    func found(_ text: String) throws -> [String] {
      try session.suggestion(for: text).matches.map { $0.targets[0].content.plain }
    }
    #expect(try found("Посол прибыл.") == ["He came."])
    #expect(try found("Стороны подписали договор.") == [])
    let outcome = try command.tm(
      "add", "--ru", "Стороны подписали договор.", "--en", "They signed.", "--memory", "m.sqlite")
    #expect(outcome.status == 0)
    #expect(try found("Стороны подписали договор.") == ["They signed."])
    try command.write("ru\ten\nдоговор\ttreaty\n", to: "terms.tsv")
    #expect(try command.tm("glossary", "import", "terms.tsv", "--memory", "m.sqlite").status == 0)
    let terms = try session.suggestion(for: "Стороны подписали договор.").terms
    #expect(terms.map(\.term.text) == ["договор"])
    try command.tm("delete", "2", "--memory", "m.sqlite")
    #expect(try found("Стороны подписали договор.") == [])
  }
}
