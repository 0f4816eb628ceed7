import Foundation
import Linguistics

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

  /// The files of folders that belong together.
  public struct FolderPairs: Sendable, Equatable {
    /// In the order of their names; files of a row in the order of the folders.
    public var rows: [[String]] = []
    /// Files without a partner.
    public var alone: [String] = []
    /// Files of one name of which several could be meant, so that none is taken.
    public var ambiguous: [[String]] = []
  }

  /// Pairs the files of two or three folders that have one name, language codes and endings apart
  /// (`ru/0412.txt` and `en/0412.txt`, `visit.ru.txt` and `visit_en.html`), or those of one folder
  /// that differ in their language codes.
  ///
  /// Files whose whole names are the same belong together before all others. Throws
  /// ``AlignmentInputError``.
  public static func pairs(inFolders folders: [String]) throws -> FolderPairs {
    guard (1...3).contains(folders.count) else {
      throw AlignmentInputError.folderCount(folders.count)
    }
    var pairs = FolderPairs()
    var files = try folders.map(files(in:))
    if folders.count == 1 {
      for group in byName(files[0].map(\.path)) where group.count > 1 {
        let codes = Set(group.map { languageCode(of: $0) })
        if group.count <= 3, codes.count == group.count {
          pairs.rows.append(group)
        } else {
          pairs.ambiguous.append(group)
        }
      }
      pairs.alone = byName(files[0].map(\.path)).filter { $0.count == 1 }.flatMap { $0 }
    } else {
      let whole = files.dropFirst().reduce(Set(files[0].map(\.name))) { names, files in
        names.intersection(files.map(\.name))
      }
      pairs.rows = whole.map { name in
        files.compactMap { files in files.first { $0.name == name }?.path }
      }
      for index in files.indices { files[index].removeAll { whole.contains($0.name) } }
      for group in byName(files.flatMap { $0.map(\.path) }) {
        let inFolders = files.map { files in
          files.map(\.path).filter { group.contains($0) }
        }
        if inFolders.contains(where: \.isEmpty) {
          pairs.alone += group
        } else if group.count == folders.count {
          pairs.rows.append(inFolders.flatMap { $0 })
        } else {
          pairs.ambiguous.append(group)
        }
      }
    }
    pairs.rows.sort { sharedName(of: $0[0]) < sharedName(of: $1[0]) }
    if pairs.rows.isEmpty { throw AlignmentInputError.nothingToPair(folders) }
    return pairs
  }

  /// Paths that share a name, in groups by name; each in the order it came.
  private static func byName(_ paths: [String]) -> [[String]] {
    Dictionary(grouping: paths, by: sharedName(of:)).sorted { $0.key < $1.key }.map(\.value)
  }

  private static func files(in folder: String) throws -> [(name: String, path: String)] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw AlignmentInputError.notAFolder(folder)
    }
    return names.sorted().filter { !$0.hasPrefix(".") }.compactMap { name in
      let path = folder + (folder.hasSuffix("/") ? "" : "/") + name
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return isFolder.boolValue ? nil : (name, path)
    }
  }

  private static let codes: Set<Substring> = [
    "ru", "en", "kk", "kz", "rus", "eng", "kaz", "RU", "EN", "KK", "KZ", "RUS", "ENG", "KAZ",
  ]

  /// The name of the file at a path without its extension and language code.
  static func sharedName(of path: String) -> String {
    let (base, parts) = nameParts(of: path)
    let rest = parts.filter { !codes.contains($0) }
    return rest.isEmpty ? base : rest.joined(separator: ".")
  }

  /// The language code in the name of the file at a path, in lower case; nil when there is none.
  private static func languageCode(of path: String) -> String? {
    nameParts(of: path).parts.last { codes.contains($0) }?.lowercased()
  }

  private static func nameParts(of path: String) -> (base: String, parts: [Substring]) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let base = name.split(separator: ".").dropLast(name.contains(".") ? 1 : 0).joined(
      separator: ".")
    return (base, base.split(whereSeparator: { "._- ".contains($0) }))
  }
}
