/// What a part of a package refers to (ECMA-376, part 2, section 9.3).
struct DocxRelationships {
  struct Target {
    let id: String
    /// The last word of its type, as in `officeDocument`; transitional and strict types end alike.
    let kind: String
    /// The part's name in the package.
    let part: String
  }

  let targets: [Target]

  /// The relationships of a part, of the package for an empty name.
  init(of part: String, in package: DocxPackage) throws {
    let folder = part.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let file = part.split(separator: "/").last ?? ""
    let events = Events(folder: folder)
    try package.parse("\(folder)_rels/\(file).rels", events)
    targets = events.targets
  }

  func parts(_ kind: String) -> [String] { targets.filter { $0.kind == kind }.map(\.part) }

  private final class Events: XMLEvents {
    var targets: [Target] = []
    private let folder: String

    init(folder: String) { self.folder = folder }

    func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
      guard xmlEquals(tag.name, "Relationship"), let type = tag.value(of: "Type"),
        let target = tag.value(of: "Target"), tag.value(of: "TargetMode") != "External"
      else { return }
      targets.append(
        Target(
          id: tag.value(of: "Id") ?? "",
          kind: type.split(separator: "/").last.map(String.init) ?? "",
          part: resolved(target)))
    }

    /// A target from the root with a slash in front, else from the folder of its part.
    private func resolved(_ target: String) -> String {
      var path: [Substring] = []
      let full = target.hasPrefix("/") || target.hasPrefix("\\") ? target : folder + target
      for step in full.replacing("\\", with: "/").split(separator: "/") where step != "." {
        if step == ".." { _ = path.popLast() } else { path.append(step) }
      }
      return path.joined(separator: "/")
    }

    func endElement(_ parser: XMLPushParser) {}
    func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {}
    func documentType(_ name: String, _ parser: XMLPushParser) {}
  }
}
