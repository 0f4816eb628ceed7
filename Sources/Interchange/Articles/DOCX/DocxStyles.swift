/// Which styles hide text (ECMA-376, part 1, section 17.7).
final class DocxStyles: XMLEvents {
  private struct Style {
    var basedOn: String?
    var isHidden: Bool?
  }

  private var styles: [String: Style] = [:]
  private var defaults: [String: String] = [:]
  private var isHiddenByDefault = false

  private var names = DocxElementNames()
  private var open: [DocxElement] = []
  private var current: String?

  /// Whether text of these styles is hidden. Hiding is a toggle (section 17.7.3): paragraph, table
  /// and character style each turn it round.
  func isHidden(paragraph: String?, character: String?, table: String?) -> Bool {
    if styles.isEmpty { return isHiddenByDefault }
    let levels = [
      paragraph ?? defaults["paragraph"], character ?? defaults["character"],
      table ?? defaults["table"],
    ]
    let hiding = levels.count { $0.map(isHidden) ?? false }
    return isHiddenByDefault || hiding % 2 == 1
  }

  /// What a style says, else what it is based on.
  private func isHidden(_ style: String) -> Bool {
    var name: String? = style
    for _ in 0..<Self.longestChain {
      guard let style = name.flatMap({ styles[$0] }) else { return false }
      if let isHidden = style.isHidden { return isHidden }
      name = style.basedOn
    }
    return false
  }

  /// Longer than any chain of styles, which may be a circle.
  private static let longestChain = 64

  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    let element = names.element(tag)
    switch element {
    case .style:
      current = tag.value(ofLocal: "styleId") ?? ""
      if let current {
        styles[current] = Style()
        let isDefault = tag.value(ofLocal: "default").map {
          $0 == "1" || $0 == "true" || $0 == "on"
        }
        if isDefault ?? false, let type = tag.value(ofLocal: "type") { defaults[type] = current }
      }
    case .basedOn:
      if let current { styles[current]?.basedOn = tag.value(ofLocal: "val") }
    case .vanish where open.last == .rPr:
      switch open.dropLast().last {
      case .style: if let current { styles[current]?.isHidden = tag.isOn }
      case .rPrDefault: isHiddenByDefault = tag.isOn
      default: break
      }
    default: break
    }
    open.append(element)
  }

  func endElement(_ parser: XMLPushParser) {
    if open.popLast() == .style { current = nil }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {}
  func documentType(_ name: String, _ parser: XMLPushParser) {}
}
