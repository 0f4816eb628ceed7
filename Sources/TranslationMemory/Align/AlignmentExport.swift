import Bitext
import Interchange
import Linguistics

extension AlignedArticle {
  /// Writes what is sure of articles as TMX 1.4, with each unit's confidence and origin as
  /// properties. The file appears when it is complete.
  ///
  /// Where a unit's neighbours in its article are not those it has in the file, because something
  /// between them is doubtful or has no translation, properties state them.
  public static func export(
    _ articles: [AlignedArticle], threshold: Double = defaultThreshold, to path: String
  ) throws {
    let sink = try ByteSink(output: path)
    let writer = try TMXWriter(to: sink)
    let languages = Set(articles.compactMap { $0.texts.first?.language.literal })
    try writer.write(
      header: MemoryHeader(attributes: [
        Attribute("creationtool", "tm"), Attribute("creationtoolversion", Version.current),
        Attribute("segtype", "sentence"), Attribute("o-tmf", "tm"), Attribute("adminlang", "en"),
        Attribute("srclang", languages.count == 1 ? languages.first ?? "*all*" : "*all*"),
        Attribute("datatype", "plaintext"),
      ]))
    let units = articles.filter { !$0.isRefused }.flatMap { article in
      article.beads(from: threshold).map { article.exported($0) }
    }
    for (index, exported) in units.enumerated() {
      let (before, after) = (index - 1, index + 1)
      try writer.write(
        unit: exported.stating(
          previous: before >= 0 ? units[before].unit : nil,
          next: after < units.count ? units[after].unit : nil))
    }
    try writer.finish()
  }

  private func exported(_ bead: AlignedBead) -> ExportedUnit {
    var unit = unit(of: bead)
    unit.annotations = [
      .property("x-origin", origin),
      .property("x-confidence", ReviewFile.decimal(bead.confidence)),
    ]
    return ExportedUnit(unit: unit, neighbours: neighbours(of: bead))
  }
}

/// A unit on its way into a file, with what stands around it in its article.
private struct ExportedUnit {
  let unit: TranslationUnit
  let neighbours: [SegmentNeighbours]

  /// The unit with its neighbours stated on each variant for which the file's order says otherwise.
  func stating(previous: TranslationUnit?, next: TranslationUnit?) -> TranslationUnit {
    var stated = unit
    for (index, variant) in unit.variants.enumerated() {
      func text(_ unit: TranslationUnit?) -> SegmentContent? {
        unit?.variants.first { $0.language.isSameLanguage(as: variant.language) }?.content
      }
      let inFile = SegmentNeighbours(previous: text(previous), next: text(next))
      if neighbours[index] != inFile {
        stated.variants[index].annotations += StatedContext.annotations(neighbours[index])
      }
    }
    return stated
  }
}
