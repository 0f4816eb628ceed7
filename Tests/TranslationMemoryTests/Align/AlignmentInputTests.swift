import Foundation
import Testing

@testable import TranslationMemory

@Suite("Files that belong together")
struct AlignmentInputTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("tm-pairs-\(UUID().uuidString)").path

  /// Makes empty files, and gives the paths of folders.
  private func make(_ files: String...) throws {
    for file in files {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(file)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: url)
    }
  }

  private func pairs(_ folders: String...) throws -> AlignmentInput.FolderPairs {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var found = try AlignmentInput.pairs(inFolders: folders.map { folder + "/" + $0 })
    func shorten(_ paths: inout [String]) {
      paths = paths.map { String($0.dropFirst(folder.count + 1)) }
    }
    for index in found.rows.indices { shorten(&found.rows[index]) }
    for index in found.ambiguous.indices { shorten(&found.ambiguous[index]) }
    shorten(&found.alone)
    return found
  }

  @Test func `Two folders, by name without code and ending`() throws {
    try make("ru/a.txt", "ru/visit.ru.txt", "ru/x.txt", "en/a.txt", "en/visit_en.html")
    let found = try pairs("ru", "en")
    #expect(found.rows == [["ru/a.txt", "en/a.txt"], ["ru/visit.ru.txt", "en/visit_en.html"]])
    #expect(found.alone == ["ru/x.txt"])
    #expect(found.ambiguous.isEmpty)
  }

  @Test func `Of files that share a name none vanishes`() throws {
    try make(
      "ru/visit.txt", "ru/visit.html", "en/visit.txt", "ru/day.ru.txt", "ru/day.txt",
      "en/day_en.txt")
    let found = try pairs("ru", "en")
    #expect(found.rows == [["ru/visit.txt", "en/visit.txt"]], "whole names go first")
    #expect(found.alone == ["ru/visit.html"])
    #expect(found.ambiguous == [["ru/day.ru.txt", "ru/day.txt", "en/day_en.txt"]])
  }

  @Test func `One folder, by language codes`() throws {
    try make(
      "n/visit.ru.txt", "n/visit.en.txt", "n/visit.kk.txt", "n/day_ru.txt", "n/day_en.txt",
      "n/alone.ru.txt", "n/twice.ru.txt", "n/twice_RU.html")
    let found = try pairs("n")
    #expect(
      found.rows == [
        ["n/day_en.txt", "n/day_ru.txt"], ["n/visit.en.txt", "n/visit.kk.txt", "n/visit.ru.txt"],
      ])
    #expect(found.alone == ["n/alone.ru.txt"])
    #expect(found.ambiguous == [["n/twice.ru.txt", "n/twice_RU.html"]])
  }

  @Test func `What cannot be paired is said`() throws {
    try make("ru/a.txt", "en/b.txt")
    #expect(throws: AlignmentInputError.nothingToPair([folder + "/ru", folder + "/en"])) {
      try AlignmentInput.pairs(inFolders: [folder + "/ru", folder + "/en"])
    }
    #expect(throws: AlignmentInputError.nothingToPair([folder + "/ru"])) {
      try AlignmentInput.pairs(inFolders: [folder + "/ru"])
    }
    #expect(throws: AlignmentInputError.folderCount(0)) { try AlignmentInput.pairs(inFolders: []) }
    #expect(throws: AlignmentInputError.notAFolder(folder + "/gone")) { try pairs("gone", "ru") }
  }

  @Test func `A text whose language nobody can tell is named`() {
    let texts = ["12345 67890", "Да."].map { Article($0, name: "text of \($0)", kind: .segments) }
    #expect(texts[0].language == .undetermined)
    #expect(throws: AlignmentInputError.unknownLanguage("text of 12345 67890")) {
      try ArticleAligner().align([texts])
    }
  }

  @Test(arguments: [0, 1, 4]) func `An article has two or three texts`(_ count: Int) {
    let text = Article("Да.", name: "a", language: LanguageTag(.russian), kind: .segments)
    #expect(throws: AlignmentInputError.textCount(count)) {
      try ArticleAligner().align([Array(repeating: text, count: count)])
    }
  }
}
