import ArgumentParser
import Foundation
import Testing
import TranslationMemory

@testable import tm

/// What is said of errors: the library's words with the command's advice.
@Suite struct ErrorMessageTests {
  private func message(_ error: any Error, in command: any ParsableCommand.Type) -> String {
    ErrorMessage(error, in: command).description
  }

  private func file(_ problem: InterchangeError.Problem) -> InterchangeError {
    InterchangeError(file: "a.tmx", line: 3, problem)
  }

  @Test func memories() {
    #expect(
      message(MemoryStoreError.missing(path: "m.sqlite"), in: Stats.self)
        == "no memory at m.sqlite; make one with `tm import FILE.tmx --memory m.sqlite`")
    #expect(
      message(MemoryStoreError.notAMemory(path: "a.tmx"), in: Suggest.self)
        == "a.tmx is not a memory of tm; a TMX file is read with --tmx or `tm import`")
    #expect(
      message(MemoryStoreError.notAMemory(path: "a.tmx"), in: Stats.self)
        == "a.tmx is not a memory of tm; a TMX file is read with `tm import`")
    #expect(
      message(MemoryStoreError.exists(path: "b.sqlite"), in: Backup.self)
        == "b.sqlite is there already; name another file; --force replaces it")
    #expect(
      message(MemoryStoreError.noFolder(path: "/x", reason: "Read-only file system"), in: Add.self)
        == "the folder /x cannot be made: Read-only file system")
    #expect(
      message(MemoryStoreError.noSuchUnit([7, 9]), in: Delete.self)
        == "no unit 7, 9 in the memory; nothing was changed")
  }

  @Test func filesOfUnits() {
    #expect(
      message(file(.truncated), in: Import.self)
        == "a.tmx:3: the file ends before the document does, so it is incomplete; get the whole "
        + "file; --recover reads the complete units")
    #expect(
      message(file(.strict("an empty file")), in: Import.self)
        == "a.tmx:3: an empty file (refused, because nothing is to be read otherwise than it "
        + "stands there); without --strict it is read")
    #expect(
      message(file(.unnamedColumns("no header")), in: Import.self)
        == "a.tmx:3: no header; --columns ru,en,kk says what the columns are")
  }

  @Test func adviceNamesOnlyOptionsTheCommandHas() {
    #expect(
      message(file(.malformedText(encoding: "UTF-8", isDeclared: false)), in: Import.self)
        .hasSuffix("--encoding windows-1251"))
    #expect(!message(file(.truncated), in: Check.self).contains("--recover"))
    #expect(
      message(file(.unnamedColumns("no header")), in: Suggest.self)
        == "a.tmx:3: no header; --glossary-columns ru,en,kk says what the columns are")
    #expect(
      message(file(.missingLanguage(isTarget: true)), in: Import.self)
        == "a.tmx:3: the file does not say which language it is translated into; name it with --to")
  }

  @Test func requests() {
    #expect(
      message(AlignmentInputError.unknownLanguage("a.txt"), in: Align.self)
        == "a.txt: cannot tell its language; name the languages, such as --langs ru,en")
    #expect(
      message(SuggestionError.noTargets, in: Suggest.self)
        == "no language to translate into; name some with --to en,kk")
    #expect(
      message(SuggestionError.cannotSegment(LanguageTag("de")), in: Suggest.self)
        == "no sentence rules for de; cut the text into segments first; --segments takes lines as "
        + "segments"
    )
    #expect(
      message(ExportError.needsSource(flavour: "trados"), in: Export.self)
        == "trados wants one source language; name both languages with --pair ru-RU,kk-KZ, or it "
        + "with --srclang")
    #expect(message(CancellationError(), in: Learn.self) == "cancelled")
  }

  /// All options of advice exist somewhere.
  @Test func everyOptionOfAdviceIsOneOfSomeCommand() throws {
    let source = try String(
      contentsOf: Command.package.appendingPathComponent("Sources/tm/ErrorMessage.swift"),
      encoding: .utf8)
    let commands = TM.configuration.subcommands.flatMap {
      [$0] + $0.configuration.subcommands
    }
    let help = commands.map { TM.helpMessage(for: $0) }.joined()
    for option in source.matches(of: /--[a-z][a-z-]+/).map({ String($0.output) }) {
      #expect(help.contains(option), "\(option)")
    }
  }

  /// A library knows no command: its words are read in servers and other programs too.
  @Test func noLibrarySpeaksOfOptions() throws {
    let sources = Command.package.appendingPathComponent("Sources")
    // Programs, and the page with its styles and the API's description as literals.
    let programs = [
      "tm", "Benchmarks", "train-completion", "train-fragments", "train-segmenter",
      "Server/Generated",
    ]
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    for case let path as String in files where path.hasSuffix(".swift") {
      if programs.contains(where: { path.hasPrefix($0 + "/") }) { continue }
      let text = try String(
        contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let code = line.drop(while: \.isWhitespace)
        if code.hasPrefix("//") { continue }
        let isOption = code.contains(/(^|[\s"`(])--[a-z][a-z-]+/)
        #expect(!isOption, "\(path): \(code)")
        #expect(!code.contains("`tm "), "\(path): \(code)")
      }
    }
  }
}
