import Interchange

/// An article with what a memory has for each of its segments, ready for a CAT tool.
public struct Pretranslation: Sendable {
  public enum XLIFFVersion: String, Sendable, CaseIterable {
    case v12 = "1.2"
    case v21 = "2.1"
  }

  let document: BilingualDocument
  /// What else there is for each segment, if it was asked for.
  let help: [SegmentHelp]

  /// Segments to translate, and how many of them are filled in or have matches.
  public var segments: Int { document.segments.count }
  public var filled: Int { document.segments.count { $0.translation != nil } }
  public var matched: Int { document.segments.count { !$0.matches.isEmpty } }

  /// Writes it as XLIFF to a file, or to standard output for `-`.
  ///
  /// - Parameters:
  ///   - path: the file, or `-` for standard output.
  ///   - version: the version of the format.
  ///   - copiesSource: whether a segment without a translation gets its source as one, which OmegaT's
  ///     own filter wants: it offers what stands in the target.
  public func writeXLIFF(
    to path: String, version: XLIFFVersion = .v12, copiesSource: Bool = false
  ) throws {
    let sink = try ByteSink(output: path)
    let version = XLIFFWriter.Version(rawValue: version.rawValue) ?? .v12
    try XLIFFWriter(to: sink, version: version, copiesSource: copiesSource).write(document)
  }
}
