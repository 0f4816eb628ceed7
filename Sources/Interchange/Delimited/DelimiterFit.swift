/// Finds the delimiter of a table: the one by which its rows have the columns asked for.
///
/// A first row of titles decides; then how many rows have the width that was said, or the width of
/// the first; then what the first row has more of. So a comma in a sentence or in a title does not
/// cut a table of semicolons.
struct DelimiterFit {
  private let sample: [UInt8]
  private let shape: TableShape

  /// Rows that are looked at.
  private static let mostRows = 100
  private static let mostBytes = 1 << 16

  /// - Parameter isWhole: whether these bytes are all of the table, so that the last line is whole.
  init(_ bytes: [UInt8], isWhole: Bool, shape: TableShape) {
    var sample = bytes.prefix(Self.mostBytes)
    if !isWhole || sample.count < bytes.count, let end = sample.lastIndex(of: 0x0A) {
      sample = sample[...end]
    }
    self.sample = Array(sample)
    self.shape = shape
  }

  /// Nil when nothing divides the first row.
  var best: DelimitedText.Delimiter? {
    let fits = DelimitedText.Delimiter.guessed.map { (delimiter: $0, fit: fit($0)) }
    let best = fits.max { a, b in
      (a.fit.title, a.fit.share, a.fit.rank) < (b.fit.title, b.fit.share, b.fit.rank)
    }
    return best.flatMap { $0.fit.rank > 0 ? $0.delimiter : nil }
  }

  private func fit(
    _ delimiter: DelimitedText.Delimiter
  ) -> (title: Int, share: Double, rank: Int) {
    struct Enough: Error {}
    var rows: [[String]] = []
    // A quote that is never closed proves nothing; the rows before it count.
    try? DelimitedText(sample, delimiter: delimiter).forEachRow { row in
      rows.append(row.fields)
      if rows.count == Self.mostRows { throw Enough() }
    }
    // A remark before the first row has nothing to divide.
    let first = rows.first { $0.count > 1 || !$0[0].hasPrefix("#") } ?? []
    guard first.count > 1 else { return (0, 0, 0) }
    let width = shape.columns ?? first.count
    let fitting = rows.count { row in
      row.count == width || row.count > width && row[width...].allSatisfy(\.isEmpty)
    }
    // Tabs are hardly ever a part of the text.
    let rank = delimiter == .tab ? Int.max : first.count
    return (shape.isTitle(first) ? 1 : 0, Double(fitting) / Double(rows.count), rank)
  }
}
