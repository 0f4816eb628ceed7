/// Cuts a translation into parts at spaces, near where its source was cut.
///
/// A pair of codes that a cut goes through ends before it and begins again behind.
struct SubtitleSharing {
  private enum Unit {
    case character(Character)
    case code(CodedText.Code)

    var isSpace: Bool { if case .character(let one) = self { one.isWhitespace } else { false } }
    /// Whether a line ends well behind it.
    var isPause: Bool {
      if case .character(let one) = self { ",;:.!?…–—".contains(one) } else { false }
    }
  }

  private var units: [Unit] = []
  private let native: (CodedText.Code) -> String
  private let total: Int
  private var position = 0
  /// Characters before `position`.
  private var passed = 0
  private var open: [CodedText.Code] = []

  init(_ text: CodedText, native: @escaping (CodedText.Code) -> String) {
    self.native = native
    for piece in text.pieces {
      switch piece {
      case .text(let text): units += text.map { .character($0.isNewline ? " " : $0) }
      case .code(let code): units.append(.code(code))
      }
    }
    total = units.count { if case .character = $0 { true } else { false } }
  }

  var isAtEnd: Bool { position == units.count }

  /// The next part: up to the space that is nearest to a share of the whole, better behind a comma
  /// and not between a pair of codes.
  mutating func part(upTo share: Double) -> String {
    let wanted = share * Double(total)
    var count = passed
    var depth = open.count
    let unwelcome = Double(total) / 8
    var best: (cost: Double, index: Int)?
    for index in units.indices[position...] {
      if units[index].isSpace, index > position {
        let comma = units[index - 1].isPause ? unwelcome : 0
        let cost = abs(Double(count) - wanted) - comma + (depth > 0 ? unwelcome : 0)
        if best.map({ cost < $0.cost }) ?? true { best = (cost, index) }
      }
      switch units[index] {
      case .character: count += 1
      case .code(let code):
        depth += code.side == .opening ? 1 : code.side == .closing ? -1 : 0
      }
    }
    return take(to: best?.index ?? units.count)
  }

  mutating func rest() -> String { take(to: units.count) }

  private mutating func take(to end: Int) -> String {
    if position == end { return "" }
    var part = open.map(native).joined()
    for unit in units[position..<end] {
      switch unit {
      case .character(let one):
        part.append(one)
        passed += 1
      case .code(let code):
        part += native(code)
        if code.side == .opening { open.append(code) }
        if code.side == .closing { open.removeAll { $0.number == code.number } }
      }
    }
    part += open.reversed().map { native(CodedText.Code($0.number, .closing)) }.joined()
    position = end
    while position < units.count, units[position].isSpace {
      position += 1
      passed += 1
    }
    return part
  }
}
