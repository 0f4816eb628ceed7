import Foundation

/// The TMX files a user names, folders opened.
enum TMXFiles {
  enum Failure: Error, CustomStringConvertible {
    case missing(String)
    case emptyFolder(String)
    case unreadable(String)

    var description: String {
      switch self {
      case .missing(let path): "no such file or folder: \(path)"
      case .emptyFolder(let path): "no .tmx files in the folder \(path)"
      case .unreadable(let path): "the folder \(path) cannot be read; check its rights"
      }
    }
  }

  /// Files as they are, folders as the TMX files in them, by name.
  static func expand(_ paths: [String]) throws -> [String] {
    try paths.flatMap { path in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Failure.missing(path)
      }
      return isFolder.boolValue ? try files(in: path) : [path]
    }
  }

  private static func files(in folder: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Failure.unreadable(folder)
    }
    let suffixes = [".tmx", ".tmx.gz", ".tmx.zip"]
    let files = names.filter { name in suffixes.contains { name.lowercased().hasSuffix($0) } }
    if files.isEmpty { throw Failure.emptyFolder(folder) }
    return files.sorted().map { folder + (folder.hasSuffix("/") ? "" : "/") + $0 }
  }
}
