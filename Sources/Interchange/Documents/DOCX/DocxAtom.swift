/// The least piece of a paragraph of a Word document: what can be moved, replaced or left out alone.
struct DocxAtom: Sendable {
  enum Role: Sendable, Equatable {
    /// Text of the article, at that place in it.
    case text(Range<Int>)
    /// Something to be seen that is no text.
    case object(CodeKind)
    /// A formula; its text is a part of the article's.
    case formula(Range<Int>)
    /// The beginning of a field (ECMA-376, part 1, section 17.16.18), and whether it has a result;
    /// the rest of its code; the end of its result.
    case field(hasResult: Bool)
    case fieldCode
    case fieldEnd
    /// Marks a place for something else, such as a bookmark or a comment: what begins one goes
    /// before a text that is replaced, what ends one behind it.
    case markStart, markEnd
    /// Says nothing once the text is another.
    case dropped
    /// Deleted text, as long as nobody accepts its deletion.
    case deleted
  }

  var role: Role
  /// Where it stands in its part.
  var source: Range<Int>
  /// The run it stands in; nil for what stands beside runs.
  var run: Int?
  /// The element the run stands in, or the atom itself.
  var container: Int

  var textRange: Range<Int>? {
    switch role {
    case .text(let range), .formula(let range): range
    default: nil
    }
  }
}
