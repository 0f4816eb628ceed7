/// What is known of translations of the new sentence's words, beside its terms.
package protocol RenderingSource {
  /// Translations that the memory has for a span of two words or more.
  func parts(_ span: Range<Int>) throws -> [Rendering]
  /// Translations that the memory has for one word, in the form of the word.
  func words(_ word: Int) throws -> [Rendering]
  /// Translations that the memory has for one word of the stored sentence, whatever its form.
  func forms(ofStored word: Int) throws -> [String]
  /// Whether the memory's translations have two words side by side; true where too little is known.
  func isUsual(_ first: String, _ second: String) throws -> Bool
}

extension RenderingSource {
  package func isUsual(_ first: String, _ second: String) throws -> Bool { true }
}

/// Asks each question once: one span is tried in many ways.
final class KnownRenderings: RenderingSource {
  private let source: any RenderingSource
  private var spans: [Range<Int>: [Rendering]] = [:]
  private var single: [Int: [Rendering]] = [:]
  private var stored: [Int: [String]] = [:]

  init(_ source: any RenderingSource) { self.source = source }

  func parts(_ span: Range<Int>) throws -> [Rendering] {
    if let known = spans[span] { return known }
    let found = try source.parts(span)
    spans[span] = found
    return found
  }

  func words(_ word: Int) throws -> [Rendering] {
    if let known = single[word] { return known }
    let found = try source.words(word)
    single[word] = found
    return found
  }

  func forms(ofStored word: Int) throws -> [String] {
    if let known = stored[word] { return known }
    let found = try source.forms(ofStored: word)
    stored[word] = found
    return found
  }

  func isUsual(_ first: String, _ second: String) throws -> Bool {
    try source.isUsual(first, second)
  }
}
