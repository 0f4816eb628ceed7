import TranslationMemory

/// Gathers the matches of an article into one TMX file.
struct ProjectMemoryRenderer: SuggestionRenderer {
  private let path: String
  private var memory: ProjectMemory

  init(path: String, source: LanguageTag) {
    self.path = path
    memory = ProjectMemory(source: source)
  }

  mutating func begin() throws {}

  mutating func show(_ suggestion: Suggestion) throws { memory.add(suggestion) }

  mutating func end() throws {
    try memory.write(to: path)
    Console.note("wrote \(memory.count) units to \(path)")
  }
}
