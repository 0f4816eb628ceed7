import ArgumentParser
import Foundation
import TranslationMemory

/// What the shell offers for values that are of `tm`'s own kinds.
///
/// Asked by the shell in the middle of a line, they say nothing when the memory cannot be read.
extension CompletionKind {
  /// A memory's file.
  static let memory = CompletionKind.file(extensions: ["sqlite"])

  /// The files that units of the memory came from.
  static let origins = CompletionKind.custom { words, _, prefix in
    let origins = (try? typedMemory(in: words).statistics().origins) ?? []
    return origins.map(\.name).filter { $0.hasPrefix(prefix) }
  }

  /// A language of the memory, or one `tm` knows; the next one of a list.
  static let languages = CompletionKind.custom { words, _, prefix in
    let known = Language.allCases.map { LanguageTag($0).literal }
    let stored = (try? typedMemory(in: words).size().languages.map(\.literal)) ?? []
    let listed = prefix.split(separator: ",", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
    let lead = listed.map { $0 + "," }.joined()
    let rest = (stored + known.filter { !stored.contains($0) }).filter { !listed.contains($0) }
    return rest.map { lead + $0 }.filter { $0.hasPrefix(prefix) }
  }

  /// Encodings that articles and tables come in.
  static let encodings = CompletionKind.list([
    "utf-8", "utf-16", "windows-1251", "kz-1048", "pt154", "koi8-r", "ibm866", "iso-8859-5",
    "x-mac-cyrillic", "windows-1252",
  ])

  /// The memory that the line names so far, else the one a command would use.
  private static func typedMemory(in words: [String]) throws -> Memory {
    let place = words.lastIndex(of: "--memory").map { $0 + 1 }
    let typed = place.flatMap {
      words.indices.contains($0) && $0 < words.count - 1 ? words[$0] : nil
    }
    let path = MemoryOption.path(
      option: typed.map {
        MemoriesOption.parse($0) { FileManager.default.fileExists(atPath: $0) }.path
      },
      environment: ProcessInfo.processInfo.environment,
      folder: FileManager.default.currentDirectoryPath)
    return try Memory(at: path, access: .reading, waiting: LockWaiting(limit: 0) { _ in })
  }
}
