/// A paragraph as its atoms.
struct DocxParagraph: Sendable {
  let element: Int
  var atoms: [DocxAtom] = []
  /// Those that have text, in its order.
  private(set) var texts: [Int] = []

  init(element: Int, atoms: [DocxAtom] = []) {
    self.element = element
    self.atoms = atoms
  }

  /// Once all atoms are there.
  mutating func finish() {
    texts = atoms.indices.filter { atoms[$0].textRange != nil }
  }

  /// The first and the last atom that have something of a range of the text.
  func touching(_ range: Range<Int>) -> ClosedRange<Int>? {
    let first = texts.firstPlace { atoms[$0].textRange.map(\.upperBound) ?? 0 > range.lowerBound }
    let end = texts.firstPlace { atoms[$0].textRange.map(\.lowerBound) ?? 0 >= range.upperBound }
    return first < end ? texts[first]...texts[end - 1] : nil
  }
}
