/// An article out of a Word document: the text of its main part, then its footnotes and endnotes in
/// order of their references, then its headers and footers.
enum DocxArticle {
  /// - Throws: ``InterchangeError`` for what is no Word document, is damaged or unfolds to too much.
  static func read(_ source: PeekedSource) throws -> Article {
    let package = try DocxPackage(source)
    guard let main = try mainPart(of: package) else {
      throw InterchangeError(
        file: package.file, .notThisFormat(expected: "text to translate", found: kind(of: package)))
    }
    let relationships = try DocxRelationships(of: main, in: package)
    let styles = DocxStyles()
    let stylesPart = relationships.parts("styles").first ?? sibling("styles.xml", of: main)
    try package.parse(stylesPart, styles)
    let story = DocxStory(styles: styles)
    try package.parse(main, story)
    guard story.isDocument else {
      throw InterchangeError(
        file: package.file, .notThisFormat(expected: "text to translate", found: kind(of: package)))
    }
    var article = Article(text: story.text, format: .docx)
    let parts = Parts(package: package, main: main, relationships: relationships, styles: styles)
    article.text += try parts.notes(story.notes)
    article.text += try parts.margins(story.margins)
    if story.embedded > 0 {
      article.notices.append(
        .unreadPart(story.embedded == 1 ? "a document" : "\(story.embedded) documents"))
    }
    return article
  }

  /// The main part: by the package's relationship, else by its content type, else by its name.
  private static func mainPart(of package: DocxPackage) throws -> String? {
    let targets = try DocxRelationships(of: "", in: package).parts("officeDocument")
    if let part = targets.first(where: package.has) { return part }
    let types = DocxContentTypes()
    try package.parse("[Content_Types].xml", types)
    let typed = types.parts.first {
      $0.type.contains("wordprocessingml") || $0.type.contains("ms-word")
        ? $0.type.hasSuffix("main+xml") && package.has($0.name) : false
    }
    if let typed { return typed.name }
    return package.names.first { $0.hasPrefix("word/document") && $0.hasSuffix(".xml") }
  }

  private static func sibling(_ name: String, of part: String) -> String {
    (part.split(separator: "/").dropLast() + [name[...]]).joined(separator: "/")
  }

  /// What a package that is no Word document is, for a message.
  private static func kind(of package: DocxPackage) -> String {
    if package.names.contains(where: { $0.hasPrefix("xl/") }) { return "it is an Excel workbook" }
    if package.names.contains(where: { $0.hasPrefix("ppt/") }) {
      return "it is a PowerPoint presentation"
    }
    if package.has("mimetype"), package.has("content.xml") {
      return "it is an OpenDocument file; save it as DOCX"
    }
    if package.has("META-INF/container.xml") { return "it is an EPUB book; unpack it first" }
    return "it is a ZIP archive; unpack it first"
  }

  /// The parts around the main one.
  private struct Parts {
    let package: DocxPackage
    let main: String
    let relationships: DocxRelationships
    let styles: DocxStyles

    func notes(_ notes: [DocxStory.Note]) throws -> String {
      var text = ""
      for (kind, isEndnote) in [("footnotes", false), ("endnotes", true)] {
        var seen: Set<String> = []
        let wanted = notes.filter { $0.isEndnote == isEndnote && seen.insert($0.id).inserted }
          .map(\.id)
        if wanted.isEmpty { continue }
        let story = DocxStory(styles: styles)
        let part = relationships.parts(kind).first ?? DocxArticle.sibling("\(kind).xml", of: main)
        try package.parse(part, story)
        for id in wanted { text += story.noteTexts[id] ?? "" }
      }
      return text
    }

    /// Headers and footers that are referred to; without relationships, all that are there.
    func margins(_ ids: Set<String>) throws -> String {
      let folder = DocxArticle.sibling("", of: DocxPackage.folded(main))
      let parts = ["header", "footer"].flatMap { kind in
        relationships.targets.isEmpty
          ? package.names.filter { $0.hasPrefix(folder + kind) && $0.hasSuffix(".xml") }
          : relationships.targets.filter { $0.kind == kind && ids.contains($0.id) }.map(\.part)
      }
      let stories = parts.map { (name: $0, events: DocxStory(styles: styles)) }
      try package.parse(stories.map { ($0.name, $0.events) })
      return stories.map(\.events.text).joined()
    }
  }
}
