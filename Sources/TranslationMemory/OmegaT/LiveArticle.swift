import Bitext
import Interchange
import Linguistics

/// An article in an OmegaT project: its segments, and what was found for them last.
struct LiveArticle {
  /// The file's path below the project's source folder.
  let name: String
  let state: FileState
  let segments: [CodedSegment]
  /// The segments as OmegaT has them.
  let texts: [String]
  private(set) var found: [PretranslationSession.Found?]

  /// Reads a file of the project; throws an error that names it when it is no article.
  ///
  /// Text that OmegaT does not cut is taken line by line, all else as we read and cut it.
  init(
    path: String, name: String, state: FileState, settings: OmegaTSettings
  ) throws {
    self.name = name
    self.state = state
    let isText = name.lowercased().hasSuffix(".txt")
    let isCut = isText && !settings.cutsSentences || settings.source.language == nil
    let document = try Document(path, language: settings.source, isSegmented: isCut)
    segments = document.segments.filter { isText || $0.kind.isOffered }
      .filter { !$0.text.isEmpty }
      .map {
        CodedSegment(
          number: $0.number, segment: $0.segment,
          text: isText ? CodedText(tagged: $0.text) : CodedText($0.content))
      }
    texts = segments.map(\.text.taggedLine)
    found = segments.map { _ in nil }
  }

  /// Looks up the segments that are not done, and those that never were looked up.
  mutating func lookUp(in session: PretranslationSession, isDone: (String) -> Bool) throws {
    let wanted = texts.indices.map { found[$0] == nil || !isDone(texts[$0]) }
    var new = found
    try session.lookUp(segments, where: { wanted[$0] }) { new[$0] = $1 }
    found = new
  }

  /// What is to be written for it.
  func help(_ settings: OmegaTSettings) -> OmegaTArticle {
    let found = self.found.compactMap(\.self)
    return OmegaTArticle(
      name: name,
      document: BilingualDocument(
        original: name, source: settings.source, target: settings.target,
        segments: found.map(\.segment)), help: found.compactMap(\.help))
  }

  /// The segments beside one that say something.
  func neighbours(of place: Int) -> (previous: Int?, next: Int?) {
    func says(_ index: Int) -> Bool {
      texts[index].contains { $0.isLetter || $0.isNumber }
    }
    return (
      texts.indices.prefix(place).last(where: says),
      texts.indices.dropFirst(place + 1).first(where: says)
    )
  }
}
