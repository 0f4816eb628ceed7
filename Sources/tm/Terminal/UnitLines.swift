import TranslationMemory

/// A unit for a person: its texts, and below them all that else is known of it.
struct UnitLines {
  let unit: StoredUnit
  let screen: Screen

  private static let indent = 13

  var lines: [String] {
    let style = screen.style
    let document = UnitDocument(unit)
    var facts = [document.quality]
    if let confidence = unit.confidence {
      facts[0] += " \(Int((100 * confidence).rounded())) %"
    }
    facts.append(unit.origin)
    if let changed = document.changed { facts.append(changed) }
    var lines = [style.dim("#\(unit.id)") + "  " + facts.joined(separator: " · ")]
    for variant in unit.unit.variants {
      lines += row(variant.language.literal, variant.content.markup ?? variant.content.plain)
      lines += rows(of: variant.attributes, variant.annotations, margin: "  ")
    }
    return lines + rows(of: unit.unit.attributes, unit.unit.annotations, margin: "")
  }

  private func rows(
    of attributes: [Attribute], _ annotations: [Annotation], margin: String
  ) -> [String] {
    attributes.flatMap { row(margin + $0.name, $0.value) }
      + annotations.flatMap { annotation -> [String] in
        switch annotation.kind {
        case .note: row(margin + "note", annotation.value)
        case .property, .encoding:
          row(margin + (annotation.attributes.value(of: "type") ?? "property"), annotation.value)
        }
      }
  }

  private func row(_ label: String, _ text: String) -> [String] {
    let label = "  " + TextColumns.padded(label, Self.indent - 3) + " "
    return HangingText(width: screen.width)
      .lines(screen.style.dim(label), text, indent: max(Self.indent, TextColumns.width(label)))
  }
}
