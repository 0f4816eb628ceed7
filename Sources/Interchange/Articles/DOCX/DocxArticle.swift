/// An article out of a Word document: the text of its main part, then its footnotes and endnotes in
/// order of their references, then its headers and footers.
struct DocxArticle {
  private(set) var article: ArticleContent
  let package: DocxPackage
  /// The text with its places, and the parts it stands in.
  private(set) var text = DocxText()
  private(set) var parts: [String] = []

  /// - Throws: ``InterchangeError`` for what is no Word document, is damaged or unfolds to too much.
  init(_ source: PeekedSource) throws {
    package = try DocxPackage(source)
    guard let main = try Self.mainPart(of: package) else {
      throw InterchangeError(
        file: package.file,
        .notThisFormat(expected: "text to translate", found: Self.kind(of: package)))
    }
    let relationships = try DocxRelationships(of: main, in: package)
    let styles = DocxStyles()
    let stylesPart = relationships.parts("styles").first ?? Self.sibling("styles.xml", of: main)
    try package.parse(stylesPart, styles)
    let story = DocxStory(styles: styles)
    try package.parse(main, story)
    guard story.isDocument else {
      throw InterchangeError(
        file: package.file,
        .notThisFormat(expected: "text to translate", found: Self.kind(of: package)))
    }
    article = ArticleContent(text: "", format: .docx)
    add(main, story.text)
    let around = Parts(package: package, main: main, relationships: relationships, styles: styles)
    for (part, text) in try around.notes(story.notes) { add(part, text) }
    for (part, text) in try around.margins(story.margins) { add(part, text) }
    article.text = text.text
    if story.embedded > 0 {
      article.notices.append(
        .unreadPart(story.embedded == 1 ? "a document" : "\(story.embedded) documents"))
    }
  }

  private mutating func add(_ part: String, _ text: DocxText) {
    self.text.append(text.numbered(parts.count))
    parts.append(part)
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

    func notes(_ notes: [DocxStory.Note]) throws -> [(part: String, text: DocxText)] {
      var found: [(String, DocxText)] = []
      for (kind, isEndnote) in [("footnotes", false), ("endnotes", true)] {
        var seen: Set<String> = []
        let wanted = notes.filter { $0.isEndnote == isEndnote && seen.insert($0.id).inserted }
          .map(\.id)
        if wanted.isEmpty { continue }
        let story = DocxStory(styles: styles)
        let part = relationships.parts(kind).first ?? DocxArticle.sibling("\(kind).xml", of: main)
        try package.parse(part, story)
        var text = DocxText()
        for id in wanted { text.append(story.noteTexts[id] ?? DocxText()) }
        found.append((part, text))
      }
      return found
    }

    /// Headers and footers that are referred to; without relationships, all that are there.
    func margins(_ ids: Set<String>) throws -> [(part: String, text: DocxText)] {
      let folder = DocxArticle.sibling("", of: DocxPackage.folded(main))
      let parts = ["header", "footer"].flatMap { kind -> [String] in
        if relationships.targets.isEmpty {
          return package.names.filter { $0.hasPrefix(folder + kind) && $0.hasSuffix(".xml") }
        }
        return relationships.targets.filter { $0.kind == kind && ids.contains($0.id) }.map(\.part)
      }
      let stories = parts.map { (name: $0, events: DocxStory(styles: styles)) }
      try package.parse(stories.map { ($0.name, $0.events) })
      return stories.map { ($0.name, $0.events.text) }
    }
  }
}
