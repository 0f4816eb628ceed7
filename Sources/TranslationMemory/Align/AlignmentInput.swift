import Foundation
import Linguistics

/// Why a batch of texts to align cannot be put together.
public enum AlignmentInputError: Error, Sendable, Equatable {
  /// A line of a list of pairs that does not hold two or three paths.
  case badLine(file: String, line: Int)
  /// A folder that is none.
  case notAFolder(String)
  /// Two folders without a file of one name.
  case nothingToPair(String, String)
  /// A text whose language cannot be told.
  case unknownLanguage(String)
  /// A review file that was not written by `tm align --review`.
  case notAReview(String)
  /// A line of a review file with more or fewer columns than its first.
  case badReviewLine(file: String, line: Int)
}

extension AlignmentInputError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .badLine(let file, let line):
      "\(file):\(line): a line holds two or three paths with a tab between them"
    case .notAFolder(let path): "\(path): not a folder"
    case .nothingToPair(let a, let b): "no file in \(a) has a name like one in \(b)"
    case .unknownLanguage(let name):
      "\(name): cannot tell its language; name the languages, such as --langs ru,en"
    case .notAReview(let file):
      "\(file): no review file; its first line names confidence and the languages, with tabs between"
    case .badReviewLine(let file, let line):
      "\(file):\(line): not as many columns as in the first line; nothing was imported"
    }
  }
}

/// Which files belong together.
public enum AlignmentInput {
  /// Reads a list of two or three paths a line, with tabs between; paths are relative to the list.
  ///
  /// Throws ``AlignmentInputError/badLine(file:line:)``. Empty lines and lines that begin with `#`
  /// are passed over.
  public static func pairs(in list: String, at path: String) throws -> [[String]] {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    var rows: [[String]] = []
    for (number, line) in list.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
      let paths = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard (2...3).contains(paths.count), paths.allSatisfy({ !$0.isEmpty }) else {
        throw AlignmentInputError.badLine(file: path, line: number + 1)
      }
      rows.append(paths.map { URL(fileURLWithPath: String($0), relativeTo: folder).path })
    }
    return rows
  }

  /// The files of folders that have one name, language codes apart: `ru/0412.txt` and `en/0412.txt`,
  /// `visit.ru.txt` and `visit_en.txt`.
  ///
  /// Returns the rows in order of their names, and the files without a partner.
  public static func pairs(
    inFolders folders: [String]
  ) throws -> (rows: [[String]], alone: [String]) {
    let named = try folders.map(files(in:))
    var rows: [[String]] = []
    var alone: [String] = []
    for name in Set(named.flatMap(\.keys)).sorted() {
      let row = named.compactMap { $0[name] }
      if row.count == folders.count { rows.append(row) } else { alone += row }
    }
    if rows.isEmpty { throw AlignmentInputError.nothingToPair(folders[0], folders[1]) }
    return (rows, alone)
  }

  private static func files(in folder: String) throws -> [String: String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw AlignmentInputError.notAFolder(folder)
    }
    var files: [String: String] = [:]
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = folder + (folder.hasSuffix("/") ? "" : "/") + name
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[sharedName(of: name)] = path }
    }
    return files
  }

  private static let codes: Set<Substring> = [
    "ru", "en", "kk", "kz", "rus", "eng", "kaz", "RU", "EN", "KK", "KZ", "RUS", "ENG", "KAZ",
  ]

  /// A file's name without its extension and language code.
  static func sharedName(of name: String) -> String {
    let base = name.split(separator: ".").dropLast(name.contains(".") ? 1 : 0).joined(
      separator: ".")
    let parts = base.split(whereSeparator: { "._- ".contains($0) })
    let rest = parts.filter { !codes.contains($0) }
    return rest.isEmpty ? base : rest.joined(separator: ".")
  }
}
