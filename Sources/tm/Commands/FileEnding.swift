import ArgumentParser

/// What the ending of a file's name says of the kind it is to be.
enum FileEnding {
  /// The ending in lower case; nil for a name without one, a device or standard output.
  static func of(_ path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard !path.hasPrefix("/dev/"), let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return nil
    }
    let ending = name[name.index(after: dot)...]
    return ending.isEmpty ? nil : ending.lowercased()
  }

  static func unknown(_ ending: String, known: [String]) -> ValidationError {
    let list = known.map { "." + $0 }.joined(separator: ", ")
    return ValidationError(
      "No file ending in .\(ending) is written here; use \(list), or say --format.")
  }
}
