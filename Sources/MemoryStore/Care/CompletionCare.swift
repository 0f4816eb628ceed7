import Completion
import GRDB
import Linguistics

/// Holds what `learn` counted for completion against itself: it must be readable to the end, and
/// translations must be words of their language's model.
///
/// What cannot be read is forgotten: `learn` makes it anew.
struct CompletionCare {
  let db: Database

  func faults() throws -> [MemoryFault] {
    let known = try readable()
    return known.models.wrong.map {
      MemoryFault(kind: .completion, detail: "the words of \($0.name) cannot be read")
    }
      + known.translations.wrong.map {
        MemoryFault(
          kind: .completion, detail: "the translations of words \($0.name) cannot be read")
      }
  }

  func repair() throws {
    let known = try readable()
    for row in known.models.wrong {
      try db.execute(sql: "DELETE FROM word_model WHERE language = ?", arguments: [row.target])
    }
    for row in known.translations.wrong {
      try db.execute(
        sql: "DELETE FROM word_translation WHERE source = ? AND target = ?",
        arguments: [row.source, row.target])
    }
  }

  private struct Table {
    var source: Int64 = 0
    let target: Int64
    let name: String
  }

  private struct Tables {
    /// How many words the model of each language has.
    var words: [Int64: Int] = [:]
    var wrong: [Table] = []
  }

  private func readable() throws -> (models: Tables, translations: Tables) {
    let models = try wordModels()
    return (models, try translations(words: models.words))
  }

  private func wordModels() throws -> Tables {
    var tables = Tables()
    let rows = try PreparedStatement(
      db,
      """
      SELECT language, code, words, unit FROM word_model
      JOIN language ON language.id = word_model.language ORDER BY language
      """)
    while try rows.step() {
      let language = rows.integer(0)
      let model = try? WordModel(packed: rows.bytes(2) ?? [])
      if let model, IDCounter.possible.contains(rows.integer(3)) || rows.integer(3) == 0 {
        tables.words[language] = model.wordCount
      } else {
        tables.wrong.append(Table(target: language, name: rows.text(1)))
      }
    }
    return tables
  }

  private func translations(words: [Int64: Int]) throws -> Tables {
    var tables = Tables()
    let rows = try PreparedStatement(
      db,
      """
      SELECT source, target, a.code, b.code, words FROM word_translation
      JOIN language a ON a.id = source JOIN language b ON b.id = target ORDER BY source, target
      """)
    while try rows.step() {
      let translations = try? WordTranslations(packed: rows.bytes(4) ?? [])
      if let count = words[rows.integer(1)], let translations, translations.isWhole(words: count) {
        continue
      }
      tables.wrong.append(
        Table(
          source: rows.integer(0), target: rows.integer(1),
          name: "of \(rows.text(2)) into \(rows.text(3))"))
    }
    return tables
  }
}
