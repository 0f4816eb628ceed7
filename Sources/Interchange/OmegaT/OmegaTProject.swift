import Bitext
import Glibc
import Linguistics

/// Writes an article as a project OmegaT opens at once.
///
///     omegat.project
///     source/NAME.txt            a segment a paragraph; the project says not to cut them further;
///                                codes as `<g1>`, which OmegaT takes for tags
///     tm/auto/exact.tmx          filled in when the project is opened
///                                (units whose numbers were adapted have the property x-adapted)
///     tm/matches.tmx             fuzzy matches
///     tm/penalty-010/aligned.tmx matches a machine paired
///     glossary/glossary.txt      UTF-8: source, target, comment
///     target/ omegat/ dictionary/
package struct OmegaTProject {
  /// A word of a glossary and its translation.
  package struct Term: Sendable {
    package let source: String
    package let target: String
    package let comment: String

    package init(source: String, target: String, comment: String) {
      self.source = source
      self.target = target
      self.comment = comment
    }
  }

  private let folder: String

  /// - Parameter folder: is made if it is not there.
  package init(folder: String) {
    self.folder = folder
  }

  /// Writes the project's files; a translation somebody worked on is never touched.
  ///
  /// - Parameter name: the article's, without an extension.
  package func write(_ document: BilingualDocument, name: String, glossary: [Term]) throws {
    for part in [
      "", "/source", "/target", "/tm", "/tm/auto", "/tm/penalty-010", "/glossary", "/dictionary",
      "/omegat",
    ] {
      try makeFolder(folder + part)
    }
    try writeProject(document)
    try write(
      document.segments.map { oneLine($0.text.tagged) }.joined(separator: "\n\n") + "\n",
      to: "source/\(name).txt")
    let all = document.segments.flatMap { segment in segment.matches.map { (segment, $0) } }
    try writeMemory("tm/auto/exact.tmx", document) { add in
      for segment in document.segments {
        // The article's own wording, so that spaces and quotes are the same to OmegaT.
        guard let translation = segment.translation else { continue }
        try add(
          oneLine(segment.text.tagged), oneLine(translation.text.tagged),
          segment.isTranslationAdapted)
      }
      for (segment, match) in all where match.score >= 100 && !match.isAligned {
        try add(oneLine(segment.text.tagged), oneLine(match.target.tagged), match.isAdapted)
      }
    }
    try writeMemory("tm/matches.tmx", document) { add in
      for (_, match) in all where match.score < 100 && !match.isAligned {
        try add(match.source.tagged, match.target.tagged, match.isAdapted)
      }
    }
    try writeMemory("tm/penalty-010/aligned.tmx", document) { add in
      for (_, match) in all where match.isAligned {
        try add(match.source.tagged, match.target.tagged, match.isAdapted)
      }
    }
    let lines = glossary.map { term in
      OmegaTGlossaryWriter.line([term.source, term.target, term.comment])
    }
    try write(lines.joined(), to: "glossary/glossary.txt")
  }

  private func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    throw FileByteSource.systemError(path, doing: "making the folder")
  }

  private func write(_ text: String, to path: String) throws {
    let sink = try ByteSink(path: "\(folder)/\(path)")
    Array(text.utf8).withUnsafeBytes { sink.write($0) }
    try sink.finish()
  }

  private func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  private func writeMemory(
    _ path: String, _ document: BilingualDocument,
    _ body: (_ add: (String, String, _ isAdapted: Bool) throws -> Void) throws -> Void
  ) throws {
    let writer = try TMXWriter(path: "\(folder)/\(path)")
    try writer.write(
      header: MemoryHeader(attributes: [
        Attribute("srclang", document.source.literal), Attribute("segtype", "sentence"),
      ]))
    var seen: Set<[String]> = []
    try body { source, target, isAdapted in
      guard seen.insert([source, target]).inserted else { return }
      try writer.write(
        unit: TranslationUnit(
          annotations: isAdapted ? [.adapted] : [],
          variants: [
            Variant(language: document.source, content: SegmentContent(source)),
            Variant(language: document.target, content: SegmentContent(target)),
          ]))
    }
    try writer.finish()
  }

  /// The project file of OmegaT 3 and later: default folders, no segmentation of its own.
  private func writeProject(_ document: BilingualDocument) throws {
    let xml = XMLWriter(try ByteSink(path: "\(folder)/omegat.project"))
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    xml.start("omegat")
    xml.line(indent: 2)
    xml.start("project")
    xml.attribute("version", "1.0")
    let folders = ["source", "target", "tm", "glossary", "dictionary"]
    let fields =
      folders.map { ("\($0)_dir", "__DEFAULT__") } + [
        ("glossary_file", "__DEFAULT__"), ("source_lang", document.source.literal),
        ("target_lang", document.target.literal), ("sentence_seg", "false"),
        ("support_default_translations", "true"), ("remove_tags", "false"),
      ]
    for (name, value) in fields {
      xml.line(indent: 4)
      xml.start(name)
      xml.text(value)
      xml.end()
    }
    xml.line(indent: 2)
    xml.end()
    xml.line(indent: 0)
    xml.end()
    try xml.finish()
  }
}
