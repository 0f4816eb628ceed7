import Bitext
import Foundation
import Interchange
import Linguistics

/// A unit of the starter memory, with the file and line it stands on.
struct Entry: CustomStringConvertible {
  let file: String
  let line: Int
  let unit: TranslationUnit

  var description: String { "\(file):\(line)" }

  /// Whether the unit is a sentence of its own, one of the variants that the genre repeats, and no
  /// part of an article.
  var isFormula: Bool { file == "formulas.tmx" }

  func text(_ language: Language) -> String {
    unit.variants.first { $0.language.language == language }?.content.plain ?? ""
  }
}

/// The memory and the termbase as they lie in the package.
enum Content {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let memoryFiles: [URL] =
    ((try? FileManager.default.contentsOfDirectory(
      at: root.appending(path: "tmx"), includingPropertiesForKeys: nil)) ?? [])
    .filter { $0.pathExtension == "tmx" }
    .sorted { $0.lastPathComponent < $1.lastPathComponent }

  /// All units, in the order of the files.
  static func entries() throws -> [Entry] { try parsed.get() }

  /// Read once, because nearly every test asks for them.
  private static let parsed = Result<[Entry], any Error> {
    var entries: [Entry] = []
    for file in memoryFiles {
      try TMXReader(options: .init(isStrict: true)).read(
        path: file.path,
        unit: { entries.append(Entry(file: file.lastPathComponent, line: $1, unit: $0)) })
    }
    return entries
  }
}
