import Foundation
import TranslationMemory

/// What `tm` alone says: what to do first, here and now.
enum FirstSteps {
  static func show() throws {
    let path = MemoryOption.path(
      option: nil, environment: ProcessInfo.processInfo.environment,
      folder: FileManager.default.currentDirectoryPath)
    for line in lines(memory: path, size: try? Memory(at: path).size().units) {
      try Console.line(line)
    }
  }

  /// - Parameter size: the units of the memory at `path`; nil when there is none that can be read.
  static func lines(memory path: String, size: Int?) -> [String] {
    let steps: [(String, String)] =
      if let size, size > 0 {
        [
          ("tm suggest article.txt", "the stored sentences like those of an article"),
          ("tm serve article.txt --to kk", "translate it in the browser"),
          ("tm concordance 'phrase'", "where a phrase stands, and how it was translated"),
          ("tm import more.tmx", "add a file"),
        ]
      } else {
        [
          ("tm import agency.tmx", "make a memory of the translations you have"),
          ("tm align article.ru.txt article.kk.txt --import", "or of articles and translations"),
          ("tm suggest article.txt --tmx agency.tmx", "or look an article up in a file, once"),
          ("tm serve article.txt --to kk", "translate an article in the browser"),
        ]
      }
    let width = steps.map { $0.0.count }.max() ?? 0
    let state = size.map { "\(path): \($0.counted("unit"))" } ?? "There is no memory yet: \(path)"
    var lines = ["Translation memory for Russian, English and Kazakh.", state, ""]
    for (command, what) in steps {
      let gap = String(repeating: " ", count: width - command.count + 2)
      lines.append("  \(command)\(gap)\(what)")
    }
    lines += ["", "`tm --help` lists all commands, `tm COMMAND --help` explains one."]
    return lines
  }
}
