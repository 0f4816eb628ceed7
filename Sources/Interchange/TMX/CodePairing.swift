import CLibXML2

/// Whether the `<bpt>` and `<ept>` of a segment pair up by their `i` (TMX 1.4b, section 2.1.3).
struct CodePairing {
  /// Opened minus closed, by `i`.
  private var balance: [String: Int] = [:]

  mutating func reset() {
    if !balance.isEmpty { balance.removeAll(keepingCapacity: true) }
  }

  mutating func see(_ tag: XMLStartTag) {
    let step = xmlEquals(tag.name, "bpt") ? 1 : xmlEquals(tag.name, "ept") ? -1 : 0
    if step != 0 { balance[tag.value(of: "i") ?? "", default: 0] += step }
  }

  var isComplete: Bool { balance.allSatisfy { $0.value == 0 } }
}
